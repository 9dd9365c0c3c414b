using System.Text.Json;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Exports;

/// <summary>
/// Codings as web annotations (W3C): what is said of which words of which page. Those of one document are one page of annotations, since they are about one
/// page of the report, and they stand in its data file, which is such a page besides: an edit of a document writes no file more, however many themes it touches.
/// </summary>
internal static class Annotations
{
    private const string Context = "http://www.w3.org/ns/anno.jsonld";

    // As much of what stands around the words as finds them again.
    private const int MostAround = 32;

    /// <summary>All annotations: how many there are, and where the first ones lie.</summary>
    public static OutputFile Collection(string title, int count, string? first) => JsonFile.Make(Addresses.Annotations, json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", Context);
        json.WriteString("id", NameOf(Addresses.Annotations));
        json.WriteString("type", "AnnotationCollection");
        json.WriteString("label", title);
        json.WriteNumber("total", count);
        if (first is not null)
        {
            json.WriteString("first", Addresses.Href(Addresses.DocumentData(first)["data/".Length..]));
        }

        json.WriteEndObject();
    });

    /// <summary>Writes what makes the data of a document a page of annotations; what else is in them has no meaning as JSON-LD, and is passed over there.</summary>
    /// <param name="json">The document's data.</param>
    /// <param name="next">The document whose annotations come after these; null for the last.</param>
    public static void Begin(Utf8JsonWriter json, string? next)
    {
        json.WriteString("@context", Context);
        json.WriteString("type", "AnnotationPage");
        json.WriteString("partOf", "../annotations.jsonld");
        if (next is not null)
        {
            json.WriteString("next", NameOf(Addresses.DocumentData(next)));
        }
    }

    /// <summary>Writes the annotations of a document.</summary>
    /// <param name="json">Its data.</param>
    /// <param name="document">The document.</param>
    /// <param name="coded">What is coded in it, and how pages quote it.</param>
    /// <param name="codings">The same, coding by coding, each with the words by which it is shown.</param>
    public static void Write(Utf8JsonWriter json, Document document, CodedDocument coded, IEnumerable<(Coding Coding, Span Excerpt)> codings)
    {
        var root = Addresses.RootOf(Addresses.DocumentData(document.Id));
        var quotes = QuotesOf(coded);

        json.Objects("items", codings, pair =>
        {
            var (c, excerpt) = pair;
            var segment = document.Segments[c.Segment];
            Annotation(json, document, c, root);
            Selector(json, document, segment, excerpt, quotes.GetValueOrDefault((c.Code, segment.Id)));
            json.WriteEndObject();
        });
    }

    // A quote is read once, however many themes and codes show it.
    private static Dictionary<(string Node, string Segment), Quote> QuotesOf(CodedDocument coded)
    {
        var read = new Dictionary<QuotePlace, Quote>();
        var quotes = new Dictionary<(string Node, string Segment), Quote>();
        for (var i = 0; i < coded.Nodes.Count; i++)
        {
            var node = coded.Nodes[i];
            for (var j = 0; j < node.Count; j++)
            {
                if (!read.TryGetValue(node[j], out var quote))
                {
                    read.Add(node[j], quote = coded.Quote(node[j]));
                }

                quotes.TryAdd((node.Node, quote.Segment), quote);
            }
        }

        return quotes;
    }

    // Its target is left open.
    private static void Annotation(Utf8JsonWriter json, Document document, Coding coding, string root)
    {
        var segment = document.Segments[coding.Segment];
        var page = root + Addresses.Href(Addresses.Document(document.Id));
        json.WriteString("id", $"#{segment.Id}-{coding.Code.Replace('/', '-')}-{Uri.EscapeDataString(coding.Coder)}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "classifying");
        json.WriteStartObject("creator");
        json.WriteString("type", coding.IsByRules ? "Software" : "Person");
        json.WriteString("name", coding.Coder);
        json.WriteEndObject();
        json.WriteString("body", root + Addresses.Href(Addresses.Theme(coding.Code)));
        json.WriteStartObject("target");
        json.WriteString("source", page);
        json.WriteString("scope", $"{page}#{segment.Id}");
    }

    // The words are those of the page, which has no marks of lists and tables; what stands around them is told where they are the document's to the letter.
    private static void Selector(Utf8JsonWriter json, Document document, Segment segment, Span quoted, Quote? quote)
    {
        var visible = document.Visible(segment);
        var own = visible.Of(quoted);
        var exact = quote is null ? own.ToString() : MarkupWords.Of(new Html(quote.Html), int.MaxValue);
        json.WriteStartObject("selector");
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", exact);
        if (IsSame(own, exact))
        {
            var before = visible.Of(new Span(segment.Span.Start, quoted.Start));
            var after = visible.Of(new Span(quoted.End, segment.Span.End));
            Around(json, "prefix", before[Math.Max(0, before.Length - MostAround)..]);
            Around(json, "suffix", after[..Math.Min(after.Length, MostAround)]);
        }

        json.WriteEndObject();
    }

    private static bool IsSame(ReadOnlySpan<char> own, string exact) => own.SequenceEqual(exact) || own.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .SequenceEqual(exact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // A cut may go through a character that is two.
    private static void Around(Utf8JsonWriter json, string name, ReadOnlySpan<char> text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text[(char.IsLowSurrogate(text[0]) ? 1 : 0)..(char.IsHighSurrogate(text[^1]) ? text.Length - 1 : text.Length)]);
        }
    }

    private static string NameOf(string path) => Addresses.Href(path[(path.LastIndexOf('/') + 1)..]);
}
