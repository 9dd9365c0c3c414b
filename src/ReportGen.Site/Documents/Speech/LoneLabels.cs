using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>
/// Finds lines of an article that begin as turns do, with a declared name and a colon. They are too few to make a conversation of it, so what they say is coded as the
/// words around them are, which is seldom what was meant.
/// </summary>
internal static class LoneLabels
{
    public static void Report(Manuscript manuscript, DocumentDraft article)
    {
        var names = new NamedLines(manuscript.Speakers);
        var text = article.Source.Text;
        var found = new List<Span>();
        foreach (var segment in article.Segments)
        {
            for (int at = segment.Span.Start, end; at < segment.Span.End && IsOfWords(segment.Kind); at = end + 1)
            {
                end = Math.Min(TextLines.EndOf(text, at), segment.Span.End);
                if (names.Read(text.AsSpan(at, end - at)) is { } named && BeginsTurn(named, text.AsSpan(at, end - at), segment.Kind))
                {
                    found.Add(new Span(at + named.Label.Start, end));
                }
            }
        }

        if (found is [var first, ..])
        {
            manuscript.Findings.Add(DocumentDiagnostics.SpeakersUnknown.At(
                article.Source.PlaceOf(manuscript.File, first),
                $"{UnknownSpeakers.Beginnings(text, found)} {(found.Count == 1 ? "begins" : "begin")} with a declared speaker as a turn does, "
                + "but nothing else shows a conversation here, so this document is read as an article: all of it is coded, whoever says it",
                "if somebody speaks here, begin each turn with who speaks and a colon, and say 'kind: interview'; if not, say 'kind: article'"));
        }
    }

    // What stands in code is an example, and rows of a table are lists of people.
    private static bool IsOfWords(SegmentKind kind) => kind is not (SegmentKind.Code or SegmentKind.Table);

    // "# Kim: a portrait" is no turn, "# Kim:" may be above what Kim says.
    private static bool BeginsTurn(NamedLine named, ReadOnlySpan<char> line, SegmentKind kind) =>
        kind == SegmentKind.Heading ? named.IsLabel && named.Words >= line.TrimEnd().Length : named.IsLabel || named.End == NameEnd.Clear;
}
