using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Corpus;
using ReportGen.Site.Documents;
using ReportGen.Site.Links;
using ReportGen.Site.Markup;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Pages;

/// <summary>A memo as found: the text that a theme or code points to.</summary>
/// <param name="Node">The theme or code.</param>
/// <param name="File">The file, or the inline text as one.</param>
/// <param name="Place">Where site.yml names it.</param>
internal sealed record MemoSource(string Node, SeedFile File, Place Place) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Node).Value(File).Text(Place.File).Number(Place.Line).Number(Place.Column).Number(Place.Length);
}

/// <summary>A memo as its page shows it.</summary>
internal sealed record MemoText(string Html) : ICanonical
{
    private static readonly ReadingRules s_asArticle = new(SpeakerLabels.None, [new DocumentRule("**", "article", "memos", [])]);

    /// <summary>Every memo, by its theme or code.</summary>
    public static Folded<MemoText> Of(Table<MemoSource> memos, Table<NamedDocument> documents)
    {
        var (texts, findings) = (new List<Made<MemoText>>(), new List<Diagnostic>());
        var book = memos.Count > 0 ? LinkedDocument.Book(documents) : null;
        foreach (var row in memos)
        {
            var made = Of(row.Value, book!);
            findings.AddRange(made.Diagnostics);
            if (made.Value is { } text)
            {
                texts.Add(new(row.Key, text));
            }
        }

        return new(texts, EquatableArray.From(findings));
    }

    /// <summary>Renders a memo for its node's page; a memo that is not there is an error where site.yml names it.</summary>
    public static Outcome<MemoText> Of(MemoSource source, AddressBook book)
    {
        if (source.File.Fault is { } fault)
        {
            return Outcome.Failed<MemoText>(SettingsDiagnostics.FileMissing.At(source.Place, $"the memo '{source.File.Path}' of '{source.Node}' cannot be read: {fault}"));
        }

        var (documents, findings) = DocumentReader.Read(source.File, s_asArticle);
        if (documents is not [{ Value: var document }, ..])
        {
            return Outcome.Failed<MemoText>(findings);
        }

        var links = LinkResolver.ResolveMemo(document, book);
        var scope = new MarkupScope(document, links.Value, Addresses.RootOf(Addresses.Theme(source.Node)));
        var html = MarkupWriter.ToHtml(scope, new Span(StartOfText(document), document.Source.Text.Length), new MarkSet([]), MarkupForm.Notes);
        return Outcome.Of(new MemoText(html), findings.Concat(links.Diagnostics));
    }

    public void Write(CanonicalWriter writer) => writer.Text(Html);

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
