using System.IO.Enumeration;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace ReportGen.Site.Seeds;

/// <summary>
/// A folder as globs walk it: hidden files and folders are passed over, links that leave the folder are faults instead of doors,
/// links to folders inside it are passed over since their files are found where they lie. Patterns lead nowhere but down.
/// </summary>
internal sealed class SeedDirectory : DirectoryInfoBase
{
    private readonly DirectoryInfo _folder;
    private readonly SeedDirectory _root;
    private readonly string _what;
    private readonly SortedDictionary<string, string> _faults = new(StringComparer.Ordinal);

    /// <param name="folder">Absolute path; it need not exist.</param>
    /// <param name="what">What faults call it: "seeds folder".</param>
    public SeedDirectory(string folder, string what)
    {
        _folder = new DirectoryInfo(folder);
        _root = this;
        _what = what;
    }

    private SeedDirectory(DirectoryInfo folder, SeedDirectory parent)
    {
        _folder = folder;
        _root = parent._root;
        _what = parent._what;
        ParentDirectory = parent;
    }

    /// <summary>What could not be looked at, by path relative to the folder that was walked.</summary>
    public IReadOnlyDictionary<string, string> Faults => _root._faults;

    public override string Name => _folder.Name;

    public override string FullName => _folder.FullName;

    public override DirectoryInfoBase? ParentDirectory { get; }

    public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos()
    {
        foreach (var (name, isFolder, isLink) in Entries())
        {
            if (name.StartsWith('.'))
            {
                continue;
            }

            var path = Path.Combine(FullName, name);
            if (isLink && !RealPath.IsInside(_root.FullName, path))
            {
                _root._faults[RelativePath(path)] = $"it is a link that leads out of the {_what}";
            }
            else if (!isFolder)
            {
                yield return new FileInfoWrapper(new FileInfo(path));
            }
            else if (!isLink)
            {
                yield return new SeedDirectory(new DirectoryInfo(path), this);
            }
        }
    }

    // Asked for by patterns with '..' alone: what they lead to is not here.
    public override DirectoryInfoBase? GetDirectory(string path) => null;

    public override FileInfoBase? GetFile(string path) => new FileInfoWrapper(new FileInfo(Path.Combine(FullName, path)));

    private List<Entry> Entries()
    {
        try
        {
            if (!_folder.Exists)
            {
                return [];
            }

            // Whether something is a link shows in the listing, but only by leaving links out. Asking about each file would take longer than all else.
            var plain = List(FileAttributes.ReparsePoint);
            var all = List(default);
            return plain.Count == all.Count ? plain : [.. all.Select(e => e with { IsLink = RealPath.LinkAt(Path.Combine(FullName, e.Name)) is not null })];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _root._faults[RelativePath(FullName)] = "the folder cannot be listed";
            return [];
        }
    }

    private List<Entry> List(FileAttributes without) => [.. new FileSystemEnumerable<Entry>(
        FullName,
        static (ref FileSystemEntry entry) => new Entry(entry.FileName.ToString(), entry.IsDirectory, IsLink: false),
        new EnumerationOptions { AttributesToSkip = without, IgnoreInaccessible = false })];

    private string RelativePath(string path) => Path.GetRelativePath(_root.FullName, path).Replace('\\', '/');

    private sealed record Entry(string Name, bool IsFolder, bool IsLink);
}
