using ReportGen.Cli.Printing;
using ReportGen.Site;
using ReportGen.Site.Documents;

namespace ReportGen.Cli.Commands;

/// <summary>Lists who speaks in a project's documents, and prints the lines of site.yml that say who is who. Builds nothing and changes nothing.</summary>
internal static class SpeakersCommand
{
    /// <summary>A sentence about why there is no answer; null where one was given.</summary>
    public static string? Run(BuildRequest request, PrintOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var (survey, findings) = SeedSurvey.Of(request, cancellation);
        if (survey is null)
        {
            return $"{findings[0].Place.File}: {findings[0].Message}; 'reportgen check' says more";
        }

        if (options.Format == PrintFormat.Json)
        {
            terminal.Data.WriteLine(SpeakersJson.Of(survey));
            return null;
        }

        var lines = SpeakerYaml.Of(survey);
        if (!options.IsQuiet)
        {
            var words = terminal.HasColor(options.HasNoColor) ? (IWriting)new ColoredWriting(terminal) : new PlainWriting(terminal.Words);
            new SpeakerTable(words, options.IsVerbose).Print(survey);
            terminal.Words.WriteLine();
            terminal.Words.WriteLine(Closing(survey, lines));
        }

        terminal.Data.Write(lines);
        return null;
    }

    private static string Closing(SpeakerSurvey survey, string lines) =>
        survey.Labels.Count == 0 && !survey.Unnamed.Any() ? "No label of a speaker was found in these documents; 'reportgen check' says how each was read"
        : lines.Length == 0 ? "Every label is declared: there is nothing to paste"
        : lines[0] == '#' ? "Nothing shows who asks and who answers: put each of these where it belongs in site.yml"
        : "These lines belong in site.yml: 'speakers' in place of its own, 'documents' beside those that are there. What is called a guess is one; read some turns first";
}
