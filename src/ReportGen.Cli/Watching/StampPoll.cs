using System.IO.Enumeration;

namespace ReportGen.Cli.Watching;

/// <summary>Notices changes by looking at names, lengths and times of all sources again and again: for places whose file system tells nothing.</summary>
internal sealed class StampPoll(ChangeSignal signal) : IChangeSource
{
    private static readonly EnumerationOptions s_all = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    private WatchedPlaces _places = new([], [], []);
    private Dictionary<string, (long Length, DateTime Written)> _seen = [];

    public TimeSpan Beat { get; } = TimeSpan.FromSeconds(1);

    public void Follow(WatchedPlaces places)
    {
        if (places != _places)
        {
            _places = places;
            _seen = Stamps();
        }
    }

    public void Look()
    {
        var now = Stamps();
        if (now.Count != _seen.Count || now.Any(n => !_seen.TryGetValue(n.Key, out var before) || before != n.Value))
        {
            _seen = now;
            signal.Tell();
        }
    }

    public void Dispose()
    {
        // Nothing is held between two looks.
    }

    private Dictionary<string, (long Length, DateTime Written)> Stamps()
    {
        var stamps = new Dictionary<string, (long, DateTime)>(StringComparer.Ordinal);
        foreach (var file in _places.Files.Select(f => new FileInfo(f)).Where(f => f.Exists))
        {
            stamps[file.FullName] = (file.Length, file.LastWriteTimeUtc);
        }

        foreach (var folder in _places.Folders.Where(Directory.Exists))
        {
            try
            {
                foreach (var (path, length, written) in Walk(folder))
                {
                    stamps[path] = (length, written);
                }
            }
            catch (IOException)
            {
                // The folder went while it was looked at. What is missing now is a change, and the next look finds the rest.
            }
        }

        return stamps;
    }

    private FileSystemEnumerable<(string Path, long Length, DateTime Written)> Walk(string folder) =>
        new(folder, static (ref FileSystemEntry e) => (e.ToFullPath(), e.Length, e.LastWriteTimeUtc.UtcDateTime), s_all)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory && _places.Concern(e.ToFullPath()),
            ShouldRecursePredicate = (ref FileSystemEntry e) => _places.Concern(e.ToFullPath()),
        };
}
