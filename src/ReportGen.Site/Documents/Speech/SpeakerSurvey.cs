using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Who speaks in a folder of documents.</summary>
/// <param name="Documents">Each document, in the order of paths.</param>
/// <param name="Labels">Every label that is taken for a speaker's or declared: those that nobody declared first, then those with the most turns.</param>
/// <param name="Others">What looks like a label but was not taken for a speaker's, with its lines and documents.</param>
/// <param name="Declared">What is declared for all documents.</param>
/// <param name="Unread">How many files could not be read.</param>
internal sealed record SpeakerSurvey(
    IReadOnlyList<DocumentSpeakers> Documents,
    IReadOnlyList<SurveyedLabel> Labels,
    IReadOnlyList<(string Label, int Lines, int Documents)> Others,
    SpeakerLabels Declared,
    int Unread)
{
    /// <summary>Labels that are not declared in some document.</summary>
    public IEnumerable<SurveyedLabel> Open => Labels.Where(l => l.IsOpen);

    /// <summary>Documents with turns that no label says anything of.</summary>
    public IEnumerable<DocumentSpeakers> Unnamed => Documents.Where(d => d.Unnamed > 0);

    /// <summary>Sums up documents.</summary>
    public static SpeakerSurvey Of(IEnumerable<DocumentSpeakers> documents, SpeakerLabels declared, int unread)
    {
        List<DocumentSpeakers> all = [.. documents.OrderBy(d => d.Path, StringComparer.Ordinal)];
        var uses = all.SelectMany(d =>
        {
            var guesses = RoleGuess.Of(d);
            return d.Speakers.Select(u => (d.Path, Use: u, Guess: guesses.GetValueOrDefault(u.Label)));
        });
        var labels = uses.GroupBy(u => u.Use.Label, StringComparer.OrdinalIgnoreCase).Select(g => new SurveyedLabel(g.Key, [.. g]));
        var others = all.SelectMany(d => d.Others).GroupBy(o => o.Label, StringComparer.OrdinalIgnoreCase).Select(g => (g.Key, Lines: g.Sum(o => o.Lines), Documents: g.Count()));
        return new SpeakerSurvey(
            all,
            [.. labels.OrderByDescending(l => l.IsOpen).ThenByDescending(l => l.Turns).ThenBy(l => l.Label, StringComparer.Ordinal)],
            [.. others.OrderByDescending(o => o.Documents).ThenByDescending(o => o.Lines).ThenBy(o => o.Key, StringComparer.Ordinal)],
            declared,
            unread);
    }
}
