namespace ReportGen.Cli.Watching;

/// <summary>Notices changes of sources.</summary>
internal interface IChangeSource : IDisposable
{
    /// <summary>How long the loop may wait before it lets the source look by itself again.</summary>
    TimeSpan Beat { get; }

    /// <summary>Watches these places from now on, and no others.</summary>
    void Follow(WatchedPlaces places);

    /// <summary>Looks at the places; called by the loop whenever a beat has passed. Throws <see cref="IOException"/> where it does not work here.</summary>
    void Look();
}
