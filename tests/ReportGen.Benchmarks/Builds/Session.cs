namespace ReportGen.Benchmarks.Builds;

/// <summary>Everything that one run of the command has measured.</summary>
/// <param name="Date">When, as year-month-day.</param>
/// <param name="Commit">What: the commit of the sources, and whether they were changed since.</param>
/// <param name="Machine">Where.</param>
/// <param name="Series">The numbers, in the order in which they were taken.</param>
/// <param name="Beside">The versions of the tools that were measured beside.</param>
/// <param name="Absent">Tools that should have been measured beside and are not installed.</param>
internal sealed record Session(string Date, string Commit, Machine Machine, IReadOnlyList<Series> Series, IReadOnlyList<string> Beside, IReadOnlyList<string> Absent)
{
    /// <summary>The sizes of corpora, from small to large.</summary>
    public IEnumerable<int> Sizes => Series.Select(s => s.Documents).Distinct().Order();

    /// <summary>The series of a tool at a work; null where it was not measured, or went wrong and so is no measure.</summary>
    public Series? Find(string tool, string work, int documents) =>
        Series.FirstOrDefault(s => s.Tool == tool && s.Work == work && s.Documents == documents && s.IsGood);
}
