using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ReportGen.Site.Seeds;

/// <summary>What Linux says of a file or folder without its being opened: the answer of one call, read by offset.</summary>
internal static class FileStatus
{
    /// <summary>How long an answer is.</summary>
    public const int Size = 256;

    /// <summary>Ask about a link itself and not about what it leads to.</summary>
    public const int NotThroughLinks = 0x100;

    /// <summary>Ask for all that file systems mostly know.</summary>
    public const uint Basic = 0x7ff;

    /// <summary>Ask for the moment of birth as well; it is in the answer's mask where the file system knows it.</summary>
    public const uint Birth = 0x800;

    private const int CurrentFolder = -100;
    private const int UsualPath = 1024;

    /// <summary>Asks about a path; false where nothing is there or it cannot be asked about.</summary>
    public static bool Ask(string path, int flags, uint wanted, byte[] answer)
    {
        // Every file of a report is asked about in every build: no array is made for each.
        Span<byte> usual = stackalloc byte[UsualPath];
        var room = Encoding.UTF8.GetMaxByteCount(path.Length) + 1;
        var bytes = room <= UsualPath ? usual : new byte[room];
        bytes[Encoding.UTF8.GetBytes(path, bytes)] = 0;
        return Ask(CurrentFolder, ref MemoryMarshal.GetReference(bytes), flags, wanted, ref answer[0]) == 0;
    }

    public static long Number(byte[] answer, int at) => BinaryPrimitives.ReadInt64LittleEndian(answer.AsSpan(at));

    /// <summary>A moment, in nanoseconds since 1970.</summary>
    public static long Time(byte[] answer, int at) => Number(answer, at) * 1_000_000_000 + BinaryPrimitives.ReadUInt32LittleEndian(answer.AsSpan(at + 8));

    // The layout of its answer is the same on every processor, unlike that of older calls.
    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Ask(int folder, ref byte path, int flags, uint mask, ref byte answer);
}
