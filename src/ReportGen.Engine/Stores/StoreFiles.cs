using System.Globalization;

namespace ReportGen.Engine.Stores;

/// <summary>
/// Which files of a folder a store wrote: those with a name and a beginning that it gives. All others are somebody's, whatever they are called,
/// and neither deleted nor written over. In a folder that has its tag, files of which there is one only are its own, damaged or not.
/// </summary>
internal static class StoreFiles
{
    public const string Current = "CURRENT";
    public const string Tag = "CACHEDIR.TAG";
    public const string Lock = "lock";
    public const string Filling = "filling.part";
    public const string Compacting = "compact.part";
    public const string Format = "reportgen-cache 2";
    private const string NewCurrent = Current + ".new";

    // However many formats there will have been.
    private static ReadOnlySpan<byte> AnyFormat => "reportgen-cache "u8;

    public static ReadOnlySpan<byte> TagText => "Signature: 8a477f597d28d172789f06886806bc55\n# This folder can be deleted at any time: it only saves time.\n"u8;

    public static string ManifestName(long generation) => string.Create(CultureInfo.InvariantCulture, $"{generation:d10}.manifest");

    /// <param name="generation">Which commit it belongs to.</param>
    /// <param name="mark">Sets apart what was put together from older packs.</param>
    public static string PackName(long generation, string mark = "") => string.Create(CultureInfo.InvariantCulture, $"{generation:d10}{mark}.pack");

    /// <summary>Whether a folder has somebody's files where a store would write its own.</summary>
    public static bool AreTaken(string folder) =>
        new[] { Current, NewCurrent, Filling, Compacting }.Select(name => Path.Combine(folder, name)).Any(path => File.Exists(path) && !IsOurs(path));

    /// <summary>Whether a store wrote a file. One of its name that is empty, or ends where it begins, is what an interrupted build left.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool IsOurs(string path)
    {
        var name = Path.GetFileName(path);
        return Path.GetExtension(name) switch
        {
            ".pack" => IsNumbered(name, mark: 'c') && Begins(path, Pack.Magic),
            ".manifest" => IsNumbered(name) && Begins(path, ManifestFile.Magic),
            _ => name switch
            {
                Filling or Compacting => Begins(path, Pack.Magic) || IsTagged(path),
                Current or NewCurrent => Begins(path, AnyFormat) || IsTagged(path),
                Lock => new FileInfo(path).Length == 0,
                Tag => Begins(path, TagText),
                _ => false,
            },
        };
    }

    private static bool IsNumbered(string name, char mark = '.') =>
        name.Length > 10 && name.AsSpan(0, 10).IndexOfAnyExceptInRange('0', '9') < 0
        && (name[10] == '.' || name[10] == mark) && name.LastIndexOf('.') == (name[10] == '.' ? 10 : 11);

    private static bool IsTagged(string path)
    {
        var tag = new FileInfo(Path.Combine(Path.GetDirectoryName(path)!, Tag));
        return tag.Exists && tag.Length == TagText.Length && Begins(tag.FullName, TagText);
    }

    private static bool Begins(string path, ReadOnlySpan<byte> with)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> beginning = stackalloc byte[with.Length];
        return RandomAccess.Read(file, beginning, 0) is var length && with.StartsWith(beginning[..length]);
    }
}
