using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>A page of the report before it is rendered: everything its template may show, and nothing else.</summary>
/// <param name="Head">Where it lies and what it is called.</param>
internal abstract record Page(PageHead Head)
{
    /// <summary>The template that renders it.</summary>
    public abstract string Template { get; }

    /// <summary>What the template may read of it.</summary>
    public abstract ModelType Type { get; }
}

/// <summary>What every page has.</summary>
/// <param name="Path">Where it lies, relative to the report's root.</param>
/// <param name="Title">Its title, without the report's.</param>
/// <param name="Description">One sentence about it, for search engines and link previews.</param>
/// <param name="Root">The way up to the report's root, for links: empty or <c>../</c> repeated.</param>
/// <param name="PublicPath">Its address below the base URL.</param>
/// <param name="Section">Which entry of the navigation it belongs to: overview, documents, themes, questions, codebook, method.</param>
/// <param name="Trail">The pages above it, from the overview down.</param>
/// <param name="Twin">The file beside it that says the same in Markdown; empty where there is none.</param>
/// <param name="Structured">What it is, as JSON-LD in a data block for its head.</param>
internal sealed record PageHead(
    string Path, string Title, string Description, string Root, string PublicPath, string Section, EquatableArray<Link> Trail, string Twin, Html Structured)
{
    public static readonly ModelType<PageHead> Model = ModelType.Of<PageHead>("head")
        .Text("path", p => p.Path)
        .Text("title", p => p.Title)
        .Text("description", p => p.Description)
        .Address("root", p => p.Root)
        .Address("public_path", p => p.PublicPath)
        .Text("section", p => p.Section)
        .Many("trail", p => p.Trail, () => Link.Model)
        .Address("twin", p => p.Twin)
        .Html("structured", p => p.Structured);
}

/// <summary>Words that lead somewhere.</summary>
/// <param name="Label">The words.</param>
/// <param name="Href">The address, relative to the page that shows it.</param>
internal sealed record Link(string Label, string Href)
{
    public static readonly ModelType<Link> Model = ModelType.Of<Link>("link")
        .Text("label", l => l.Label)
        .Address("href", l => l.Href);
}

/// <summary>The way through a list that is spread over several pages.</summary>
/// <param name="Number">This page's number, from 1.</param>
/// <param name="Count">How many pages there are.</param>
/// <param name="Previous">The page before; null on the first.</param>
/// <param name="Next">The page after; null on the last.</param>
/// <param name="Pages">The first page, the last, and those around this one, by number; this one, and a sign for those left out, lead nowhere.</param>
/// <param name="Jumps">Where each group begins; empty where the list has no groups.</param>
internal sealed record Pager(int Number, int Count, Link? Previous, Link? Next, EquatableArray<Link> Pages, EquatableArray<Link> Jumps)
{
    public static readonly ModelType<Pager> Model = ModelType.Of<Pager>("pager")
        .Number("number", p => p.Number)
        .Number("count", p => p.Count)
        .One("previous", p => p.Previous, () => Link.Model)
        .One("next", p => p.Next, () => Link.Model)
        .Many("pages", p => p.Pages, () => Link.Model)
        .Many("jumps", p => p.Jumps, () => Link.Model);
}

/// <summary>A name with a value.</summary>
internal sealed record Fact(string Name, string Value)
{
    /// <summary>The page about it; empty where there is none.</summary>
    public string Href { get; init; } = "";

    public static readonly ModelType<Fact> Model = ModelType.Of<Fact>("fact")
        .Text("name", f => f.Name)
        .Text("value", f => f.Value)
        .Address("href", f => f.Href);
}
