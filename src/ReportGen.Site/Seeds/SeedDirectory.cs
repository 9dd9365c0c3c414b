using System.IO.Enumeration;

namespace ReportGen.Site.Seeds;

/// <summary>
/// A folder whose files count: hidden files and folders are passed over, links that leave the folder are faults instead of doors,
/// links to folders inside it are passed over since their files are found where they lie. Nothing leads anywhere but down.
/// </summary>
/// <param name="folder">Absolute path; it need not exist.</param>
/// <param name="what">What faults call it: "seeds folder".</param>
internal sealed class SeedDirectory(string folder, string what)
{
    private readonly SortedDictionary<string, string> _faults = new(StringComparer.Ordinal);

    /// <summary>Absolute paths of folders that are no part of it: those that builds write to.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>What could not be looked at, by path relative to the folder; known once its files were listed.</summary>
    public IReadOnlyDictionary<string, string> Faults => _faults;

    /// <summary>Every file in it at any depth, as paths with '/' relative to it; sorted. Asks the disk each time.</summary>
    public IReadOnlyList<string> Files()
    {
        var files = new List<string>();
        var waiting = new Stack<string>([""]);
        while (waiting.TryPop(out var inside))
        {
            foreach (var (name, isFolder, isLink) in Entries(inside))
            {
                var path = inside + name;
                if (name.StartsWith('.') || (isFolder && Without.Contains(Full(path), StringComparer.Ordinal)))
                {
                    continue;
                }

                if (isLink && !RealPath.IsInside(folder, Full(path)))
                {
                    _faults[path] = $"it is a link that leads out of the {what}";
                }
                else if (!isFolder)
                {
                    files.Add(path);
                }
                else if (!isLink)
                {
                    waiting.Push(path + "/");
                }
            }
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private List<Entry> Entries(string inside)
    {
        var path = Full(inside);
        try
        {
            if (!Directory.Exists(path))
            {
                return [];
            }

            // Whether something is a link shows in the listing, but only by leaving links out. Asking about each file would take longer than all else.
            var plain = List(path, FileAttributes.ReparsePoint);
            var all = List(path, default);
            return plain.Count == all.Count ? plain : [.. all.Select(e => e with { IsLink = RealPath.LinkAt(Path.Combine(path, e.Name)) is not null })];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _faults[inside.Length == 0 ? "." : inside.TrimEnd('/')] = "the folder cannot be listed";
            return [];
        }
    }

    private static List<Entry> List(string path, FileAttributes without) => [.. new FileSystemEnumerable<Entry>(
        path,
        static (ref FileSystemEntry entry) => new Entry(entry.FileName.ToString(), entry.IsDirectory, IsLink: false),
        new EnumerationOptions { AttributesToSkip = without, IgnoreInaccessible = false })];

    private string Full(string inside) => Path.TrimEndingDirectorySeparator(Path.Combine(folder, inside));

    private sealed record Entry(string Name, bool IsFolder, bool IsLink);
}
