using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Codebook;
using ReportGen.Site.Corpus;
using ReportGen.Site.Evidence;

namespace ReportGen.Site.Pages;

/// <summary>Everything that pages are planned from, with the steps that made it.</summary>
/// <param name="Frame">Names.</param>
/// <param name="Numbers">Sums.</param>
/// <param name="Memos">Narratives, by theme or code.</param>
/// <param name="Ready">Documents, to be read again where their words are wanted.</param>
/// <param name="Linked">Links of those that have any.</param>
/// <param name="Coded">Documents with their evidence.</param>
/// <param name="Remarks">How much was found about the sources.</param>
/// <param name="Threads">How many kinds of pages may be planned at once.</param>
internal sealed record PageSteps(
    One<Frame> Frame, One<Numbers> Numbers, Many<Narrative> Memos, Many<ReadyDocument> Ready, Many<LinkedDocument> Linked, Many<CodedDocument> Coded,
    One<RemarkCount> Remarks, int Threads)
{
    /// <summary>What pages that show only numbers are made from.</summary>
    public IReadOnlyList<From> OfLists() => [Frame.Row(""), Numbers.Row(""), Coded.Row()];
}

/// <summary>Plans every page of the report but those that show what was found while the others were made.</summary>
/// <param name="Steps">Where everything comes from.</param>
internal sealed record ReportPages(
    PageSteps Steps, Frame Frame, EvidenceIndex Index, Numbers Numbers, Table<Narrative> Memos, Table<ReadyDocument> Ready, Table<LinkedDocument> Linked,
    Table<CodedDocument> Coded, RemarkCount Remarks)
{
    private readonly Dictionary<string, CodeRule> _rules = Frame.Rules.Rules.ToDictionary(r => r.Code, StringComparer.Ordinal);

    /// <summary>What the rule of a theme or code found, as its pages show it.</summary>
    public WordRuns WordsOf(string node) => _rules.TryGetValue(node, out var rule) ? Index.Terms(node).RunsOf(rule) : WordRuns.None;

    /// <summary>The plans, keyed by address.</summary>
    public Folded<PagePlan> Plan()
    {
        // Each kind reads the same and nothing of another. Those that take longest come first.
        Func<ReportPages, IEnumerable<Made<PagePlan>>>[] kinds =
        [
            ThemePages.Plan, QuestionPages.Plan, WordsPages.Plan, ComparePages.Plan, OverviewPages.Plan, DocumentPages.Plan, CooccurrencePages.Plan, AgreementPages.Plan,
            CodebookPages.Plan, EditionPages.Plan, SearchPages.Plan,
        ];
        var plans = new List<Made<PagePlan>>[kinds.Length];
        SideBySide.Do(Steps.Threads, [.. kinds.Select<Func<ReportPages, IEnumerable<Made<PagePlan>>>, Action>((plan, i) => () => plans[i] = [.. plan(this).Select(InLanguage)])]);
        return plans.SelectMany(p => p).ToList();
    }

    // What every page says is said in the report's language: another, or a word of it, makes every page another.
    private Made<PagePlan> InLanguage(Made<PagePlan> plan)
    {
        using var writer = CanonicalWriter.Rent();
        writer.Digest(plan.Digest!.Value).Value(Frame.Language);
        return plan with { Digest = writer.ToDigest(), From = plan.From is null ? null : () => [.. plan.From().Append(Steps.Frame.Row("")).Distinct()] };
    }
}
