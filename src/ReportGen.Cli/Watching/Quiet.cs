namespace ReportGen.Cli.Watching;

/// <summary>
/// When enough has been heard of a change to act on it. A save is several events: a file cleared, written, renamed into place, its times set.
/// They come within milliseconds of each other, so a short quiet ends them. Short it may be, since what comes later cancels the build that it began;
/// a change that goes on and on is acted on before it ends.
/// </summary>
internal static class Quiet
{
    /// <summary>How long nothing may be heard before a change counts as over.</summary>
    public static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(10);

    /// <summary>How long a change may go on before it is acted on all the same.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);

    /// <summary>How long is left to wait; nothing or less where the time has come.</summary>
    /// <param name="sinceFirst">How long ago the change was first heard of.</param>
    /// <param name="sinceLast">How long ago it was last heard of.</param>
    public static TimeSpan Left(TimeSpan sinceFirst, TimeSpan sinceLast)
    {
        var (quiet, patience) = (Enough - sinceLast, Longest - sinceFirst);
        return quiet < patience ? quiet : patience;
    }
}
