using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site;

namespace ReportGen.Cli.Printing;

/// <summary>What a build came to, in one line. Pages are the HTML pages and the sitemap; data files and assets are not counted.</summary>
internal static class Summary
{
    public static string Of(BuildResult result, TimeSpan elapsed, bool isCheck)
    {
        var written = result.Output.Written.Count(IsPage);
        var deleted = result.Output.Deleted.Count(IsPage);
        var what = isCheck
            ? $"Checked {Count(result.Pages, "page")}"
            : $"Built {Count(result.Pages, "page")} ({result.Rendered} rendered, {written} written, {Math.Max(0, result.Pages - written)} up to date, {deleted} deleted)";
        return string.Create(CultureInfo.InvariantCulture, $"{what} in {elapsed.TotalSeconds:0.00} s: {Findings(result.Diagnostics)}");
    }

    /// <summary>"2 errors, 1 warning".</summary>
    public static string Findings(IReadOnlyCollection<Diagnostic> findings) =>
        $"{Count(findings.Count(f => f.Severity == Severity.Error), "error")}, {Count(findings.Count(f => f.Severity == Severity.Warning), "warning")}";

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal) || path == "sitemap.xml";

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
