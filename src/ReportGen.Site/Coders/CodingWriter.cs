using System.Text;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Coders;

/// <summary>Writes files of people's codings: sorted, an entry a few lines, the same bytes for the same entries, so that two versions compare well.</summary>
internal static class CodingWriter
{
    private static readonly string[] s_behindCoder = ["\n  verdict: ", "\n  note: "];

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

    private static void Line(StringBuilder text, string key, string? value, bool isWords = false)
    {
        if (value is { Length: > 0 })
        {
            text.Append(key).Append(": ").Append(isWords ? YamlScalar.Quoted(value) : YamlScalar.Of(value)).Append('\n');
        }
    }
}
