using System.Text;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Coders;

/// <summary>Writes files of people's codings: sorted, an entry a few lines, the same bytes for the same entries, so that two versions compare well.</summary>
internal static class CodingWriter
{
    /// <summary>The text of a file.</summary>
    public static string Text(IEnumerable<HandCoding> codings) => string.Concat(codings.Order().Select(Entry));

    /// <summary>The lines of one entry.</summary>
    public static string Entry(HandCoding coding)
    {
        var text = new StringBuilder();
        Line(text, "- code", coding.Code);
        Line(text, "  document", coding.Document);
        text.Append("  quote:\n");
        Line(text, "    exact", coding.Quote.Exact, isWords: true);
        Line(text, "    prefix", coding.Quote.Prefix, isWords: true);
        Line(text, "    suffix", coding.Quote.Suffix, isWords: true);
        Line(text, "  segment", coding.Segment);
        Line(text, "  coder", coding.Coder);
        Line(text, "  verdict", coding.Verdict == Verdict.Add ? null : coding.Verdict.ToString().ToLowerInvariant());
        Line(text, "  note", coding.Note, isWords: true);
        return text.ToString();
    }

    private static void Line(StringBuilder text, string key, string? value, bool isWords = false)
    {
        if (value is { Length: > 0 })
        {
            text.Append(key).Append(": ").Append(isWords ? YamlScalar.Quoted(value) : YamlScalar.Of(value)).Append('\n');
        }
    }
}
