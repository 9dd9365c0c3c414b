using System.Runtime.InteropServices;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
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
/// <param name="Along">Of where in conversations they come up.</param>
internal sealed record Numbers(
    Totals Totals, PairList Pairs, QuestionReaches Questions, RuleChecks Checks, CoderAgreement Agreement,
    Comparison Comparison, Together Together, AlongTalk Along) : ICanonical
{
    /// <summary>Only what was coded, and of how many documents: what an edit that changes words and no codings leaves as it is.</summary>
    public Totals Reached { get; } = Totals.WithoutWords();

    /// <summary>Sums up all documents.</summary>
    /// <param name="documents">They.</param>
    /// <param name="plan">The questions.</param>
    /// <param name="checks">How right rules are.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="compare">What is compared.</param>
    /// <param name="threads">How many sums may be made at once.</param>
    public static Outcome<Numbers> Of(Table<CodedDocument> documents, QuestionPlan plan, RuleChecks checks, RuleSet rules, CompareSettings compare, int threads)
    {
        var findings = new List<Diagnostic>();
        var ordered = EvidencePaging.Order(documents.Values, d => d.Card.Group, d => d.Card.Id);
        var (totals, together, comparison, agreement) = (default(Totals)!, default(Together.Draft)!, default(Comparison)!, default(CoderAgreement)!);
        var (pairs, questions, along) = (default(PairList)!, default(QuestionReaches)!, default(AlongTalk)!);
        SideBySide.Do(
            threads,
            () => totals = Totals.Of(documents),
            () => together = Together.Count(ordered),
            () => comparison = Comparing.Of(ordered, compare, findings),
            () => (pairs, questions) = (PairsIn(ordered), ReachesIn(ordered, plan)),
            () => along = AlongTalk.Of(ordered),
            () => agreement = CoderAgreement.Of(documents, rules));
        return Outcome.Of(new Numbers(totals, pairs, questions, checks, agreement, comparison, together.With(totals, pairs), along), findings);
    }

    public void Write(CanonicalWriter writer) => writer.Value(Totals).Value(Pairs).Value(Questions).Value(Checks).Value(Agreement)
        .Value(Comparison).Value(Together).Value(Along);

    private static PairList PairsIn(IReadOnlyList<CodedDocument> documents)
    {
        var pairs = new Dictionary<string, (int Segments, int Documents)>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            for (var i = 0; i < document.Pairs.Count; i++)
            {
                ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, document.Pairs.Names[i], out _);
                pair = (pair.Segments + document.Pairs[i].Count, pair.Documents + 1);
            }
        }

        return new(pairs.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => PairOf(p.Key, p.Value.Segments, p.Value.Documents)).ToEquatableArray());
    }

    private static QuestionReaches ReachesIn(IReadOnlyList<CodedDocument> documents, QuestionPlan plan)
    {
        var answers = new Dictionary<string, (int Answered, int Cases)>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            for (var i = 0; i < document.Asked.Count; i++)
            {
                ref var answer = ref CollectionsMarshal.GetValueRefOrAddDefault(answers, document.Asked.Names[i], out _);
                answer = (answer.Answered + document.Asked.Answered(i), answer.Cases + document.Asked.CasesOf(i));
            }
        }

        return new(plan.Questions.Select(q => ReachOf(q, answers.GetValueOrDefault(q.Id))).ToEquatableArray());
    }

    private static PairTotal PairOf(string pair, int segments, int documents)
    {
        var themes = EvidenceFinder.NodesOf(pair);
        return new(themes[0], themes[1], segments, documents);
    }

    private static QuestionReach ReachOf(PlannedQuestion question, (int Answered, int Cases) count) => new(question, count.Answered, count.Cases);
}
