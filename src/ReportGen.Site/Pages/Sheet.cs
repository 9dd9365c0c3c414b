using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;

namespace ReportGen.Site.Pages;

/// <summary>
/// A page laid out, with room for quotes: it knows which segments it will quote and not what they say, so that laying out looks at no
/// document, and a document's words reach only the pages that quote them.
/// </summary>
/// <param name="Page">The page without quotes.</param>
/// <param name="Runs">What it quotes, in order.</param>
internal sealed record Sheet(Page Page, EquatableArray<QuoteRun> Runs) : IStored<Sheet>
{
    /// <summary>The documents that it quotes, each once.</summary>
    public IEnumerable<string> Documents => Runs.Select(r => r.Origin.Id).Distinct();

    /// <summary>The page with its quotes.</summary>
    /// <param name="sheet">The page laid out.</param>
    /// <param name="documents">The documents that it quotes, with their codings.</param>
    /// <param name="nodes">For the labels of codes.</param>
    public static Outcome<Page> Fill(Sheet sheet, Table<Pair<Document, DocumentCodings>> documents, NodeList nodes)
    {
        var quoted = new QuotedDocuments(documents);
        var root = sheet.Page.Head.Root;
        return sheet.Page switch
        {
            ThemePage theme => theme with { Evidence = EvidenceGroups.Show(sheet.Runs, theme.Id, quoted, root, nodes, theme.Id == theme.Theme ? [theme.Id] : [theme.Id, theme.Theme]) },
            CooccurrencePage both => both with
            {
                Evidence = EvidenceGroups.Show(sheet.Runs, EvidenceFinder.PairOf(both.First.Id, both.Second.Id), quoted, root, nodes, [both.First.Id, both.Second.Id]),
            },
            QuestionPage question => QuestionPages.Fill(question, sheet.Runs, quoted, nodes),
            _ => sheet.Page,
        };
    }

    public void Write(CanonicalWriter writer)
    {
        SheetFormat.Write(writer, Page);
        writer.Values(Runs);
    }

    public static Sheet Read(CanonicalReader reader) => new(SheetFormat.Read(reader), reader.Values<QuoteRun>());
}

/// <summary>Segments of one document that a page quotes together.</summary>
/// <param name="Origin">The document.</param>
/// <param name="Case">Whose answer they are; empty where they are evidence for a node.</param>
/// <param name="Segments">Ids.</param>
/// <param name="IsContinued">Whether the first of the document's segments stand on the page before.</param>
internal sealed record QuoteRun(Origin Origin, string Case, EquatableArray<string> Segments, bool IsContinued) : IStored<QuoteRun>
{
    public void Write(CanonicalWriter writer) => writer.Value(Origin).Text(Case).Texts(Segments).Flag(IsContinued);

    public static QuoteRun Read(CanonicalReader reader) => new(Origin: reader.Value<Origin>(), Case: reader.Text(), Segments: reader.Texts(), IsContinued: reader.Flag());
}
