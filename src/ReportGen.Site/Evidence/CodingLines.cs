using System.Buffers;
using System.Globalization;
using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>A document's lines of the table of codings, or of rejected ones, a coding a line.</summary>
internal static class CodingLines
{
    public const string Columns = "document,title,group,case,segment,line,speaker,role,theme,code,coder,rules,quote,time,accepted_by,rejected_by,note";

    // Room that one huge document took is not worth keeping.
    private const int MostKept = 1 << 20;

    // A document has hundreds.
    [ThreadStatic]
    private static ArrayBufferWriter<char>? t_lines;

    /// <summary>The lines as UTF-8.</summary>
    public static byte[] Of(Document document, EquatableArray<Coding> codings)
    {
        var cases = QuoteCutter.CasesOf(document);
        var lines = t_lines is { Capacity: <= MostKept } kept ? kept : t_lines = new(1 << 14);
        lines.ResetWrittenCount();
        foreach (var coding in codings)
        {
            var segment = document.Segments[coding.Segment];
            CsvLine.Write(
                lines, document.Id, document.Title, document.Group, cases.GetValueOrDefault(coding.Segment, document.Case),
                segment.Id, document.Source.LineOf(segment.Span.Start).ToString(CultureInfo.InvariantCulture), segment.Speaker ?? "", segment.Role?.Name() ?? "",
                coding.Theme, coding.Code == coding.Theme ? "" : coding.Code, coding.Coder,
                coding.IsByOwnRules ? string.Join("; ", coding.Hits.Select(h => h.Rule).Distinct()) : "",
                document.Visible(segment).Of(Excerpt.Of(document, segment, coding.Spans()).Words).ToString(),
                segment.Seconds is { } seconds ? Moment.Write(seconds) : "",
                Coders(coding, accepts: true), Coders(coding, accepts: false), NoteOf(coding));
        }

        var bytes = new byte[Encoding.UTF8.GetByteCount(lines.WrittenSpan)];
        Encoding.UTF8.GetBytes(lines.WrittenSpan, bytes);
        return bytes;
    }

    private static string Coders(Coding coding, bool accepts) => coding.Judgements.Count == 0 ? ""
        : string.Join("; ", coding.Judgements.Where(j => j.Accepts == accepts).Select(j => j.Coder).Distinct());

    // Only former rules have a note of their own and are judged.
    private static string NoteOf(Coding coding) => coding.Judgements.Count == 0 ? coding.Note
        : string.Join(
            "; ",
            coding.Judgements.Where(j => j.Note.Length > 0).Select(j => coding.Judgements.Count == 1 && coding.Note.Length == 0 ? j.Note : $"{j.Coder}: {j.Note}")
                .Prepend(coding.Note).Where(n => n.Length > 0));
}
