namespace ReportGen.Site.Documents;

/// <summary>Reads any text: headings, paragraphs, bullets, quotations, code and tables, each a segment.</summary>
internal static class ArticleReader
{
    public static Reading Read(Manuscript manuscript) => Read(MarkdownBlocks.Read(manuscript));

    public static Reading Read(List<MarkdownBlock> blocks)
    {
        var segments = new List<SegmentDraft>(blocks.Count);
        foreach (var block in blocks)
        {
            var isQuotation = block.IsQuoted && block.Kind is SegmentKind.Paragraph or SegmentKind.Bullet;
            segments.Add(new SegmentDraft(isQuotation ? SegmentKind.Quotation : block.Kind, block.Span, Depth: block.Depth, Number: block.Number));
        }

        return new Reading(DocumentKind.Article, segments);
    }
}
