using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Markup;

/// <summary>Markdown that stands in no document, such as a sentence of a template: as safe as a document's, and its wikilinks stay words.</summary>
internal static class MarkdownText
{
    public static string ToHtml(string text)
    {
        var source = text.ReplaceLineEndings("\n");
        var document = new Document("", "", "", DocumentKind.Article, "", "", "", [], [], new SourceText(source, []), [], [], [], [], [], null, null);
        return MarkupWriter.ToHtml(new MarkupScope(document, null, ""), new Span(0, source.Length), MarkSet.None, MarkupForm.Notes);
    }
}
