namespace ReportGen.Site;

/// <summary>The way in: builds a report, again and again if asked, each time from what the time before left.</summary>
internal static class Report
{
    /// <summary>Builds the report that a request asks for. Problems of the user's files are findings; exceptions are cancellation or bugs.</summary>
    /// <param name="request">What to build and where.</param>
    /// <param name="before">The build before of the same project in this process; null for the first.</param>
    /// <param name="cancellation">Stops the build and leaves the last good site in place.</param>
    public static BuildResult Build(BuildRequest request, BuildResult? before = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException($"{request} {before} {cancellation}");
}
