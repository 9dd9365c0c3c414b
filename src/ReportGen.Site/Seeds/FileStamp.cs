using System.Buffers.Binary;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Seeds;

/// <summary>
/// What a file system says of a file without its being opened. Equal stamps of a quiet file mean that it was not written to in between:
/// the time of the last change cannot be set back by tools that keep modification times.
/// </summary>
/// <param name="Length">In bytes.</param>
/// <param name="Modified">Nanoseconds since 1970 at which the content was last changed, which tools may set.</param>
/// <param name="Changed">Nanoseconds since 1970 of the last change of any kind, which the system sets.</param>
/// <param name="Node">The file's number on its file system.</param>
internal readonly record struct FileStamp(long Length, long Modified, long Changed, long Node)
{
    // The kernel's clock for files ticks a few hundred times a second, those of some file systems once in two.
    private const long Tick = 20_000_000;
    private const long CoarseTick = 2_000_000_000;

    /// <summary>How long it is worth waiting, in nanoseconds, for files to become quiet.</summary>
    public const long ShortWait = Tick;

    private const ushort KindMask = 0xF000;
    private const ushort RegularFile = 0x8000;
    private const ushort Folder = 0x4000;

    // Every file of a report is asked about in every build.
    [ThreadStatic]
    private static byte[]? t_answer;

    /// <summary>Whether this system has stamps that can be trusted; elsewhere files are read.</summary>
    public static bool IsKnown { get; } = OperatingSystem.IsLinux();

    /// <summary>The stamp of a file; null where there is none, or it is a link or no file, or the system has no stamps to trust.</summary>
    public static FileStamp? Of(string path)
    {
        if (!IsKnown)
        {
            return null;
        }

        var buffer = t_answer ??= new byte[FileStatus.Size];
        return FileStatus.Ask(path, FileStatus.NotThroughLinks, FileStatus.Basic, buffer) && KindIn(buffer) == RegularFile
            ? new(FileStatus.Number(buffer, 40), FileStatus.Time(buffer, 112), FileStatus.Time(buffer, 96), FileStatus.Number(buffer, 32))
            : null;
    }

    /// <summary>Whether something lies there, links followed, that is neither file nor folder: reading a pipe that nobody writes to would never end.</summary>
    public static bool IsOther(string path)
    {
        var buffer = new byte[FileStatus.Size];
        return IsKnown && FileStatus.Ask(path, 0, FileStatus.Basic, buffer) && KindIn(buffer) is not (RegularFile or Folder);
    }

    /// <summary>Whether the file had been left alone for long enough before a moment that a later change must show in its stamp.</summary>
    /// <param name="now">Nanoseconds since 1970 by the clock of the file system.</param>
    public bool IsQuietAt(long now) => QuietAfter(Changed) < now;

    /// <summary>The moment from which on a file that was changed at another moment is quiet.</summary>
    public static long QuietAfter(long changed) => changed + (changed % 1_000_000_000 == 0 ? CoarseTick : Tick);

    public void Write(CanonicalWriter writer) => writer.Number(Length).Number(Modified).Number(Changed).Number(Node);

    public static FileStamp Read(CanonicalReader reader) => new(reader.Number(), reader.Number(), reader.Number(), reader.Number());

    private static int KindIn(byte[] answer) => BinaryPrimitives.ReadUInt16LittleEndian(answer.AsSpan(28)) & KindMask;
}
