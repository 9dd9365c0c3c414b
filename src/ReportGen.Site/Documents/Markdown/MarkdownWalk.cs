using System.Buffers;
using Markdig.Helpers;
using Markdig.Syntax;

namespace ReportGen.Site.Documents;

/// <summary>Walks a parsed Markdown document and lists what has words.</summary>
internal sealed class MarkdownWalk(string text)
{
    private static readonly SearchValues<char> s_inLanguageNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-#._={}");

    private readonly List<MarkdownBlock> _blocks = [];

    public List<MarkdownBlock> Blocks(MarkdownDocument root)
    {
        Walk(root, depth: 0, isQuoted: false);
        return _blocks;
    }

    // As deep as the parser lets documents be, which is bounded.
    private void Walk(ContainerBlock container, int depth, bool isQuoted)
    {
        var counted = CountedFrom(container);
        for (var i = 0; i < container.Count; i++)
        {
            switch (container[i])
            {
                case ListItemBlock bullet:
                    WalkBullet(bullet, container is ListBlock { IsOrdered: true } ? counted + i ?? bullet.Order : null, depth, isQuoted);
                    break;
                case ListBlock list:
                    Walk(list, depth + 1, isQuoted);
                    break;
                case QuoteBlock quote:
                    Walk(quote, depth, isQuoted: true);
                    break;
                case ContainerBlock other:
                    Walk(other, depth, isQuoted);
                    break;
                case LeafBlock leaf:
                    Add(leaf, depth, isQuoted);
                    break;
            }
        }
    }

    // The first words of a bullet are its own; what follows in it stands as paragraphs of its depth, or is nested deeper.
    private void WalkBullet(ListItemBlock bullet, int? number, int depth, bool isQuoted)
    {
        var first = _blocks.Count;
        Walk(bullet, depth, isQuoted);
        if (first < _blocks.Count && _blocks[first] is { Kind: SegmentKind.Paragraph } own && own.Depth == depth && bullet[0] is ParagraphBlock)
        {
            _blocks[first] = own with { Kind = SegmentKind.Bullet, Number = number, Start = bullet.Span.Start };
        }
    }

    // The number of a list's first point where all have the same: whoever wrote "1." before every point left the counting to the page.
    private static int? CountedFrom(ContainerBlock list) =>
        list is ListBlock { IsOrdered: true, Count: > 1 } && list[0] is ListItemBlock first && list.All(b => b is ListItemBlock bullet && bullet.Order == first.Order) ? first.Order
        : null;

    private void Add(LeafBlock leaf, int depth, bool isQuoted)
    {
        switch (leaf)
        {
            case HeadingBlock heading:
                Add(SegmentKind.Heading, WordsOf(heading), heading.Level, isQuoted);
                break;
            case FencedCodeBlock { Info: { } info } fenced when fenced.Arguments?.Length > 0 || !IsLanguage(info):
                Add(SegmentKind.Code, FromFence(fenced), depth, isQuoted);
                break;
            case CodeBlock code:
                Add(SegmentKind.Code, Whole(code.Lines), depth, isQuoted);
                break;
            case ParagraphBlock paragraph:
                foreach (var part in ParagraphLines.Split(text, Lines(paragraph.Lines)))
                {
                    Add(part.Kind, part.Span, part.Kind == SegmentKind.Heading ? part.Level : depth, isQuoted);
                }

                break;
        }
    }

    private void Add(SegmentKind kind, Span span, int depth, bool isQuoted)
    {
        var words = TextLines.Trim(text, span.Start, span.End);
        if (!words.IsEmpty)
        {
            _blocks.Add(new MarkdownBlock(kind, words, depth, isQuoted, null, words.Start));
        }
    }

    // The library's own slice ends too early behind a tab.
    private Span WordsOf(HeadingBlock heading)
    {
        var start = MarkOf(heading, heading.HeaderChar);
        var line = text.AsSpan(start, TextLines.EndOf(text, start) - start);
        var (offset, length) = TextLines.HeadingLevel(line, out var words) > 0 ? words.GetOffsetAndLength(line.Length) : (0, 0);
        return new Span(start + offset, start + offset + length);
    }

    // People write the first line of code, or all of it, right behind the fence. The name of a language is no word of theirs.
    private Span FromFence(FencedCodeBlock fenced)
    {
        var fence = MarkOf(fenced, fenced.FencedChar);
        var line = text.AsSpan(fence, TextLines.EndOf(text, fence) - fence);
        var start = fence + (line.Length - line.TrimStart(fenced.FencedChar).Length);
        return new Span(start, fenced.Lines.Count > 0 ? Whole(fenced.Lines).End : fence + line.Length);
    }

    // Behind tabs in lists the library may lose where a block begins; it then begins at the next such mark.
    private int MarkOf(Block block, char mark)
    {
        var after = _blocks.Count == 0 ? 0 : _blocks[^1].Span.End;
        var start = block.Span.Start;
        return start >= after && start < text.Length && text[start] == mark ? start : Math.Max(after, text.IndexOf(mark, after));
    }

    private static bool IsLanguage(string info) => info.Length <= 24 && !info.AsSpan().ContainsAnyExcept(s_inLanguageNames);

    private Span Whole(StringLineGroup lines) =>
        lines.Count == 0 ? default : new(PlaceOf(lines.Lines[0]).Start, PlaceOf(lines.Lines[lines.Count - 1]).End);

    private List<Span> Lines(StringLineGroup lines)
    {
        var spans = new List<Span>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            spans.Add(PlaceOf(lines.Lines[i]));
        }

        return spans;
    }

    // Where a tab is cut in two, the library's line is no longer a slice of the text but a text of its own.
    private Span PlaceOf(StringLine line) => ReferenceEquals(line.Slice.Text, text)
        ? new Span(line.Slice.Start, line.Slice.End + 1)
        : new Span(line.Position, TextLines.EndOf(text, line.Position));
}
