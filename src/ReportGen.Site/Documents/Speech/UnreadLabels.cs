using System.Globalization;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>
/// Finds declared speakers in a document whose shape is not read as a transcript: in tables, lists or headings, behind times or marks of another kind. It is not
/// known which words are whose, so none is coded, and it is said.
/// </summary>
internal static class UnreadLabels
{
    private const int Fewest = 2;

    /// <summary>The document, as nobody's words, where declared speakers begin several lines of it; null where they do not.</summary>
    public static DocumentDraft? Recognise(Manuscript manuscript)
    {
        var names = manuscript.Speakers.Names.Where(n => n.Length > 1).ToList();
        var found = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Span? first = null;
        var text = manuscript.Text;
        for (int at = manuscript.Start, end; at < text.Length; at = end + 1)
        {
            end = TextLines.EndOf(text, at);
            if (NameAt(text.AsSpan(at, end - at), names) is { } name)
            {
                found[name] = found.GetValueOrDefault(name) + 1;
                first ??= new Span(at, end);
            }
        }

        if (first is not { } place || found.Values.Sum() < Fewest)
        {
            return null;
        }

        var counted = string.Join(", ", found.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key} {f.Value}")));
        manuscript.Report(
            DocumentDiagnostics.SpeakersUnknown,
            place,
            $"declared speakers begin lines here ({counted}), but not in a shape in which turns are read, so it is not known whose words these are, and nothing of this "
            + $"document is coded",
            "begin each turn with the name and a colon, on a line of its own; if nobody speaks here, say 'kind: article'");
        var article = ArticleReader.Read(manuscript);
        return article with { Kind = DocumentKind.Interview, Segments = [.. article.Segments.Select(s => s with { Role = SpeakerRole.Unknown })] };
    }

    // Behind bullets, numbers, times, brackets and marks, and before anything but another word of a sentence.
    private static string? NameAt(ReadOnlySpan<char> line, List<string> names)
    {
        while (!line.IsEmpty && (!char.IsLetter(line[0]) || line.StartsWith("<p>") || line.StartsWith("<b>") || line.StartsWith("<strong>") || line.StartsWith("<span>")))
        {
            line = line[(line[0] == '<' && line.IndexOf('>') is > 0 and var close ? close + 1 : 1)..];
        }

        foreach (var name in names)
        {
            if (line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && IsOver(line[name.Length..]))
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsOver(ReadOnlySpan<char> rest)
    {
        var behind = rest.TrimStart(" \u00A0");
        return behind.IsEmpty || behind[0] is ':' or '：' or '|' or '\t' or '*' or '_' or ']' or '】' or ')' or '[' or '(' or ';' or '<' or '–' or '—'
            || (behind[0] == '-' && behind.Length > 1 && behind[1] == ' ' && behind.Length < rest.Length);
    }
}
