using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>What the rule of a theme or code finds, each hit on a line with the words around it.</summary>
/// <param name="Label">What the theme or code is called.</param>
/// <param name="Theme">The theme's id, for its colour.</param>
/// <param name="Node">Its own page.</param>
/// <param name="Hits">How many hits there are in all; one of two parts of the rule counts for both.</param>
/// <param name="Shown">How many of them these pages show.</param>
/// <param name="Terms">The hits of this page, by part of the rule.</param>
/// <param name="Pager">The way through them.</param>
internal sealed record WordsPage(PageHead Head, string Label, string Theme, Link Node, int Hits, int Shown, EquatableArray<TermWords> Terms, Pager Pager) : Page(Head)
{
    public static readonly ModelType<WordsPage> Model = ModelType.Of<WordsPage>("words page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Text("label", p => p.Label)
        .Text("theme", p => p.Theme)
        .One("node", p => p.Node, () => Link.Model)
        .Number("hits", p => p.Hits)
        .Number("shown", p => p.Shown)
        .Many("terms", p => p.Terms, () => TermWords.Model)
        .One("pager", p => p.Pager, () => Pages.Pager.Model);

    public override string Template => "words.html";

    public override ModelType Type => Model;
}

/// <summary>How much a part of a rule found.</summary>
/// <param name="Term">The part, in the words of the rule.</param>
/// <param name="Href">Where its hits are listed; empty where they are not.</param>
/// <param name="Hits">How often it was found.</param>
/// <param name="Documents">In how many documents.</param>
internal sealed record TermView(string Term, string Href, int Hits, int Documents)
{
    public static readonly ModelType<TermView> Model = ModelType.Of<TermView>("term")
        .Text("term", t => t.Term)
        .Address("href", t => t.Href)
        .Number("hits", t => t.Hits)
        .Number("documents", t => t.Documents);
}

/// <summary>Hits of one part of a rule.</summary>
/// <param name="Anchor">The id of this list on the page.</param>
/// <param name="Term">The part, with its numbers.</param>
/// <param name="IsContinued">Whether its first hits stand on the page before.</param>
/// <param name="Lines">A hit each.</param>
internal sealed record TermWords(string Anchor, TermView Term, bool IsContinued, EquatableArray<ContextLine> Lines)
{
    public static readonly ModelType<TermWords> Model = ModelType.Of<TermWords>("words of a term")
        .Text("anchor", t => t.Anchor)
        .One("term", t => t.Term, () => TermView.Model)
        .Flag("is_continued", t => t.IsContinued)
        .Many("lines", t => t.Lines, () => ContextLine.Model);
}

/// <summary>A hit with the words around it.</summary>
/// <param name="Before">What stands before it.</param>
/// <param name="Words">What was found.</param>
/// <param name="After">What stands after it.</param>
/// <param name="Document">What the document is called.</param>
/// <param name="Href">The very segment, on its document's page.</param>
internal sealed record ContextLine(string Before, string Words, string After, string Document, string Href)
{
    public static readonly ModelType<ContextLine> Model = ModelType.Of<ContextLine>("line of words")
        .Text("before", l => l.Before)
        .Text("words", l => l.Words)
        .Text("after", l => l.After)
        .Text("document", l => l.Document)
        .Address("href", l => l.Href);
}

/// <summary>The parts of a rule with what they found.</summary>
/// <param name="Found">Those that found most, most first.</param>
/// <param name="MoreFound">How many others found something.</param>
/// <param name="Silent">Some that found nothing.</param>
/// <param name="MoreSilent">How many others found nothing.</param>
/// <param name="Href">Where all hits are listed; empty where there are none.</param>
internal sealed record TermsView(EquatableArray<TermView> Found, int MoreFound, EquatableArray<string> Silent, int MoreSilent, string Href)
{
    /// <summary>Where there is no rule.</summary>
    public static readonly TermsView None = new([], 0, [], 0, "");

    public static readonly ModelType<TermsView> Model = ModelType.Of<TermsView>("terms")
        .Many("found", t => t.Found, () => TermView.Model)
        .Number("more_found", t => t.MoreFound)
        .Texts("silent", t => t.Silent)
        .Number("more_silent", t => t.MoreSilent)
        .Address("href", t => t.Href);
}
