namespace ReportGen.Cli.Watching;

/// <summary>
/// Notices changes by the events of the file system. An event is a hint and no more: which file it names matters only to tell sources from
/// what builds write. Where events are lost (a queue that ran over, a folder deleted and made again), that is a change too.
/// </summary>
/// <param name="signal">Is told of every change.</param>
/// <param name="make">Makes what the system tells of a folder's changes, and throws <see cref="IOException"/> where it tells of no more folders.</param>
internal sealed class FolderWatch(ChangeSignal signal, Func<string, FileSystemWatcher> make) : IChangeSource
{
    // A folder that goes while it is watched is a fault on some systems; one fault after another means that there is no room for watching.
    private const int MostFaults = 3;

    private readonly Dictionary<(string Folder, bool IsDeep), (FileSystemWatcher Watcher, FolderIdentity Identity)> _watchers = [];
    private volatile WatchedPlaces _places = new([], [], []);
    private volatile bool _isBroken;
    private volatile Exception? _fault;
    private int _faults;

    /// <summary>With the watchers that the system has.</summary>
    public FolderWatch(ChangeSignal signal)
        : this(signal, static folder => new FileSystemWatcher(folder))
    {
    }

    public TimeSpan Beat { get; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Watches these places from now on. Throws <see cref="IOException"/> where the system has no more room for watching.</summary>
    public void Follow(WatchedPlaces places)
    {
        _places = places;
        var wanted = Wanted(places).ToHashSet();
        foreach (var stale in _watchers.Keys.Where(k => !wanted.Contains(k)).ToList())
        {
            Drop(stale);
        }

        foreach (var place in wanted.Where(w => !_watchers.ContainsKey(w)))
        {
            Begin(place);
        }
    }

    // A folder that was deleted takes its watch with it, and one that was made since then has none yet: no event tells of either.
    public void Look()
    {
        if (_fault is { } fault)
        {
            throw new IOException(fault.Message, fault);
        }

        var lost = _watchers.Where(w => _isBroken || FolderIdentity.Of(w.Key.Folder) != w.Value.Identity).Select(w => w.Key).ToList();
        _isBroken = false;
        foreach (var place in lost)
        {
            Drop(place);
        }

        var before = _watchers.Count;
        Follow(_places);
        if (lost.Count > 0 || _watchers.Count > before)
        {
            signal.Tell();
        }
    }

    public void Dispose()
    {
        foreach (var place in _watchers.Keys.ToList())
        {
            Drop(place);
        }
    }

    private static IEnumerable<(string Folder, bool IsDeep)> Wanted(WatchedPlaces places) =>
        places.Folders.Select(f => (f, true)).Concat(places.Files.Select(f => (Path.GetDirectoryName(f)!, false)));

    private void Begin((string Folder, bool IsDeep) place)
    {
        if (FolderIdentity.Of(place.Folder) is not { } identity)
        {
            return;
        }

        FileSystemWatcher? watcher = null;
        try
        {
            watcher = make(place.Folder);
            watcher.IncludeSubdirectories = place.IsDeep;
            watcher.InternalBufferSize = 65_536;
            watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.CreationTime;
            watcher.Changed += Hear;
            watcher.Created += Hear;
            watcher.Deleted += Hear;
            watcher.Renamed += Hear;
            watcher.Error += (_, error) => Lose(error.GetException());
            watcher.EnableRaisingEvents = true;
            _watchers.Add(place, (watcher, identity));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            // It went between two looks; the next look will tell.
            watcher?.Dispose();
        }
        catch
        {
            watcher?.Dispose();
            throw;
        }
    }

    private void Hear(object sender, FileSystemEventArgs change)
    {
        var places = _places;
        if (places.Concern(change.FullPath) || (change is RenamedEventArgs renamed && places.Concern(renamed.OldFullPath)))
        {
            signal.Tell();
        }
    }

    private void Lose(Exception reason)
    {
        if (reason is not InternalBufferOverflowException && Interlocked.Increment(ref _faults) >= MostFaults)
        {
            _fault = reason;
        }

        _isBroken = true;
        signal.Tell();
    }

    private void Drop((string Folder, bool IsDeep) place)
    {
        _watchers[place].Watcher.Dispose();
        _watchers.Remove(place);
    }
}
