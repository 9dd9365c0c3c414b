namespace ReportGen.Site.Documents;

/// <summary>A piece of a Markdown document that has words of its own.</summary>
/// <param name="Kind">Heading, paragraph, bullet, code or table.</param>
/// <param name="Span">Its words.</param>
/// <param name="Depth">Level of a heading, else how many lists it is in.</param>
/// <param name="IsQuoted">Whether it stands in a block quote.</param>
/// <param name="Number">The number in front of it, in a numbered list.</param>
/// <param name="Start">Where it begins with its bullet or number.</param>
internal readonly record struct MarkdownBlock(SegmentKind Kind, Span Span, int Depth, bool IsQuoted, int? Number, int Start);
