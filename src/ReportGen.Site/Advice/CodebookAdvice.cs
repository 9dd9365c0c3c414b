using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Corpus;
using ReportGen.Site.Evidence;

namespace ReportGen.Site.Advice;

/// <summary>That the codebook was compared with what its rules find; what its author may want to know is among the findings.</summary>
/// <param name="Documents">How many documents it was compared with.</param>
internal sealed record CodebookAdvice(int Documents) : ICanonical
{
    // Less is chance: two codes often share the few words that a handful of turns has for them.
    private const int FewestCodings = 5;

    public static Outcome<CodebookAdvice> Of(Outcome<PlacedCodebook> placed, Table<ReadyDocument> ready, Table<CodedDocument> coded)
    {
        if (placed.Value is not { } codebook)
        {
            return Outcome.Failed<CodebookAdvice>();
        }

        var surveyor = new Surveyor(codebook);
        var surveys = new DocumentSurvey[coded.Count];
        Parallel.For(0, surveys.Length, i =>
        {
            var document = ready.Find(coded[i].Key)!;
            surveys[i] = surveyor.Survey(document.Open(), document.Answers, coded[i].Value.AllCodings);
        });
        var survey = new CorpusSurvey(surveys);
        var findings = OfThemes(codebook);
        if (survey.Documents > 0)
        {
            var places = codebook.Nodes.ToDictionary(n => n.Id, n => n.Place, StringComparer.Ordinal);
            var parts = codebook.Parts.Select((part, i) => new SurveyedPart(part, survey.Part(i))).ToLookup(p => p.Part.Code, StringComparer.Ordinal);
            findings = findings
                .Concat(codebook.Rules.Rules.SelectMany(rule => new RuleAdvice(rule, places[rule.Code], [.. parts[rule.Code]], survey).Findings()))
                .Concat(OfCodes(codebook.Rules, places, survey));
        }

        return Outcome.Of(new CodebookAdvice(survey.Documents), findings);
    }

    public void Write(CanonicalWriter writer) => writer.Number(Documents);

    private static IEnumerable<Diagnostic> OfThemes(PlacedCodebook codebook) => codebook.Codebook.Themes
        .Where(t => t.Status == "final" && (t.Memo is null || (t.Memo.Path is null && string.IsNullOrWhiteSpace(t.Memo.Text))))
        .Select(t => AdviceDiagnostics.FinalWithoutMemo.At(
            t.Place, $"'{t.Id}' is final, but has no memo that says what was found", "write its narrative and name it under 'memo', or make the status draft"));

    private static IEnumerable<Diagnostic> OfCodes(RuleSet rules, Dictionary<string, Place> places, CorpusSurvey survey)
    {
        var order = rules.Rules.Select((r, i) => (r.Code, Index: i)).ToDictionary(r => r.Code, r => r.Index, StringComparer.Ordinal);
        var needs = rules.Rules.ToDictionary(r => r.Code, r => r.References().ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var code in rules.Rules.Select(r => survey.Code(r.Code)).Where(c => c.Codings >= FewestCodings))
        {
            // A rule that is made of another's hits rests on them by design; and of two that rest on the same, the later one is told.
            var covering = code.Covering
                .Where(c => !needs[code.Code].Contains(c) && !needs[c].Contains(code.Code))
                .Where(c => order[c] < order[code.Code] || !survey.Code(c).Covering.Contains(code.Code))
                .MinBy(c => survey.Code(c).Codings);
            if (covering is not null)
            {
                yield return AdviceDiagnostics.CoveredCode.At(
                    places[code.Code],
                    FormattableString.Invariant($"all {code.Codings} codings of '{code.Code}' rest on words that '{covering}' rests on too"),
                    $"give it what sets it apart from '{covering}', or make one of the two");
            }
        }
    }
}
