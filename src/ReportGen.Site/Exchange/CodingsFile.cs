using System.Text;
using ReportGen.Site.Settings;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Exchange;

/// <summary>One coding as a file of people's codings has it: a code on words of a document that are found by the words themselves.</summary>
/// <param name="Code">The theme, or theme and code with a slash between.</param>
/// <param name="Document">The document's id in the report.</param>
/// <param name="Quote">The words, with those around them.</param>
internal sealed record WrittenCoding(string Code, string Document, WrittenQuote Quote)
{
    /// <summary>The id of the segment where the words were last seen; a hint only.</summary>
    public string? Segment { get; init; }

    /// <summary>Who coded, where that is not the name of the file.</summary>
    public string? Coder { get; init; }

    /// <summary><c>add</c>, <c>accept</c> or <c>reject</c>; null for the first of these.</summary>
    public string? Verdict { get; init; }

    public string? Note { get; init; }
}

/// <summary>Words, and enough of what stands around them to tell this place from others.</summary>
internal sealed record WrittenQuote(string Exact, string Prefix, string Suffix)
{
    /// <summary>How many characters around the words are kept.</summary>
    public const int Reach = 32;

    /// <summary>The words in a span of a text, without white space at their ends; null where there is nothing else.</summary>
    public static WrittenQuote? Of(string text, int start, int end) => Of(text, new Span(start, end), new Span(0, text.Length));

    /// <summary>The same, with nothing around the words that does not lie within other bounds.</summary>
    public static WrittenQuote? Of(string text, Span words, Span bounds)
    {
        var (start, end) = (words.Start, words.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return null;
        }

        var (before, after) = (Math.Max(Math.Min(start, bounds.Start), start - Reach), Math.Min(Math.Max(end, bounds.End), end + Reach));
        before += before < start && char.IsLowSurrogate(text[before]) ? 1 : 0;
        after -= after > end && char.IsHighSurrogate(text[after - 1]) ? 1 : 0;
        return new WrittenQuote(text[start..end], text[before..start], text[end..after]);
    }
}

/// <summary>Writes files of people's codings: sorted, an entry a few lines, the same bytes for the same entries, so that two versions compare well.</summary>
internal static class CodingsFile
{
    private static readonly string[] s_behindCoder = ["\n  verdict: ", "\n  note: "];

    /// <summary>The text of a file.</summary>
    public static string Text(IEnumerable<WrittenCoding> codings) => string.Concat(InOrder(codings).Select(Entry));

    /// <summary>The lines of one entry.</summary>
    public static string Entry(WrittenCoding coding)
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
        Line(text, "  verdict", coding.Verdict);
        Line(text, "  note", coding.Note, isWords: true);
        return text.ToString();
    }

    /// <summary>The entries of a file that was written here, each as its lines with the coder's name among them.</summary>
    /// <param name="text">The file.</param>
    /// <param name="coder">Who codes where an entry does not say it.</param>
    public static IEnumerable<string> Entries(string text, string coder)
    {
        const string First = "- code: ";
        const string Who = "\n  coder: ";
        foreach (var part in ("\n" + text.ReplaceLineEndings("\n")).Split("\n" + First).Skip(1))
        {
            var entry = First + part.TrimEnd('\n') + "\n";
            if (!entry.Contains(Who, StringComparison.Ordinal))
            {
                var words = s_behindCoder.Select(k => entry.IndexOf(k, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(entry.Length - 1).Min();
                entry = entry[..words] + Who + YamlScalar.Of(coder) + entry[words..];
            }

            yield return entry;
        }
    }

    private static IEnumerable<WrittenCoding> InOrder(IEnumerable<WrittenCoding> codings) => codings
        .OrderBy(c => c.Document, StringComparer.Ordinal).ThenBy(c => c.Code, StringComparer.Ordinal).ThenBy(c => c.Quote.Exact, StringComparer.Ordinal)
        .ThenBy(Entry, StringComparer.Ordinal);

    private static void Line(StringBuilder text, string key, string? value, bool isWords = false)
    {
        if (value is { Length: > 0 })
        {
            text.Append(key).Append(": ").Append(isWords ? YamlScalar.Quoted(value) : YamlScalar.Of(value)).Append('\n');
        }
    }
}
