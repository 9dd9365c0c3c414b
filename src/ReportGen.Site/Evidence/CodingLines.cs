using System.Globalization;
using System.Text;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>A document's lines of the table of codings, a coding a line.</summary>
internal static class CodingLines
{
    public const string Columns = "document,title,group,case,segment,line,speaker,role,theme,code,coder,rules,quote,time";

    /// <summary>The lines as UTF-8.</summary>
    public static byte[] Of(Document document, DocumentCodings codings)
    {
        var cases = QuoteCutter.CasesOf(document);
        var lines = new StringBuilder();
        foreach (var coding in codings.Codings)
        {
            var segment = document.Segments[coding.Segment];
            var hits = coding.Hits.Select(h => h.Span).Where(s => !s.IsEmpty).OrderBy(s => s.Start).ToList();
            lines.Append(CsvLine.Of(
                document.Id, document.Title, document.Group, cases.GetValueOrDefault(coding.Segment, document.Case),
                segment.Id, document.Source.LineOf(segment.Span.Start).ToString(CultureInfo.InvariantCulture), segment.Speaker ?? "", segment.Role?.Name() ?? "",
                coding.Theme, coding.Code == coding.Theme ? "" : coding.Code, coding.Coder,
                string.Join("; ", coding.Hits.Select(h => h.Rule).Distinct()),
                document.Visible(segment).Of(Excerpt.Of(document, segment, hits)).ToString(),
                segment.Seconds is { } seconds ? Moment.Write(seconds) : ""));
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }
}
