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
        foreach (var entry in Entries())
        {
            if (entry.Name.StartsWith('.'))
            {
                continue;
            }

            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            if (isLink && !RealPath.IsInside(_root.FullName, entry.FullName))
            {
                _root._faults[RelativePath(entry)] = $"it is a link that leads out of the {_what}";
            }
            else if (entry is DirectoryInfo folder && !isLink)
            {
                yield return new SeedDirectory(folder, this);
            }
            else if (entry is FileInfo file)
            {
                yield return new FileInfoWrapper(file);
            }
        }
    }

    // Asked for by patterns with '..' alone: what they lead to is not here.
    public override DirectoryInfoBase? GetDirectory(string path) => null;

    public override FileInfoBase? GetFile(string path) => new FileInfoWrapper(new FileInfo(Path.Combine(FullName, path)));

    private FileSystemInfo[] Entries()
    {
        try
        {
            return _folder.Exists ? _folder.GetFileSystemInfos() : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _root._faults[RelativePath(_folder)] = "the folder cannot be listed";
            return [];
        }
    }

    private string RelativePath(FileSystemInfo entry) => Path.GetRelativePath(_root.FullName, entry.FullName).Replace('\\', '/');
}
