using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>What is said where workshop notes do not show whose words they are.</summary>
internal static class WorkshopGroups
{
    private const int MostNamed = 3;
    private const int MostLetters = 80;

    /// <summary>Says which headings are taken for groups although nobody knows their word.</summary>
    public static void ReportTaken(Manuscript manuscript, WorkshopScheme scheme)
    {
        foreach (var names in scheme.Taken)
        {
            manuscript.Report(
                DocumentDiagnostics.GroupsByShape,
                names.Span,
                FormattableString.Invariant($"{Words(names)} are taken for groups, since they recur with other numbers in notes on a list of questions"),
                "if they are none, name them without numbers; if they are, 'Group 1' says so without a doubt");
        }
    }

    /// <summary>The same document with nobody's words: no group is named in it.</summary>
    public static DocumentDraft WithoutAny(Manuscript manuscript, WorkshopScheme scheme, DocumentDraft reading)
    {
        if (reading.Segments.Any(s => s.Kind != SegmentKind.Heading))
        {
            var passed = scheme.Passed.Count == 0 ? "" : $"; {string.Join(", ", scheme.Passed.Take(MostNamed).Select(Words))} may be groups or something else";
            manuscript.Findings.Add(DocumentDiagnostics.NoGroups.At(
                new(manuscript.File),
                $"these workshop notes have no groups, so it is not known whose words these are and nothing of it is coded{passed}",
                "begin each group's notes with a heading that names it, as in 'Group 1' or 'Table 2 - Question 1', or say 'kind: article' to have it coded without speakers"));
        }

        return reading with { Segments = [.. reading.Segments.Select(s => s.Role == SpeakerRole.Quoted ? s : s with { Role = SpeakerRole.Unknown })] };
    }

    /// <summary>The sessions that have words but no groups, where others have, each with a finding.</summary>
    public static HashSet<int> SessionsWithout(Manuscript manuscript, WorkshopOutline outline)
    {
        var silent = new HashSet<int>();
        var taken = outline.Groups.Select(g => g.Session).ToHashSet();
        foreach (var session in taken.Count == 0 ? [] : outline.Blocks.Where(b => b.Session >= 0 && !taken.Contains(b.Session)).GroupBy(b => b.Session))
        {
            if (session.Any(b => b.Part != WorkshopPart.Question && b.Block.Kind != SegmentKind.Heading))
            {
                silent.Add(session.Key);
                manuscript.Report(
                    DocumentDiagnostics.NoGroups,
                    session.First().Block.Span,
                    $"{outline.Sessions[session.Key].Label} has no groups, so it is not known whose words these are and nothing of it is coded",
                    "begin each group's notes with a heading that names it, as in 'Group 1' or 'Table 2 - Question 1'");
            }
        }

        return silent;
    }

    /// <summary>Says which questions have words beneath them but no group, where others have.</summary>
    public static void ReportUnanswered(Manuscript manuscript, WorkshopOutline outline)
    {
        foreach (var question in outline.Groups.Any() ? outline.Unanswered : [])
        {
            manuscript.Report(
                DocumentDiagnostics.NoGroups,
                question.Span,
                $"no group is named under '{Words(manuscript, question)}', so it is not known whose words these are and they are not coded",
                "begin each group's answer with its name, as in 'Group 1: …'");
        }
    }

    /// <summary>Says what stands between two groups and is neither's: under a heading that names none, such as that of people online, or behind a group's line.</summary>
    public static void ReportBetween(Manuscript manuscript, WorkshopOutline outline)
    {
        var last = outline.Blocks.Select((b, at) => (b, at)).Where(x => x.b.Part == WorkshopPart.GroupHeading).GroupBy(x => x.b.Session).ToDictionary(g => g.Key, g => g.Last().at);
        MarkdownBlock? heading = null;
        var isBehindGroup = false;
        for (var at = 0; at < outline.Blocks.Count; at++)
        {
            var (part, block) = (outline.Blocks[at].Part, outline.Blocks[at].Block);
            if (block.Kind == SegmentKind.Heading || part is WorkshopPart.GroupHeading or WorkshopPart.Question)
            {
                (heading, isBehindGroup) = (part == WorkshopPart.Frame ? block : null, part == WorkshopPart.GroupHeading);
            }
            else if (part == WorkshopPart.Afterwards && (heading is not null || isBehindGroup) && at < last.GetValueOrDefault(outline.Blocks[at].Session))
            {
                ReportBetween(manuscript, heading ?? block);
                (heading, isBehindGroup) = (null, false);
            }
        }
    }

    private static void ReportBetween(Manuscript manuscript, MarkdownBlock block) => manuscript.Report(
        DocumentDiagnostics.NoGroups,
        block.Span,
        $"'{Words(manuscript, block)}' stands between groups but names none, so it is not known whose words these are and they are not coded",
        "give the group a number, as in 'Group 3', or move what is no group's behind the last one");

    private static string Words(Manuscript manuscript, MarkdownBlock block) =>
        PlainText.Of(manuscript.Text.AsSpan(block.Span.Start, Math.Min(block.Span.Length, MostLetters)));

    private static string Words(RecurringName names) => FormattableString.Invariant($"'{names.Label}' and {names.Count - 1} more like it");
}
