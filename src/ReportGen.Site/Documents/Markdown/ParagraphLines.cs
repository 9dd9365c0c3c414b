namespace ReportGen.Site.Documents;

/// <summary>Part of a run of lines that stand together.</summary>
/// <param name="Kind">Paragraph, heading (underlined) or table.</param>
/// <param name="Span">From the first line to the last.</param>
/// <param name="Level">The level of a heading.</param>
internal readonly record struct ParagraphPart(SegmentKind Kind, Span Span, int Level);

/// <summary>Finds underlined headings and tables among lines that stand together without a blank one.</summary>
internal static class ParagraphLines
{
    public static List<ParagraphPart> Split(string text, List<Span> lines)
    {
        var parts = new List<ParagraphPart>(1);
        var first = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (i == first)
            {
                continue;
            }

            if (UnderlineLevel(Words(text, lines[i])) is var level and > 0)
            {
                // Only a single line is a heading: several above a row of dashes are someone's paragraph, and stay codable.
                var kind = i - first == 1 ? SegmentKind.Heading : SegmentKind.Paragraph;
                parts.Add(new ParagraphPart(kind, new Span(lines[first].Start, lines[i - 1].End), level));
                first = i + 1;
            }
            else if (IsTableRule(Words(text, lines[i])) && Words(text, lines[i - 1]).Contains('|'))
            {
                Add(SegmentKind.Paragraph, lines, first, i - 1, parts);
                Add(SegmentKind.Table, lines, i - 1, lines.Count, parts);
                return parts;
            }
        }

        Add(SegmentKind.Paragraph, lines, first, lines.Count, parts);
        return parts;
    }

    private static void Add(SegmentKind kind, List<Span> lines, int first, int end, List<ParagraphPart> parts)
    {
        if (end > first)
        {
            parts.Add(new ParagraphPart(kind, new Span(lines[first].Start, lines[end - 1].End), 0));
        }
    }

    private static ReadOnlySpan<char> Words(string text, Span line) => text.AsSpan(line.Start, line.Length).Trim();

    private static int UnderlineLevel(ReadOnlySpan<char> line) => line.Length < 3 || line.ContainsAnyExcept(line[0], line[0])
        ? 0
        : line[0] switch { '=' => 1, '-' => 2, _ => 0 };

    private static bool IsTableRule(ReadOnlySpan<char> line) => line.Contains('-') && line.Contains('|') && !line.ContainsAnyExcept("|-: \t");
}
