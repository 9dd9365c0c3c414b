using ReportGen.Engine.Diagnostics;
using ReportGen.Site;

namespace ReportGen.Cli.Printing;

/// <summary>Says what a command found and did: words to standard error, data to standard output.</summary>
internal sealed class ResultPrinter(Terminal terminal, PrintOptions options, BuildRequest request)
{
    private readonly SourcePaths _paths = new(request);

    private readonly IWriting _writing = terminal.HasColor(options.HasNoColor) ? new ColoredWriting(terminal) : new PlainWriting(terminal.Words);

    /// <param name="errand">What was to be done.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="exitCode">How the program answers.</param>
    public void Print(Errand errand, BuildResult result, TimeSpan elapsed, int exitCode)
    {
        PrintFindings(result, exitCode);
        if (options.IsVerbose)
        {
            ChangeList.Print(result, _writing);
        }

        if (options.HasReasons)
        {
            ReasonList.Print(result, _writing);
        }

        if (options.HasTimings)
        {
            TimingTable.Print(result.Run?.Timings ?? [], elapsed, _writing);
        }

        if (!options.IsQuiet)
        {
            _writing.Write(Summary.Of(errand, result, elapsed), exitCode == 0 ? Tone.Good : Tone.Strong);
            _writing.EndLine();
        }
    }

    private void PrintFindings(BuildResult result, int exitCode)
    {
        switch (options.Format)
        {
            case PrintFormat.Json:
                terminal.Data.WriteLine(JsonReport.Of(result, exitCode));
                break;
            case PrintFormat.Sarif:
                terminal.Data.WriteLine(SarifReport.Of(result, exitCode, NameOf));
                break;
            case PrintFormat.Github:
                Annotate(result);
                break;
            default:
                new FindingPrinter(_writing, terminal.IsInteractive ? new SourceLines(_paths) : null).Print(Shown(result));
                if (terminal.IsGithubStep)
                {
                    Annotate(result);
                }

                break;
        }
    }

    private void Annotate(BuildResult result)
    {
        foreach (var finding in Shown(result))
        {
            terminal.Data.WriteLine(GithubAnnotations.Of(finding, NameOf(finding.Place.File)));
        }
    }

    private IEnumerable<Diagnostic> Shown(BuildResult result) =>
        options.IsQuiet ? result.Diagnostics.Where(f => f.Severity == Severity.Error) : result.Diagnostics;

    // GitHub knows the checkout, not the project's folder inside it.
    private string NameOf(string file) => _paths.InCheckout(file, terminal.Environment("GITHUB_WORKSPACE"));
}
