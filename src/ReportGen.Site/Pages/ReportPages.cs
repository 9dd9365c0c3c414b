using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
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
internal sealed record PageSteps(
    One<Frame> Frame, One<Numbers> Numbers, Many<Narrative> Memos, Many<ReadyDocument> Ready, Many<LinkedDocument> Linked, Many<CodedDocument> Coded)
{
    /// <summary>What pages that show only numbers are made from.</summary>
    public IReadOnlyList<From> OfLists() => [Frame.Row(""), Numbers.Row(""), Coded.Row()];
}

/// <summary>Plans every page of the report but those that show what was found while the others were made.</summary>
/// <param name="Steps">Where everything comes from.</param>
internal sealed record ReportPages(
    PageSteps Steps, Frame Frame, Numbers Numbers, Table<Narrative> Memos, Table<ReadyDocument> Ready, Table<LinkedDocument> Linked, Table<CodedDocument> Coded)
{
    /// <summary>All evidence by what it is evidence for.</summary>
    public EvidenceIndex Index { get; } = EvidenceIndex.Of(Coded);

    /// <summary>The plans, keyed by address.</summary>
    public Folded<PagePlan> Plan()
    {
        List<Made<PagePlan>> plans =
            [.. OverviewPages.Plan(this), .. DocumentPages.Plan(this), MethodPages.PlanCodebook(this), .. ThemePages.Plan(this), .. CooccurrencePages.Plan(this),
                .. QuestionPages.Plan(this), .. AgreementPages.Plan(this),
                .. SearchPages.Plan(this)];
        return plans;
    }
}
