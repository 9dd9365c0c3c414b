using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site;

namespace ReportGen.Cli.Printing;

/// <summary>What a command came to, in one line.</summary>
internal static class Summary
{
    /// <summary>The closing line.</summary>
    /// <param name="errand">What was to be done.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="elapsed">How long it took.</param>
    public static string Of(Errand errand, BuildResult result, TimeSpan elapsed)
    {
        if (errand == Errand.Build && PageCounts.HasTouchedNothing(result))
        {
            return $"Nothing was written: {Findings(result.Diagnostics)}";
        }

        if (errand == Errand.Check && result.Verdict == BuildVerdict.Unusable)
        {
            return $"Nothing was checked: {Findings(result.Diagnostics)}";
        }

        if (errand == Errand.Clean && result is { Diagnostics.Count: 0, Output.Deleted.Count: 0 })
        {
            return "Nothing to remove: no build wrote anything here";
        }

        var seconds = elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        return $"{Deed(errand, result)} in {seconds} s: {Findings(result.Diagnostics)}";
    }

    /// <summary>The line after each build of a watch but the first: short, since the next is never far.</summary>
    /// <param name="result">What came of the build.</param>
    /// <param name="elapsed">How long it took.</param>
    public static string OfRebuild(BuildResult result, TimeSpan elapsed)
    {
        var counts = PageCounts.Of(result);
        var files = result.Output.Written.Count + result.Output.Deleted.Count;
        var took = string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds:0} ms");
        var deed = result.Verdict == BuildVerdict.Unusable ? "The last good report stays"
            : files == 0 ? $"Built again in {took}, nothing to write"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Built again ({counts.Rendered} rendered, {counts.Written} written, {counts.Deleted} deleted; {Plural.Of(files, "file")}) in {took}");
        return $"{deed}: {Findings(result.Diagnostics)}";
    }

    private static string Deed(Errand errand, BuildResult result)
    {
        var counts = PageCounts.Of(result);
        return errand switch
        {
            Errand.Check => $"Checked {Plural.Of(counts.Pages, "page")}",
            Errand.Clean => $"Removed {Plural.Of(result.Output.Deleted.Count, "file")}",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"Built {Plural.Of(counts.Pages, "page")} ({counts.Rendered} rendered, {counts.Written} written, {counts.UpToDate} up to date, {counts.Deleted} deleted)"),
        };
    }

    // Notes are no trouble: where there are none, nobody need read of them.
    private static string Findings(IReadOnlyCollection<Diagnostic> findings)
    {
        string Counted(Severity severity) => SeverityWord.Counted(severity, findings.Count(f => f.Severity == severity));
        var notes = findings.Any(f => f.Severity == Severity.Info) ? $", {Counted(Severity.Info)}" : "";
        return $"{Counted(Severity.Error)}, {Counted(Severity.Warning)}{notes}";
    }
}
