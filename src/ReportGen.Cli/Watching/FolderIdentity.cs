using System.Buffers.Binary;
using ReportGen.Site.Seeds;

namespace ReportGen.Cli.Watching;

/// <summary>
/// Tells a folder from another one that has taken its name. On Linux, what the library calls the time of creation moves whenever a file comes
/// or goes, so the system is asked for the folder's number and its true birth; a number alone is given away again at once.
/// </summary>
/// <param name="Device">The file system, by its number; 0 where that is not asked for.</param>
/// <param name="Node">The folder's number on it; 0 where that is not asked for.</param>
/// <param name="Born">When it was made, in nanoseconds or ticks; 0 where the file system does not know.</param>
internal readonly record struct FolderIdentity(long Device, long Node, long Born)
{
    /// <summary>The identity of the folder that has this name now; null where there is none.</summary>
    public static FolderIdentity? Of(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        if (!OperatingSystem.IsLinux())
        {
            return new(0, 0, Directory.GetCreationTimeUtc(folder).Ticks);
        }

        var answer = new byte[FileStatus.Size];
        if (!FileStatus.Ask(folder, 0, FileStatus.Basic | FileStatus.Birth, answer))
        {
            return null;
        }

        var isBorn = (BinaryPrimitives.ReadUInt32LittleEndian(answer) & FileStatus.Birth) != 0;
        return new(FileStatus.Number(answer, 136), FileStatus.Number(answer, 32), isBorn ? FileStatus.Time(answer, 80) : 0);
    }
}
