namespace ReportGen.Site.Documents;

/// <summary>How a stretch of a document is to be read before it becomes HTML.</summary>
internal enum MarkupForm
{
    /// <summary>What somebody says: line breaks are kept, lists and fences count, indents do not.</summary>
    Speech,

    /// <summary>Markdown with blocks of any kind: code, tables, quotations, memos.</summary>
    Notes,

    /// <summary>One paragraph's words: a "1." at their beginning is a part of them.</summary>
    Words,

    /// <summary>The words of a heading, without a paragraph around them.</summary>
    Heading,
}

/// <summary>Which form a segment has.</summary>
internal static class MarkupForms
{
    public static MarkupForm Of(Segment segment) => segment.Kind switch
    {
        SegmentKind.Turn => MarkupForm.Speech,
        SegmentKind.Heading => MarkupForm.Heading,
        SegmentKind.Paragraph or SegmentKind.Bullet or SegmentKind.Question => MarkupForm.Words,
        _ => MarkupForm.Notes,
    };
}
