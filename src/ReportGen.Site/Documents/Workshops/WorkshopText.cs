namespace ReportGen.Site.Documents;

/// <summary>The words of blocks, as questions are compared by them.</summary>
/// <param name="text">The document's.</param>
internal sealed class WorkshopText(string text)
{
    /// <summary>A block's first line, without marks of emphasis.</summary>
    public string FirstLine(MarkdownBlock block) => Plain(FirstLineSpan(block));

    public Span FirstLineSpan(MarkdownBlock block) => new(block.Span.Start, Math.Min(TextLines.EndOf(text, block.Span.Start), block.Span.End));

    /// <summary>The words of a question on one line, without its number, in front of which marks of emphasis may stand.</summary>
    public string Asked(MarkdownBlock block)
    {
        var span = WithoutLead(block);
        var words = string.Join(' ', Plain(span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return span.Start == block.Span.Start && block.Kind is SegmentKind.Paragraph or SegmentKind.Heading ? WithoutLead(words) : words;
    }

    /// <summary>A block without the number in front of it.</summary>
    public Span WithoutLead(MarkdownBlock block)
    {
        var (lead, number) = WorkshopNames.Lead(text[block.Span.Start..block.Span.End]);
        lead = block.Kind is SegmentKind.Paragraph or SegmentKind.Heading || (number is not null && !char.IsAsciiDigit(text[block.Span.Start])) ? lead : 0;
        return new Span(block.Span.Start + lead, block.Span.End);
    }

    public static string WithoutLead(string words) => words[WorkshopNames.Lead(words).Length..];

    public string Plain(Span span) => PlainText.Of(text.AsSpan(span.Start, span.Length));
}
