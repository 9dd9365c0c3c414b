using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Codebook;
using ReportGen.Site.Corpus;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Pages;

/// <summary>A memo as found: the text that a theme or code points to.</summary>
/// <param name="Node">The theme or code.</param>
/// <param name="File">The file, or the inline text as one.</param>
/// <param name="Place">Where site.yml names it.</param>
internal sealed record MemoSource(string Node, SeedFile File, Place Place) : ICanonical
{
    /// <summary>Text that stands in site.yml itself.</summary>
    public static MemoSource Of(string node, string text, Place place)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new MemoSource(node, new SeedFile("memo.md", place.File, bytes, null, Digest.OfForeign(bytes)), place);
    }

    /// <summary>Whether the text stands in site.yml itself.</summary>
    public bool IsInline => File.File == Place.File;

    public void Write(CanonicalWriter writer) => writer.Text(Node).Value(File).Text(Place.File).Number(Place.Line).Number(Place.Column).Number(Place.Length);
}

/// <summary>What the analyst says of a theme or code, as its page shows it.</summary>
/// <param name="Definition">Its definition as HTML; empty where that links to nothing, and is shown as it is written.</param>
/// <param name="Memo">Its memo as HTML; empty where it has none.</param>
/// <param name="Quotes">Passages that tell it best.</param>
/// <param name="Against">Passages that speak against it.</param>
internal sealed record Narrative(string Definition, string Memo, EquatableArray<PinnedQuote> Quotes, EquatableArray<PinnedQuote> Against) : ICanonical
{
    public static readonly Narrative None = new("", "", [], []);

    /// <summary>Every narrative, by its theme or code. Of documents only those are read that a narrative names.</summary>
    public static Folded<Narrative> Of(Table<MemoSource> memos, Table<NamedDocument> documents, Table<ReadyDocument> ready, CodebookDraft draft, Language language)
    {
        var (narratives, findings) = (new SortedDictionary<string, Narrative>(StringComparer.Ordinal), new List<Diagnostic>());
        var passages = new Passages(ready, language);
        AddressBook? book = null;
        foreach (var row in memos)
        {
            if (Told(row.Value) is { } html)
            {
                narratives.Add(row.Key, None with { Memo = html });
            }
        }

        foreach (var (node, definition, place) in draft.Codebook.Themes.SelectMany(t => t.Codes.Select(c => (c.Id, c.Definition, c.Place)).Prepend((t.Id, t.Definition, t.Place))))
        {
            if (definition is not null && PlainWords.HasLinks(definition) && Told(MemoSource.Of(node, definition, place)) is { } html)
            {
                narratives[node] = (narratives.GetValueOrDefault(node) ?? None) with { Definition = Unwrapped(html) };
            }
        }

        foreach (var (node, claims) in draft.Codebook.Themes.SelectMany(t => t.Codes.Select(c => (c.Id, c.Claims)).Prepend((t.Id, t.Claims))))
        {
            if (claims.Quotes.Count + claims.Against.Count > 0)
            {
                narratives[node] = (narratives.GetValueOrDefault(node) ?? None) with { Quotes = Pinned(claims.Quotes, node), Against = Pinned(claims.Against, node) };
            }
        }

        return new([.. narratives.Select(n => new Made<Narrative>(n.Key, n.Value))], EquatableArray.From(findings));

        string? Told(MemoSource source)
        {
            var (html, found) = MemoWriter.ToHtml(source, book ??= LinkedDocument.Book(documents), passages);
            findings.AddRange(found);
            return html;
        }

        EquatableArray<PinnedQuote> Pinned(EquatableArray<PinnedPassage> pins, string node) => pins.Select(p =>
        {
            var (quote, fault) = passages.Quote(p, node);
            findings.AddRange(fault is null ? [] : [fault]);
            return quote;
        }).OfType<PinnedQuote>().ToEquatableArray();
    }

    // One paragraph stands as its page has it; more are paragraphs there too.
    private static string Unwrapped(string html) => html.Trim() is var words && words.StartsWith("<p>", StringComparison.Ordinal) && words.IndexOf("</p>",
        StringComparison.Ordinal) == words.Length - 4
        ? words[3..^4] : words;

    public void Write(CanonicalWriter writer) => writer.Text(Definition).Text(Memo).Values(Quotes).Values(Against);
}

/// <summary>A passage that a narrative quotes.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Label">What the document is called.</param>
/// <param name="Quote">The words.</param>
internal sealed record PinnedQuote(string Document, string Label, Quote Quote) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Document).Text(Label).Value(Quote);
}
