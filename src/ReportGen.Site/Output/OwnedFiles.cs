using System.Text;
using ReportGen.Engine.Stores;

namespace ReportGen.Site.Output;

/// <summary>
/// The list of files that builds wrote, kept in the output folder itself so that it goes where the folder goes. Only files on this list
/// are ever overwritten or deleted. It is written before the files are, so that a build that is killed owns what it began.
/// </summary>
internal sealed class OwnedFiles
{
    public const string FileName = ".reportgen-files";

    private const string Header = "# Files written by reportgen, one a line. The next build may overwrite or delete them, and no others.";

    private readonly string _lines;
    private readonly bool _isInOrder;
    private readonly Lazy<HashSet<string>> _paths;

    private OwnedFiles(string lines)
    {
        _lines = lines;
        _paths = new(() => _lines.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => IsSafe(l)).ToHashSet(StringComparer.Ordinal));
        _isInOrder = IsInOrder(lines, out var count, out var pages);
        (Count, PageCount) = _isInOrder ? (count, pages) : (_paths.Value.Count, _paths.Value.Count(p => OutputSummary.IsPage(p)));
    }

    /// <summary>How many files there are.</summary>
    public int Count { get; }

    /// <summary>How many of them count as pages.</summary>
    public int PageCount { get; }

    /// <summary>All of them. A build that touches a few files of very many does without.</summary>
    public IReadOnlySet<string> Paths => _paths.Value;

    /// <summary>The list; empty where there is none or it cannot be read.</summary>
    public static OwnedFiles Read(string folder)
    {
        try
        {
            var list = new FileInfo(Path.Combine(folder, FileName));
            return new(list.Exists && list.LinkTarget is null ? WithoutHeader(File.ReadAllText(list.FullName, Encoding.UTF8)) : "");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new("");
        }
    }

    public static void Write(string folder, IEnumerable<string> paths, Disk disk)
    {
        var text = new StringBuilder().Append(Header).Append('\n').AppendJoin('\n', paths.Order(StringComparer.Ordinal)).Append('\n').ToString();
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path) || File.ReadAllText(path, Encoding.UTF8) != text)
        {
            disk.Replace(path, Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>Removes the list itself, once nothing on it is left.</summary>
    public static void Forget(string folder) => File.Delete(Path.Combine(folder, FileName));

    /// <summary>Whether a build wrote a file.</summary>
    public bool Contains(string path)
    {
        if (!_isInOrder || _paths.IsValueCreated)
        {
            return _paths.Value.Contains(path);
        }

        var (low, high) = (0, _lines.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var start = low + _lines.AsSpan(low, middle - low).LastIndexOf('\n') + 1;
            var line = LineAt(_lines, start);
            switch (line.SequenceCompareTo(path))
            {
                case 0:
                    return true;
                case < 0:
                    low = start + line.Length + 1;
                    break;
                default:
                    high = start;
                    break;
            }
        }

        return false;
    }

    private static string WithoutHeader(string text) => text.StartsWith(Header + "\n", StringComparison.Ordinal) ? text[(Header.Length + 1)..] : text;

    private static ReadOnlySpan<char> LineAt(string lines, int start) => lines.IndexOf('\n', start) is >= 0 and var end ? lines.AsSpan(start..end) : lines.AsSpan(start);

    // As a build left it: every line safe, none twice, in order.
    private static bool IsInOrder(string lines, out int count, out int pages)
    {
        (count, pages) = (0, 0);
        if (lines.Contains('\r', StringComparison.Ordinal))
        {
            return false;
        }

        var before = ReadOnlySpan<char>.Empty;
        for (var at = 0; at < lines.Length;)
        {
            var line = LineAt(lines, at);
            if (line.SequenceCompareTo(before) <= 0 || !IsSafe(line))
            {
                return false;
            }

            (count, pages) = (count + 1, pages + (OutputSummary.IsPage(line) ? 1 : 0));
            before = line;
            at += line.Length + 1;
        }

        return true;
    }

    // The list may have been edited or come from elsewhere: a line that leads out of the folder is no file of ours.
    private static bool IsSafe(ReadOnlySpan<char> line) =>
        line.Length > 0 && line[0] != '#' && !Path.IsPathRooted(line) && !line.Contains('\\') && HasOnlyNames(line);

    private static bool HasOnlyNames(ReadOnlySpan<char> line)
    {
        foreach (var part in line.Split('/'))
        {
            if (line[part] is "" or "." or "..")
            {
                return false;
            }
        }

        return true;
    }
}
