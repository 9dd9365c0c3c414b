using System.Text.Json;
using ReportGen.Site.Codebook;
using ReportGen.Site.Corpus;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Output;

namespace ReportGen.Site.Exports;

/// <summary>One document as data: its segments, the codings on them with every hit, and its links both ways.</summary>
internal static class DocumentJson
{
    /// <param name="document">The document.</param>
    /// <param name="coded">What is coded in it.</param>
    /// <param name="linked">Its links.</param>
    /// <param name="next">The document whose annotations come after its own; null for the last.</param>
    public static OutputFile Make(Document document, CodedDocument coded, LinkedDocument linked, string? next)
    {
        var codings = coded.AllCodings;
        return JsonFile.Make(Addresses.DocumentData(document.Id), json =>
        {
            json.WriteStartObject();
            Annotations.Begin(json, next);
            json.WriteString("id", document.Id);
            json.Objects("segments", document.Segments, s => Segment(json, document, s));
            var excerpts = codings.Codings.Select(c => ExcerptOf(document, c)).ToList();
            json.Objects("codings", codings.Codings.Zip(excerpts), c => Coding(json, document, c.First, c.Second));
            if (codings.Rejected.Count > 0)
            {
                json.Objects("rejected", codings.Rejected, c => Coding(json, document, c, ExcerptOf(document, c)));
            }

            json.Objects("links", linked.Links.Links, l => Link(json, document, l));
            json.Array("backlinks", linked.Backlinks, b => json.WriteStringValue(b.From));
            Annotations.Write(json, document, coded, codings.Codings.Zip(excerpts));
            json.WriteEndObject();
        });
    }

    private static void Segment(Utf8JsonWriter json, Document document, Segment segment)
    {
        json.WriteString("id", segment.Id);
        json.WriteString("kind", segment.Kind.Name());
        json.WriteString("speaker", segment.Speaker);
        json.WriteString("role", segment.Role?.Name());
        json.WriteNumber("line", document.Source.LineOf(segment.Span.Start));
        if (segment.Number is { } number)
        {
            json.WriteNumber("number", number);
        }

        if (segment.Seconds is { } seconds)
        {
            json.WriteNumber("time", seconds);
        }

        json.WriteString("text", document.Visible(segment).Text);
    }

    // The words by which a coding is shown wherever it is listed by itself.
    private static Span ExcerptOf(Document document, Coding coding) => Excerpt.Of(document, document.Segments[coding.Segment], coding.Spans()).Words;

    private static void Coding(Utf8JsonWriter json, Document document, Coding coding, Span excerpt)
    {
        var segment = document.Segments[coding.Segment];
        json.WriteString("theme", coding.Theme);
        json.WriteString("code", coding.Code == coding.Theme ? null : coding.Code);
        json.WriteString("segment", segment.Id);
        json.WriteString("coder", coding.Coder);
        json.WriteString("quote", document.Visible(segment).Of(excerpt));
        json.Objects("hits", coding.Hits, h => Hit(json, document, segment, h));
        if (coding.Note.Length > 0)
        {
            json.WriteString("note", coding.Note);
        }

        if (coding.Judgements.Count > 0)
        {
            json.Objects("verdicts", coding.Judgements, j =>
            {
                json.WriteString("coder", j.Coder);
                json.WriteString("verdict", j.Accepts ? "accept" : "reject");
                json.WriteString("note", j.Note);
            });
        }
    }

    private static void Hit(Utf8JsonWriter json, Document document, Segment segment, Hit hit)
    {
        var place = document.Source.PlaceOf(document.File, hit.Span);
        json.WriteString("rule", hit.Rule.Length == 0 ? null : hit.Rule);
        json.WriteString("text", document.Visible(segment).Of(hit.Span));
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
    }

    private static void Link(Utf8JsonWriter json, Document document, ResolvedLink link)
    {
        json.WriteString("to", link.To ?? link.Target);
        if (link.Segment is { } segment)
        {
            json.WriteString("segment", segment);
        }

        json.WriteString("kind", link.Kind);
        json.WriteNumber("line", document.Source.LineOf(link.Span.Start));
        json.WriteBoolean("resolved", link.To is not null);
    }
}
