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
/// page of the report: an edit of a document writes one file, however many themes it touches, and what stands before and after the words is at hand.
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
            json.WriteString("first", Addresses.Href(Addresses.DocumentAnnotations(first)["data/".Length..]));
        }

        json.WriteEndObject();
    });

    /// <summary>The annotations of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="coded">What is coded in it, and how pages quote it.</param>
    /// <param name="nodes">For names.</param>
    /// <param name="next">The document whose annotations come after these; null for the last.</param>
    public static OutputFile Of(Document document, CodedDocument coded, NameList nodes, string? next)
    {
        var path = Addresses.DocumentAnnotations(document.Id);
        var root = Addresses.RootOf(path);
        var quotes = new Dictionary<(string Node, string Segment), QuotePlace>();
        for (var i = 0; i < coded.Nodes.Count; i++)
        {
            var node = coded.Nodes[i];
            for (var j = 0; j < node.Count; j++)
            {
                quotes.TryAdd((node.Node, coded.Quote(node[j]).Segment), node[j]);
            }
        }

        return JsonFile.Make(path, json =>
        {
            json.WriteStartObject();
            json.WriteString("@context", Context);
            json.WriteString("id", NameOf(path));
            json.WriteString("type", "AnnotationPage");
            json.WriteString("partOf", "../annotations.jsonld");
            if (next is not null)
            {
                json.WriteString("next", NameOf(Addresses.DocumentAnnotations(next)));
            }

            json.Objects("items", coded.AllCodings.Codings, c =>
            {
                var segment = document.Segments[c.Segment];
                Annotation(json, document, c, nodes, root);
                Selector(json, document, segment, c, quotes.TryGetValue((c.Code, segment.Id), out var place) ? coded.Quote(place) : null);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        });
    }

    // Its target is left open.
    private static void Annotation(Utf8JsonWriter json, Document document, Coding coding, NameList nodes, string root)
    {
        var segment = document.Segments[coding.Segment];
        var page = root + Addresses.Href(Addresses.Document(document.Id));
        json.WriteString("id", $"#{segment.Id}-{coding.Code.Replace('/', '-')}-{Uri.EscapeDataString(coding.Coder)}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "classifying");
        json.WriteStartObject("creator");
        json.WriteString("type", coding.IsByRules ? "Software" : "Person");
        json.WriteString("name", coding.IsByRules ? "rules" : nodes.NameOf(coding.Coder));
        json.WriteEndObject();
        json.WriteStartObject("body");
        json.WriteString("id", root + Addresses.Href(Addresses.Theme(coding.Code)));
        json.WriteString("label", nodes.Find(coding.Code)?.FullLabel ?? coding.Code);
        json.WriteEndObject();
        json.WriteStartObject("target");
        json.WriteString("source", page);
        json.WriteString("scope", $"{page}#{segment.Id}");
    }

    // The words are those of the page, which has no marks of lists and tables; what stands around them is told where they are the document's to the letter.
    private static void Selector(Utf8JsonWriter json, Document document, Segment segment, Coding coding, Quote? quote)
    {
        var quoted = Excerpt.Of(document, segment, coding.Hits.Select(h => h.Span).Where(s => !s.IsEmpty).OrderBy(s => s.Start).ToList()).Words;
        var visible = document.Visible(segment);
        var own = visible.Of(quoted).ToString();
        var exact = quote is null ? own : MarkupWords.Of(new Html(quote.Html), int.MaxValue);
        json.WriteStartObject("selector");
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", exact);
        if (IsSame(own, exact))
        {
            var before = visible.Of(new Span(segment.Span.Start, quoted.Start)).ToString();
            var after = visible.Of(new Span(quoted.End, segment.Span.End)).ToString();
            Around(json, "prefix", before[Math.Max(0, before.Length - MostAround)..]);
            Around(json, "suffix", after[..Math.Min(after.Length, MostAround)]);
        }

        json.WriteEndObject();
    }

    private static bool IsSame(string own, string exact) => own.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .SequenceEqual(exact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // A cut may go through a character that is two.
    private static void Around(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text[(char.IsLowSurrogate(text[0]) ? 1 : 0)..(char.IsHighSurrogate(text[^1]) ? text.Length - 1 : text.Length)]);
        }
    }

    private static string NameOf(string path) => Addresses.Href(path[(path.LastIndexOf('/') + 1)..]);
}
