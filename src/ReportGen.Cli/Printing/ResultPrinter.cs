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
    public void Print(Errand errand, BuildResult result, TimeSpan elapsed, int exitCode) =>
        Print(result, result.Diagnostics, elapsed, exitCode, Summary.Of(errand, result, elapsed));

    /// <param name="result">What came of a build.</param>
    /// <param name="news">Those of its findings that a person is to be told.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="exitCode">How the program would answer.</param>
    /// <param name="closing">The last line.</param>
    public void Print(BuildResult result, IReadOnlyCollection<Diagnostic> news, TimeSpan elapsed, int exitCode, string closing)
    {
        PrintFindings(result, news, exitCode);
        if (options.IsVerbose)
        {
            ChangeList.Print(result, _writing);
        }

        if (options.HasReasons)
        {
            ReasonList.Print(result, _writing, options.IsVerbose);
        }

        if (options.HasTimings)
        {
            TimingTable.Print(result.Run?.Timings ?? [], elapsed, _writing);
        }

        if (!options.IsQuiet)
        {
            _writing.Write(closing, exitCode == 0 ? Tone.Good : Tone.Strong);
            _writing.EndLine();
        }
    }

    private void PrintFindings(BuildResult result, IReadOnlyCollection<Diagnostic> news, int exitCode)
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
                Annotate(news);
                break;
            default:
                var lines = new FindingLines(terminal.IsInteractive ? new ShownLines(_paths) : null, terminal.Screen);
                new FindingPrinter(_writing, lines, options.IsVerbose ? null : terminal.Screen).Print(Shown(news), options.IsQuiet);
                if (terminal.IsGithubStep)
                {
                    Annotate(news);
                }

                break;
        }
    }

    private void Annotate(IReadOnlyCollection<Diagnostic> findings)
    {
        foreach (var annotation in AnnotationList.Of(Shown(findings), NameOf))
        {
            terminal.Data.WriteLine(annotation);
        }
    }

    private IReadOnlyCollection<Diagnostic> Shown(IReadOnlyCollection<Diagnostic> findings) =>
        options.IsQuiet ? [.. findings.Where(f => f.Severity == Severity.Error)] : findings;

    // GitHub knows the checkout, not the project's folder inside it.
    private string NameOf(string file) => _paths.InCheckout(file, terminal.Environment("GITHUB_WORKSPACE"));
}
