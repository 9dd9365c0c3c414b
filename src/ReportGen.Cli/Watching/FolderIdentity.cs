using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

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
    private const int CurrentFolder = -100;
    private const uint Wanted = 0x800 | 0x7ff;
    private const uint KnowsBirth = 0x800;

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

        var answer = new byte[256];
        if (Ask(CurrentFolder, Encoding.UTF8.GetBytes(folder + '\0'), 0, Wanted, answer) != 0)
        {
            return null;
        }

        var isBorn = (BinaryPrimitives.ReadUInt32LittleEndian(answer) & KnowsBirth) != 0;
        return new(Number(answer, 136), Number(answer, 32), isBorn ? Number(answer, 80) * 1_000_000_000 + BinaryPrimitives.ReadUInt32LittleEndian(answer.AsSpan(88)) : 0);
    }

    private static long Number(byte[] answer, int at) => BinaryPrimitives.ReadInt64LittleEndian(answer.AsSpan(at));

    // The layout of its answer is the same on every processor, unlike that of older calls.
    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Ask(int folder, byte[] path, int flags, uint mask, byte[] answer);
}
