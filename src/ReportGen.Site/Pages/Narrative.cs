using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Codebook;
using ReportGen.Site.Corpus;
using ReportGen.Site.Evidence;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Pages;

/// <summary>A memo as found: the text that a theme or code points to.</summary>
/// <param name="Node">The theme or code.</param>
/// <param name="File">The file, or the inline text as one.</param>
/// <param name="Place">Where site.yml names it.</param>
internal sealed record MemoSource(string Node, SeedFile File, Place Place) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Node).Value(File).Text(Place.File).Number(Place.Line).Number(Place.Column).Number(Place.Length);
}

/// <summary>What the analyst says of a theme or code, as its page shows it.</summary>
/// <param name="Memo">Its memo as HTML; empty where it has none.</param>
/// <param name="Quotes">Passages that tell it best.</param>
/// <param name="Against">Passages that speak against it.</param>
internal sealed record Narrative(string Memo, EquatableArray<PinnedQuote> Quotes, EquatableArray<PinnedQuote> Against) : ICanonical
{
    public static readonly Narrative None = new("", [], []);

    /// <summary>Every narrative, by its theme or code. Of documents only those are read that a narrative names.</summary>
    public static Folded<Narrative> Of(Table<MemoSource> memos, Table<NamedDocument> documents, Table<ReadyDocument> ready, CodebookDraft draft)
    {
        var (narratives, findings) = (new SortedDictionary<string, Narrative>(StringComparer.Ordinal), new List<Diagnostic>());
        var passages = new Passages(ready);
        var book = memos.Count > 0 ? LinkedDocument.Book(documents) : null;
        foreach (var row in memos)
        {
            var (html, found) = MemoWriter.ToHtml(row.Value, book!, passages);
            findings.AddRange(found);
            if (html is not null)
            {
                narratives.Add(row.Key, None with { Memo = html });
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

        EquatableArray<PinnedQuote> Pinned(EquatableArray<PinnedPassage> pins, string node) => pins.Select(p =>
        {
            var (quote, fault) = passages.Quote(p, node);
            findings.AddRange(fault is null ? [] : [fault]);
            return quote;
        }).OfType<PinnedQuote>().ToEquatableArray();
    }

    public void Write(CanonicalWriter writer) => writer.Text(Memo).Values(Quotes).Values(Against);
}

/// <summary>A passage that a narrative quotes.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Label">What the document is called.</param>
/// <param name="Quote">The words.</param>
internal sealed record PinnedQuote(string Document, string Label, Quote Quote) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Document).Text(Label).Value(Quote);
}
