using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace ReportGen.Site.Seeds;

/// <summary>
/// A folder as globs walk it: hidden files and folders are passed over, links that leave the seeds folder are faults instead of doors,
/// links to folders inside it are passed over since their files are found where they lie.
/// </summary>
internal sealed class SeedDirectory : DirectoryInfoBase
{
    private readonly DirectoryInfo _folder;
    private readonly SeedDirectory _root;
    private readonly SortedDictionary<string, string> _faults = new(StringComparer.Ordinal);

    public SeedDirectory(string folder)
    {
        _folder = new DirectoryInfo(folder);
        _root = this;
    }

    private SeedDirectory(DirectoryInfo folder, SeedDirectory parent)
    {
        _folder = folder;
        _root = parent._root;
        ParentDirectory = parent;
    }

    /// <summary>What could not be looked at, by path relative to the seeds folder.</summary>
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

            if (entry.LinkTarget is not null && LeadsOut(entry))
            {
                _root._faults[RelativePath(entry)] = "it is a link that leads out of the seeds folder";
            }
            else if (entry is DirectoryInfo folder && entry.LinkTarget is null)
            {
                yield return new SeedDirectory(folder, this);
            }
            else if (entry is FileInfo file)
            {
                yield return new FileInfoWrapper(file);
            }
        }
    }

    public override DirectoryInfoBase? GetDirectory(string path) => new SeedDirectory(new DirectoryInfo(Path.Combine(FullName, path)), this);

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

    private bool LeadsOut(FileSystemInfo link)
    {
        try
        {
            var target = link.ResolveLinkTarget(returnFinalTarget: true);
            var root = _root.FullName.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
            return target is null || !target.FullName.StartsWith(root, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }

    private string RelativePath(FileSystemInfo entry) => Path.GetRelativePath(_root.FullName, entry.FullName).Replace('\\', '/');
}
