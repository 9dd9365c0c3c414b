using System.Text.Json;
using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Exports;

/// <summary>
/// Codings as web annotations (W3C): what is said of which words of which page. Those of one document are one page of annotations, since they are about one
/// page of the report: an edit of a document writes one file, however many themes it touches, and what stands before and after the words is at hand.
/// </summary>
internal static class Annotations
{
    private const string Context = "http://www.w3.org/ns/anno.jsonld";

    // As much of what stands around the words as finds them again.
    private const int Around = 32;

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
    /// <param name="codings">What is coded in it.</param>
    /// <param name="nodes">For names.</param>
    /// <param name="next">The document whose annotations come after these; null for the last.</param>
    public static OutputFile Of(Document document, DocumentCodings codings, NameList nodes, string? next)
    {
        var path = Addresses.DocumentAnnotations(document.Id);
        var root = Addresses.RootOf(path);
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

            json.Objects("items", codings.Codings, c => Annotation(json, document, c, nodes, root));
            json.WriteEndObject();
        });
    }

    private static void Annotation(Utf8JsonWriter json, Document document, Coding coding, NameList nodes, string root)
    {
        var segment = document.Segments[coding.Segment];
        var page = root + Addresses.Href(Addresses.Document(document.Id));
        json.WriteString("id", $"#{segment.Id}-{coding.Code.Replace('/', '-')}-{coding.Coder}");
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
        json.WriteStartObject("selector");
        Selector(json, document, segment, coding);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Selector(Utf8JsonWriter json, Document document, Segment segment, Coding coding)
    {
        var hits = coding.Hits.Select(h => h.Span).Where(s => !s.IsEmpty).OrderBy(s => s.Start).ToList();
        var quoted = Excerpt.Of(document, segment, hits).Words;
        var visible = document.Visible(segment);
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", visible.Of(quoted));
        var before = visible.Of(new Span(segment.Span.Start, quoted.Start));
        var after = visible.Of(new Span(quoted.End, segment.Span.End));
        if (before.Length > 0)
        {
            json.WriteString("prefix", before[Math.Max(0, before.Length - Around)..].WithoutHalves());
        }

        if (after.Length > 0)
        {
            json.WriteString("suffix", after[..Math.Min(after.Length, Around)].WithoutHalves());
        }
    }

    // A cut may go through a character that is two.
    private static ReadOnlySpan<char> WithoutHalves(this ReadOnlySpan<char> text) => text.Length == 0 ? text
        : text[(char.IsLowSurrogate(text[0]) ? 1 : 0)..(char.IsHighSurrogate(text[^1]) ? text.Length - 1 : text.Length)];

    private static string NameOf(string path) => Addresses.Href(path[(path.LastIndexOf('/') + 1)..]);
}
