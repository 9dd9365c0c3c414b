using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site;
using ReportGen.Site.Output;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Commands;

/// <summary>How commands end that write files and build no report.</summary>
internal static class Ending
{
    /// <summary>Nothing was done, and why.</summary>
    public static int Refused(Terminal terminal, string fault)
    {
        terminal.Words.WriteLine(TerminalText.Of($"reportgen: {fault}"));
        return ExitCodes.Unusable;
    }

    /// <summary>Says what was found and written.</summary>
    /// <param name="request">The project, from whose folder places are shown.</param>
    /// <param name="options">What was asked.</param>
    /// <param name="terminal">Where to say it.</param>
    /// <param name="findings">In any order.</param>
    /// <param name="verdict">What came of it, without the findings: an error among them ends what was built with errors.</param>
    /// <param name="written">The files.</param>
    /// <param name="closing">The last sentence.</param>
    public static int Of(
        BuildRequest request, CommandOptions options, Terminal terminal, IEnumerable<Diagnostic> findings, BuildVerdict verdict, List<string> written, string closing)
    {
        var ordered = findings.Order().ToEquatableArray();
        var weighed = options.IsStrict ? Severities.Strict(ordered) : ordered;
        var ended = verdict == BuildVerdict.Built && weighed.Any(f => f.Severity == Severity.Error) ? BuildVerdict.Errors : verdict;
        var result = new BuildResult(ended, weighed, 0, 0, OutputSummary.Nothing with { Written = [.. written] }, Run: null);
        var code = ExitCodes.Of(ended);
        new ResultPrinter(terminal, options.Print, request).Print(result, weighed, TimeSpan.Zero, code, TerminalText.Of(closing));
        return code;
    }
}
