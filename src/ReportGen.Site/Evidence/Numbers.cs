using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
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
    /// <param name="index">They and their evidence.</param>
    /// <param name="plan">The questions.</param>
    /// <param name="checks">How right rules are.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="compare">What is compared.</param>
    /// <param name="threads">How many sums may be made at once.</param>
    public static Outcome<Numbers> Of(EvidenceIndex index, QuestionPlan plan, RuleChecks checks, RuleSet rules, CompareSettings compare, int threads)
    {
        var findings = new List<Diagnostic>();
        var (totals, together, comparison, agreement) = (default(Totals)!, default(Together.Draft)!, default(Comparison)!, default(CoderAgreement)!);
        var (pairs, questions) = (default(PairList)!, default(QuestionReaches)!);
        SideBySide.Do(
            threads,
            () => together = Together.Count(index),
            () => comparison = Comparing.Of(index, compare, findings),
            () => totals = Totals.Of(index),
            () => (pairs, questions) = (new PairList(index.Pairs.Select(EvidenceIndex.PairOf).ToEquatableArray()), ReachesIn(index, plan)),
            () => agreement = CoderAgreement.Of(index.ById, rules));
        return Outcome.Of(new Numbers(totals, pairs, questions, checks, agreement, comparison, together.With(totals, pairs), AlongTalk.Of(index)), findings);
    }

    public void Write(CanonicalWriter writer) => writer.Value(Totals).Value(Pairs).Value(Questions).Value(Checks).Value(Agreement)
        .Value(Comparison).Value(Together).Value(Along);

    private static QuestionReaches ReachesIn(EvidenceIndex index, QuestionPlan plan) => new(plan.Questions.Select(q =>
    {
        var answers = index.Answers(q.Id);
        return new QuestionReach(q, answers.Sum(a => a.Answered), answers.Sum(a => a.Cases));
    }).ToEquatableArray());
}
