using System.Globalization;
using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Documents;
using ReportGen.Site.Links;
using ReportGen.Site.Markup;
using ReportGen.Site.Settings;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>Renders memos, and definitions that link to documents. What they embed is quoted from the document with its permalink; what they say that somebody said
/// is looked up.</summary>
internal static class MemoWriter
{
    private const int LongestInline = 300;

    private static readonly ReadingRules s_asArticle = new(SpeakerLabels.None, [new DocumentRule("**", "article", "memos", [])]);

    /// <summary>The memo as HTML for its node's page; a memo that is not there is an error where site.yml names it.</summary>
    public static (string? Html, IEnumerable<Diagnostic> Findings) ToHtml(MemoSource source, AddressBook book, Passages passages)
    {
        var (html, findings) = Render(source, book, passages);

        // Lines of a text within site.yml are not those of the file: its beginning is what can be told.
        return (html, source.IsInline ? findings.Select(f => f with { Place = source.Place }) : findings);
    }

    private static (string? Html, IEnumerable<Diagnostic> Findings) Render(MemoSource source, AddressBook book, Passages passages)
    {
        if (source.File.Fault is { } fault)
        {
            return (null, [SettingsDiagnostics.FileMissing.At(source.Place, $"the memo '{source.File.Path}' of '{source.Node}' cannot be read: {fault}")]);
        }

        var (documents, findings) = DocumentReader.Read(source.File, s_asArticle);
        if (documents is not [{ Value: var memo }, ..])
        {
            return (null, findings);
        }

        var (resolved, unresolved) = LinkResolver.ResolveMemo(memo, book);
        var missing = new List<Diagnostic>();
        var links = resolved! with { Links = resolved.Links.Select(l => WithSegment(l, passages, missing)).ToEquatableArray() };
        var root = Addresses.RootOf(Addresses.Theme(source.Node));
        var embeds = new List<(string Alone, string Inline)>();
        var scope = new MarkupScope(memo, links, root) { Language = passages.Language, Embeds = link => Embed(links, link, passages, root, embeds) };
        var html = MarkupWriter.ToHtml(scope, new Span(StartOfText(memo), memo.Source.Text.Length), MarkSet.None, MarkupForm.Notes);
        return (WithEmbeds(html, embeds), findings.Concat(unresolved).Concat(missing).Concat(QuotedWords.Check(memo, links, passages)));
    }

    private static ResolvedLink WithSegment(ResolvedLink link, Passages passages, List<Diagnostic> missing)
    {
        if (link is not { To: { } to, Part: { } part })
        {
            return link;
        }

        var segment = passages.Find(to, part.Name);
        if (segment is null)
        {
            missing.Add(Passages.NoPart(part.Place, to, part.Name, "so the link leads to its beginning"));
        }

        return link with { Segment = segment?.Id };
    }

    // The place of a quote is kept by a comment, which no text of a memo can make: its own are shown as words.
    private static string? Embed(DocumentLinks links, Wikilink link, Passages passages, string root, List<(string Alone, string Inline)> embeds)
    {
        if (links.Links.FirstOrDefault(l => l.Span == link.Span) is not { To: { } to, Segment: { } id } || passages.Find(to, id) is not { } segment)
        {
            return null;
        }

        var (_, label, quote) = passages.Cut(to, segment, "");
        var ends = (quote.IsCutBefore ? " cut-before" : "") + (quote.IsCutAfter ? " cut-after" : "");
        var href = PlainWriter.Escape($"{root}{Addresses.Href(Addresses.Document(to))}#{id}");
        var language = quote.Language is { } tongue ? $" lang=\"{PlainWriter.Escape(tongue)}\"" : "";
        var caption = PlainWriter.Escape(passages.Language.Say("{0}, in context", link.Label ?? label));
        embeds.Add((
            $"<figure class=\"quote\"><blockquote class=\"words{ends}\" dir=\"auto\"{language}>{quote.Html}</blockquote>"
            + $"<figcaption class=\"source\"><a href=\"{href}\">{caption}</a></figcaption></figure>",
            $"<q dir=\"auto\"{language}>{PlainWriter.Escape(Inline(quote.Html))}</q> (<a href=\"{href}\">{caption}</a>)"));
        return Hole(embeds.Count - 1);
    }

    // A quote stands by itself where it is all of a paragraph or point, and else among the words.
    private static string WithEmbeds(string html, List<(string Alone, string Inline)> embeds)
    {
        var text = new StringBuilder(html);
        for (var i = 0; i < embeds.Count; i++)
        {
            text.Replace($"<p>{Hole(i)}</p>", embeds[i].Alone).Replace($"<li>{Hole(i)}</li>", $"<li>{embeds[i].Alone}</li>").Replace(Hole(i), embeds[i].Inline);
        }

        return text.ToString();
    }

    private static string Inline(string html)
    {
        var words = MarkupWords.Of(new Html(html), int.MaxValue);
        var end = words.Length <= LongestInline ? words.Length : words.LastIndexOf(' ', LongestInline);
        return end == words.Length ? words : $"{words[..(end < 0 ? LongestInline : end)]} \u2026";
    }

    private static string Hole(int number) => string.Create(CultureInfo.InvariantCulture, $"<!--{number}-->");

    // What stands before the first segment is front matter and white space; the mark of a first heading or bullet belongs to the text.
    private static int StartOfText(Document document)
    {
        if (document.Segments.Count == 0)
        {
            return document.Source.Text.Length;
        }

        var first = document.Segments[0].Span.Start;
        return first == 0 ? 0 : document.Source.Text.LastIndexOf('\n', first - 1) + 1;
    }
}
