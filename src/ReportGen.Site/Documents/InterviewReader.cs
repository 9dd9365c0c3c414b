using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>Reads conversations: what stands before the first label is paragraphs, and each label begins a turn that lasts until the next.</summary>
internal static class InterviewReader
{
    public static Reading Read(Manuscript manuscript, List<TurnStart> turns)
    {
        var text = manuscript.Text;
        UndeclaredSpeakers.Report(manuscript);
        if (turns.Count == 0)
        {
            var article = ArticleReader.Read(manuscript);
            manuscript.Findings.Add(DocumentDiagnostics.NoTurns.At(
                new(manuscript.File), "this interview has no turns: no line begins with a declared speaker", "declare who speaks under 'speakers' in site.yml"));
            return article with { Kind = DocumentKind.Interview };
        }

        var segments = PlainBlocks.Read(text, manuscript.Start, turns[0].Line);
        for (var i = 0; i < turns.Count; i++)
        {
            var turn = turns[i];
            var span = WithoutRules(text, turn.Words, i + 1 < turns.Count ? turns[i + 1].Line : text.Length);

            // Saying nothing is a turn too: it stands behind its label, on its line.
            segments.Add(new SegmentDraft(SegmentKind.Turn, span.IsEmpty ? new Span(turn.Words, turn.Words) : span, turn.Label, turn.Role));
        }

        return new Reading(DocumentKind.Interview, segments);
    }

    // A rule across the page between two turns belongs to neither.
    private static Span WithoutRules(string text, int start, int end)
    {
        var span = TextLines.Trim(text, start, end);
        while (!span.IsEmpty && text.LastIndexOf('\n', span.End - 1, span.Length) is >= 0 and var line && TextLines.IsRule(text.AsSpan(line + 1, span.End - line - 1)))
        {
            span = TextLines.Trim(text, start, line);
        }

        return span;
    }
}
