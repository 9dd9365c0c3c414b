namespace ReportGen.Cli.Tests.Watching;

/// <summary>Watchers that tell of no change: what is noticed all the same is noticed without events.</summary>
internal sealed class DeafWatchers
{
    private readonly List<Deaf> _all = [];

    public FileSystemWatcher Make(string folder)
    {
        lock (_all)
        {
            _all.Add(new Deaf(folder));
            return _all[^1];
        }
    }

    /// <summary>Says that something is wrong with the watcher that was made last.</summary>
    public void Fail(Exception reason)
    {
        Deaf last;
        lock (_all)
        {
            last = _all[^1];
        }

        last.Fail(reason);
    }

    private sealed class Deaf : FileSystemWatcher
    {
        public Deaf(string folder)
            : base(folder) => Filter = "no-file-is-called-so";

        public void Fail(Exception reason) => OnError(new ErrorEventArgs(reason));
    }
}
