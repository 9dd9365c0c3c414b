using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Codebook;
using ReportGen.Site.Questions;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Evidence;

/// <summary>The report in numbers.</summary>
/// <param name="Totals">Of documents, themes and codes.</param>
/// <param name="Pairs">Of themes that share segments.</param>
/// <param name="Questions">Of answers.</param>
/// <param name="Checks">How right rules are.</param>
/// <param name="Agreement">How far coders agree.</param>
/// <param name="Comparison">Of documents with one value of an attribute beside those with another.</param>
/// <param name="Together">Of themes and codes that meet, beside how often they could be expected to.</param>
internal sealed record Numbers(
    Totals Totals, PairList Pairs, QuestionReaches Questions, RuleChecks Checks, CoderAgreement Agreement,
    Comparison Comparison, Together Together) : ICanonical
{
    /// <summary>Only what was coded, and of how many documents: what an edit that changes words and no codings leaves as it is.</summary>
    public Totals Reached { get; } = Totals.WithoutWords();

    /// <summary>Sums up all documents.</summary>
    public static Outcome<Numbers> Of(Table<CodedDocument> documents, QuestionPlan plan, RuleChecks checks, RuleSet rules, CompareSettings compare)
    {
        var pairs = new Dictionary<string, (int Segments, int Documents)>(StringComparer.Ordinal);
        var answers = new Dictionary<string, (int Answered, int Cases)>(StringComparer.Ordinal);
        foreach (var document in documents.Values)
        {
            for (var i = 0; i < document.Pairs.Count; i++)
            {
                var (segments, count) = pairs.GetValueOrDefault(document.Pairs.Names[i]);
                pairs[document.Pairs.Names[i]] = (segments + document.Pairs[i].Count, count + 1);
            }

            for (var i = 0; i < document.Asked.Count; i++)
            {
                var (answered, cases) = answers.GetValueOrDefault(document.Asked.Names[i]);
                answers[document.Asked.Names[i]] = (answered + document.Asked.Answered(i), cases + document.Asked.CasesOf(i));
            }
        }

        var findings = new List<Diagnostic>();
        var (totals, ordered) = (Totals.Of(documents), EvidencePaging.Order(documents.Values, d => d.Card.Group, d => d.Card.Id));
        var shared = new PairList(pairs.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => PairOf(p.Key, p.Value.Segments, p.Value.Documents)).ToEquatableArray());
        var numbers = new Numbers(
            totals,
            shared,
            new QuestionReaches(plan.Questions.Select(q => ReachOf(q, answers.GetValueOrDefault(q.Id))).ToEquatableArray()),
            checks,
            CoderAgreement.Of(documents, rules),
            Comparing.Of(ordered, compare, findings),
            Together.Of(ordered, totals, shared));
        return Outcome.Of(numbers, findings);
    }

    public void Write(CanonicalWriter writer) => writer.Value(Totals).Value(Pairs).Value(Questions).Value(Checks).Value(Agreement)
        .Value(Comparison).Value(Together);

    private static PairTotal PairOf(string pair, int segments, int documents)
    {
        var themes = EvidenceFinder.NodesOf(pair);
        return new(themes[0], themes[1], segments, documents);
    }

    private static QuestionReach ReachOf(PlannedQuestion question, (int Answered, int Cases) count) => new(question, count.Answered, count.Cases);
}
