namespace ReportGen.Benchmarks.Builds;

/// <summary>The runs of one tool at one work.</summary>
/// <param name="Tool">Who worked.</param>
/// <param name="Work">At what: one of the names in <see cref="Builds.Work"/>.</param>
/// <param name="Documents">In a corpus of how many documents.</param>
/// <param name="Runs">What each run took, in their order; at least one.</param>
internal sealed record Series(string Tool, string Work, int Documents, IReadOnlyList<Measurement> Runs)
{
    public TimeSpan Least => Runs.Min(r => r.Wall);

    public TimeSpan Median => Typical.Wall;

    public TimeSpan? Cpu => Typical.Cpu;

    /// <summary>The most that any run had resident at once.</summary>
    public long? PeakBytes => Runs.Max(r => r.PeakBytes);

    /// <summary>The run in the middle when they are ordered by time; of two, the slower.</summary>
    public Measurement Typical => Runs.OrderBy(r => r.Wall).ElementAt(Runs.Count / 2);

    /// <summary>Whether every run ended well.</summary>
    public bool IsGood => Runs.All(r => r.ExitCode == 0);
}
