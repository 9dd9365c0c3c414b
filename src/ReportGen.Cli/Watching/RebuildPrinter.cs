using System.Globalization;
using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site;

namespace ReportGen.Cli.Watching;

/// <summary>
/// Says what each build of a watch came to, and nothing where it came to nothing. Errors are said after every build until they are mended,
/// everything else once.
/// </summary>
internal sealed class RebuildPrinter(Terminal terminal, PrintOptions options, BuildRequest request)
{
    private EquatableArray<Diagnostic> _last = [];
    private HashSet<Diagnostic> _said = [];

    /// <param name="rebuild">The build.</param>
    /// <param name="exitCode">How the program would answer if it ended here.</param>
    public void Print(Rebuild rebuild, int exitCode)
    {
        var result = rebuild.Result;
        var isNothing = !rebuild.IsFirst && result.Output is { Written.Count: 0, Deleted.Count: 0 } && Weighty(result.Diagnostics).SequenceEqual(Weighty(_last))
            && result.Diagnostics.All(IsKnown);
        _last = result.Diagnostics;
        if (isNothing)
        {
            return;
        }

        var closing = rebuild.IsFirst ? Summary.Of(Errand.Build, result, rebuild.Elapsed) : Summary.OfRebuild(result, rebuild.Elapsed);
        var news = result.Diagnostics.Where(f => f.Severity == Severity.Error || !_said.Contains(f)).OrderBy(_said.Contains).ToList();

        // Where the settings cannot be used nothing else is looked at; what was said before that need not be said again after it.
        _said = result.Verdict == BuildVerdict.Unusable ? _said : [.. result.Diagnostics];

        if (options is { IsQuiet: false, Format: PrintFormat.Text })
        {
            DifferenceLine.Write(rebuild.Edit ?? [], terminal.HasColor(options.HasNoColor) ? new ColoredWriting(terminal) : new PlainWriting(terminal.Words));
        }

        // A new printer each time: it may remember lines of files that have changed since.
        new ResultPrinter(terminal, options, request).Print(result, news, rebuild.Elapsed, exitCode, closing);
        if (!rebuild.IsFirst && (options.IsVerbose || options.HasTimings))
        {
            var (waited, built) = (rebuild.Waited.TotalMilliseconds, rebuild.Elapsed.TotalMilliseconds);
            terminal.Words.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"From the first event to the end {waited + built:0} ms: {waited:0} ms until it was quiet, {built:0} ms to build"));
        }
    }

    private bool IsKnown(Diagnostic finding) => finding.Severity == Severity.Error || _said.Contains(finding);

    // A note may belong to one build alone: what the first found out about its cache is over with the next.
    private static IEnumerable<Diagnostic> Weighty(EquatableArray<Diagnostic> findings) => findings.Where(f => f.Severity is Severity.Error or Severity.Warning);
}
