using System.Globalization;
using ReportGen.Site.Documents;

namespace ReportGen.Cli.Printing;

/// <summary>Who speaks in a project, as a table for a person: what is not declared comes first.</summary>
internal sealed class SpeakerTable(IWriting words, bool isVerbose)
{
    // As many as a person looks through; -v shows all.
    private const int MostRows = 20;
    private const int WidestLabel = 32;
    private const int MostPaths = 3;

    public void Print(SpeakerSurvey survey)
    {
        var labels = survey.Labels;
        Line($"{Plural.Of(labels.Count, "label")} in {Plural.Of(survey.Documents.Count(d => d.Speakers.Count > 0), "document")} of {Number(survey.Documents.Count)}", Tone.Strong);
        Section("not declared: their words are nobody's, and not coded", labels.Where(l => l.IsOpen), Tone.Warning, Doubt);
        foreach (var part in new[] { SpeakerPart.Interviewer, SpeakerPart.Participant, SpeakerPart.Nobody })
        {
            Section(SpeakerYaml.Name(part), labels.Where(l => !l.IsOpen && l.Parts.Count == 1 && l.Parts[0].Part == part), Tone.Plain, _ => "");
        }

        Section("not the same in all documents", labels.Where(l => !l.IsOpen && l.Parts.Count > 1), Tone.Plain, l => $"  {Differing(l)}");
        PrintOthers(survey);
        PrintUnnamed(survey);
        if (survey.Unread > 0)
        {
            Line($"{Plural.Of(survey.Unread, "file")} could not be read; 'reportgen check' says why", Tone.Warning);
        }
    }

    private void Section(string title, IEnumerable<SurveyedLabel> among, Tone tone, Func<SurveyedLabel, string> more)
    {
        var labels = among.ToList();
        Rows(title, tone, [.. labels.Select(l => (l.Label, Turns(l), more(l)))]);
    }

    private void Rows(string title, Tone tone, List<(string Label, string Count, string More)> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        Line("");
        Line(title, tone);
        var shown = isVerbose ? rows : rows.Take(MostRows).ToList();
        var width = Math.Min(WidestLabel, shown.Max(r => r.Label.Length));
        var counts = shown.Max(r => r.Count.Length);
        foreach (var (label, count, more) in shown)
        {
            Line($"  {TerminalText.Of(label).PadRight(width)}  {count.PadRight(more.Length > 0 ? counts : 0)}{TerminalText.Of(more)}");
        }

        if (shown.Count < rows.Count)
        {
            Line($"  … and {Number(rows.Count - shown.Count)} more; -v shows all", Tone.Faint);
        }
    }

    private void PrintOthers(SpeakerSurvey survey) => Rows(
        "look like labels but were not taken for speakers",
        Tone.Plain,
        [.. survey.Others.Select(o => (o.Label, $"{Plural.Of(o.Lines, "line")} in {Plural.Of(o.Documents, "document")}", ""))]);

    private void PrintUnnamed(SpeakerSurvey survey)
    {
        var unnamed = survey.Unnamed.ToList();
        if (unnamed.Count > 0)
        {
            Line("");
            Line($"{Plural.Of(unnamed.Sum(d => d.Unnamed), "turn")} in {Plural.Of(unnamed.Count, "document")} name nobody: {Paths(unnamed.Select(d => d.Path))}", Tone.Warning);
        }
    }

    private static string Turns(SurveyedLabel label) =>
        $"{Plural.Of(label.Turns, label.Parts is [(SpeakerPart.Nobody, _)] ? "line" : "turn")} in {Plural.Of(label.Uses.Count, "document")}";

    private static string Doubt(SurveyedLabel label)
    {
        var open = label with { Uses = [.. label.Uses.Where(u => u.Use.Part == SpeakerPart.Unknown)] };
        var guesses = open.Uses.Where(u => u.Guess != SpeakerPart.Unknown).GroupBy(u => u.Guess).OrderBy(g => g.Key)
            .Select(g => $"{SpeakerYaml.Name(g.Key)} in {Plural.Of(g.Count(), "document")}").ToList();
        var guess = label.ForAll != SpeakerPart.Unknown ? $"probably {SpeakerYaml.Name(label.ForAll)}: {SpeakerYaml.Why(open)}"
            : guesses.Count > 0 ? $"probably {string.Join(", ", guesses)}"
            : $"no guess: {SpeakerYaml.Why(open)}";
        return "  " + (label.Parts.Count > 1 ? $"{Differing(label)}; " : "") + (label.IsGeneric ? "may be somebody else in each document; " : "") + guess;
    }

    private static string Differing(SurveyedLabel label) => string.Join(", ", label.Parts.Select(p =>
        $"{SpeakerYaml.Name(p.Part)} in {Paths(label.Uses.Where(u => u.Use.Part == p.Part).Select(u => u.Path))}"));

    private static string Paths(IEnumerable<string> paths)
    {
        var all = paths.ToList();
        return TerminalText.Of(string.Join(", ", all.Take(MostPaths))) + (all.Count > MostPaths ? $" and {Number(all.Count - MostPaths)} more" : "");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Line(string text, Tone tone = Tone.Plain)
    {
        words.Write(text, tone);
        words.EndLine();
    }
}
