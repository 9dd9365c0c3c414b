using System.IO.Compression;
using System.IO.Hashing;

namespace ReportGen.Site.Exchange;

/// <summary>
/// A zip archive of another program, in bounded time and memory: how much is unpacked is counted as it is, whatever the archive says of it, and only those
/// files are unpacked that are asked for. Nothing of it becomes a path on this machine.
/// </summary>
internal sealed class ForeignArchive : IDisposable
{
    private const int MostEntries = 100_000;

    /// <summary>Of one text or the project itself, unpacked.</summary>
    private const int MostBytes = 100_000_000;

    /// <summary>Of all that is unpacked.</summary>
    private const long MostOfAll = 1_000_000_000;

    /// <summary>How many times its packed size a file may be, beyond the first megabytes.</summary>
    private const long MostRatio = 250;

    private const long FreeBytes = 4L * 1024 * 1024;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private long _unpacked;

    private ForeignArchive(ZipArchive zip)
    {
        _zip = zip;
        if (zip.Entries.Count > MostEntries)
        {
            throw new ForeignFault($"this archive has more than {MostEntries:N0} files in it, so it is not read");
        }

        foreach (var entry in zip.Entries)
        {
            if (IsOutside(entry.FullName))
            {
                Outside.Add(entry.FullName);
            }
            else if (!entry.FullName.EndsWith('/'))
            {
                _entries.TryAdd(entry.FullName.Replace('\\', '/'), entry);
            }
        }
    }

    /// <summary>The files in it, by their paths.</summary>
    public IEnumerable<string> Paths => _entries.Keys;

    /// <summary>Names that would lead out of a folder; these files are never looked at.</summary>
    public List<string> Outside { get; } = [];

    /// <summary>Opens an archive; the stream is closed with it.</summary>
    public static ForeignArchive Open(Stream stream) =>
        Unpacking(() => new ForeignArchive(new ZipArchive(stream, ZipArchiveMode.Read)), "this is no whole zip archive: it may have been cut off");

    /// <summary>What a file of the archive holds; null where there is none of that path.</summary>
    public ReadOnlyMemory<byte>? Read(string path) =>
        _entries.TryGetValue(path, out var entry) ? Unpacking<ReadOnlyMemory<byte>?>(() => Unpack(entry), $"'{Shown(path)}' in this archive cannot be unpacked") : null;

    /// <summary>A name from the archive as a message may show it.</summary>
    public static string Shown(string name) => name.Length <= 80 ? name : string.Concat(name.AsSpan(0, char.IsHighSurrogate(name[79]) ? 79 : 80), "…");

    public void Dispose() => _zip.Dispose();

    private ReadOnlyMemory<byte> Unpack(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var whole = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            whole.Write(buffer.AsSpan(0, read));
            _unpacked += read;
            if (whole.Length > MostBytes || _unpacked > MostOfAll || (whole.Length > FreeBytes && whole.Length / MostRatio > entry.CompressedLength))
            {
                throw new ForeignFault($"'{Shown(entry.FullName)}' in this archive unpacks to far more than a project has, so nothing is read");
            }
        }

        // The archive's own word on how long it is cuts it off, and a damaged one may unpack all the same.
        var bytes = whole.ToArray();
        return Crc32.HashToUInt32(bytes) == entry.Crc32 ? bytes : throw new ForeignFault($"'{Shown(entry.FullName)}' in this archive is damaged");
    }

    private static T Unpacking<T>(Func<T> read, string fault)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new ForeignFault(fault);
        }
    }

    private static bool IsOutside(string name) =>
        name.StartsWith('/') || name.StartsWith('\\') || name.Contains(':', StringComparison.Ordinal) || name.Split('/', '\\').Contains("..", StringComparer.Ordinal);
}
