using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>What a document's page has in it, as a list that stays in sight beside the text.</summary>
/// <param name="Kind">What is listed: <c>questions</c> of the study, <c>turns</c> of the interviewer, <c>groups</c> of a workshop, or <c>sections</c>.</param>
/// <param name="Entries">In the order of the document; none where it has nothing of the kind.</param>
/// <param name="MoreCount">How many there are that the list leaves out.</param>
internal sealed record Contents(string Kind, EquatableArray<ContentsEntry> Entries, int MoreCount)
{
    public static readonly ModelType<Contents> Model = ModelType.Of<Contents>("contents")
        .Text("kind", c => c.Kind)
        .Many("entries", c => c.Entries, () => ContentsEntry.Model)
        .Number("more_count", c => c.MoreCount);
}

/// <summary>One place in a document.</summary>
/// <param name="Mark">What stands for it above the portrait: "3", "Day 2"; empty where nothing does.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Href">The place on this page.</param>
/// <param name="IsUnder">Whether it belongs to the one before that does not.</param>
/// <param name="Question">The page of the question; null where there is none.</param>
/// <param name="LeftNoNotes">Whether a group wrote nothing of its own there.</param>
internal sealed record ContentsEntry(string Mark, string Label, string Href, bool IsUnder = false, Link? Question = null, bool LeftNoNotes = false)
{
    public static readonly ModelType<ContentsEntry> Model = ModelType.Of<ContentsEntry>("entry of contents")
        .Text("mark", e => e.Mark)
        .Text("label", e => e.Label)
        .Address("href", e => e.Href)
        .Flag("is_under", e => e.IsUnder)
        .One("question", e => e.Question, () => Link.Model)
        .Flag("left_no_notes", e => e.LeftNoNotes);
}
