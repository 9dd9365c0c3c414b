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

    // A letter, or what only a wildcard knows, is a name where it begins many lines, and others do in the same shape.
    private const int FewestShort = 3;

    /// <summary>The document, as nobody's words, where declared speakers begin several lines of it; null where they do not.</summary>
    public static DocumentDraft? Recognise(Manuscript manuscript)
    {
        var names = new NamedLines(manuscript.Speakers);
        var full = new List<(string Name, Span Line)>();
        var shorter = new List<(string Name, char Behind, Span Line)>();
        var (text, lines) = (manuscript.Text, 0);
        for (int at = manuscript.Start, end; at < text.Length; at = end + 1)
        {
            end = TextLines.EndOf(text, at);
            var line = text.AsSpan(at, end - at);
            lines += line.IsWhiteSpace() ? 0 : 1;
            if (names.Read(line) is { End: >= NameEnd.Likely } named && SpeakerRoles.Normal(line[named.Label.Start..named.Label.End]) is { Length: > 1 } name
                && manuscript.Speakers.KnowsByName(LabelAside.Parted(name, manuscript.Speakers).Before))
            {
                full.Add((name, new Span(at, end)));
            }
            else if (names.ReadShort(line) is var (label, behind))
            {
                shorter.Add((label, behind, new Span(at, end)));
            }
        }

        return full.Count >= Fewest ? Unknown(manuscript, full)
            : OfOneShape(shorter, lines) is { Count: > 0 } many ? Unknown(manuscript, many)
            : null;
    }

    private static List<(string Name, Span Line)> OfOneShape(List<(string Name, char Behind, Span Line)> shorter, int lines)
    {
        var most = shorter.GroupBy(s => s.Behind).OrderByDescending(g => g.Count()).FirstOrDefault()?.ToList() ?? [];
        var isMany = most.Count >= FewestShort && most.Count * 3 >= lines && most.Select(s => s.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1;
        return isMany ? most.ConvertAll(s => (s.Name, s.Line)) : [];
    }

    private static DocumentDraft Unknown(Manuscript manuscript, List<(string Name, Span Line)> found)
    {
        var counted = found.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} {g.Count()}"));
        manuscript.Report(
            DocumentDiagnostics.SpeakersUnknown,
            found[0].Line,
            $"declared speakers begin lines here ({string.Join(", ", counted)}), but not in a shape in which turns are read, so it is not known whose words these are, and "
            + $"nothing of this document is coded",
            "begin each turn with the name and a colon, on a line of its own; if nobody speaks here, say 'kind: article'");
        var article = ArticleReader.Read(manuscript);
        return article with { Kind = DocumentKind.Interview, Segments = [.. article.Segments.Select(s => s with { Role = SpeakerRole.Unknown })] };
    }
}
