using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Questions;

/// <summary>Reads the <c>questions</c> map of site.yml.</summary>
internal static class QuestionReader
{
    public static Outcome<QuestionList> Read(MapNode? questions, LetterCase letterCase = LetterCase.Usual)
    {
        var findings = new List<Diagnostic>();
        var read = new List<QuestionDefinition>();
        foreach (var entry in questions?.Entries ?? [])
        {
            if (Read(entry, letterCase, findings) is { } question)
            {
                read.Add(question);
            }
        }

        return Outcome.Of(new QuestionList(EquatableArray.From(read)), findings);
    }

    private static QuestionDefinition? Read(MapEntry entry, LetterCase letterCase, List<Diagnostic> findings)
    {
        var id = entry.Key.Text;
        if (Slug.From(id) != id)
        {
            findings.Add(CodebookDiagnostics.BadName.At(entry.Key.Place, $"'{id}' cannot be used as an address", $"'{Slug.From(id)}' could"));
            return null;
        }

        switch (entry.Value)
        {
            case TextNode text:
                return new QuestionDefinition(id, text.Text, Terms([text with { Text = WithoutMark(text.Text) }], letterCase, findings), [], entry.Key.Place);
            case MapNode map:
                return Read(id, entry.Key.Place, new MapReader(map, SiteShape.Question, findings), letterCase, findings);
            default:
                findings.Add(SettingsDiagnostics.WrongShape.At(entry.Value.Place, $"question '{id}' should be a text or a map, but is {entry.Value.Shape}"));
                return null;
        }
    }

    private static QuestionDefinition Read(string id, Place place, MapReader keys, LetterCase letterCase, List<Diagnostic> findings)
    {
        var text = keys.Text("text");
        if (text is null)
        {
            findings.Add(SettingsDiagnostics.WrongShape.At(keys.Map.Place, $"question '{id}' has no 'text'"));
            text = id;
        }

        // An interviewer who reads the question out asks it too.
        var wordings = keys.TextNodes("asked-as").Append(new TextNode(keys.PlaceOf("text"), WithoutMark(text), IsPlain: false));
        var question = new QuestionDefinition(
            id,
            text,
            Terms(wordings, letterCase, findings),
            keys.TextNodes("same-as").Select(n => new SameAs(n.Text, n.Place)).ToEquatableArray(),
            place);
        keys.Done();
        return question;
    }

    private static EquatableArray<Term> Terms(IEnumerable<TextNode> wordings, LetterCase letterCase, List<Diagnostic> findings) =>
        wordings.Select(w => Term.Parse(w, findings, letterCase)).OfType<Term>().ToEquatableArray();

    private static string WithoutMark(string text) => text.Trim().TrimEnd('?', '.', '!').TrimEnd();
}
