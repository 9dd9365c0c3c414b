using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>A theme or code as a small label.</summary>
/// <param name="Id">The node's id.</param>
/// <param name="Label">What it is called; a code's theme comes first where the theme is not plain from the page.</param>
/// <param name="Theme">The theme's id, whose colour it takes (class <c>t-…</c>).</param>
/// <param name="Href">The node's page.</param>
/// <param name="Title">Why it is there: the rules that found it; empty where that is not told.</param>
/// <param name="Count">How often; 0 where that is not told.</param>
internal sealed record CodeTag(string Id, string Label, string Theme, string Href, string Title, int Count)
{
    public static readonly ModelType<CodeTag> Model = ModelType.Of<CodeTag>("tag")
        .Text("id", t => t.Id)
        .Text("label", t => t.Label)
        .Text("theme", t => t.Theme)
        .Address("href", t => t.Href)
        .Text("title", t => t.Title)
        .Number("count", t => t.Count);
}
