using System.Buffers;
using Markdig.Helpers;
using Markdig.Syntax;

namespace ReportGen.Site.Documents;

/// <summary>Walks a parsed Markdown document and lists what has words.</summary>
internal sealed class MarkdownWalk(string text)
{
    private static readonly SearchValues<char> s_sentenceMarks = SearchValues.Create("'\"(),;:!?");

    private readonly List<MarkdownBlock> _blocks = [];

    public List<MarkdownBlock> Blocks(MarkdownDocument root)
    {
        Walk(root, depth: 0, isQuoted: false);
        return _blocks;
    }

    // As deep as the parser lets documents be, which is bounded.
    private void Walk(ContainerBlock container, int depth, bool isQuoted)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case ListItemBlock bullet:
                    WalkBullet(bullet, depth, isQuoted);
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
    private void WalkBullet(ListItemBlock bullet, int depth, bool isQuoted)
    {
        var first = _blocks.Count;
        Walk(bullet, depth, isQuoted);
        if (first < _blocks.Count && _blocks[first] is { Kind: SegmentKind.Paragraph } own && own.Depth == depth && bullet[0] is ParagraphBlock)
        {
            int? number = bullet.Parent is ListBlock { IsOrdered: true } ? bullet.Order : null;
            _blocks[first] = own with { Kind = SegmentKind.Bullet, Number = number, Start = bullet.Span.Start };
        }
    }

    private void Add(LeafBlock leaf, int depth, bool isQuoted)
    {
        switch (leaf)
        {
            case HeadingBlock heading:
                Add(SegmentKind.Heading, Whole(heading.Lines), heading.Level, isQuoted);
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

    // People write the first line of code, or all of it, right behind the fence. The name of a language is no word of theirs.
    private Span FromFence(FencedCodeBlock fenced)
    {
        var line = text.AsSpan(fenced.Span.Start, TextLines.EndOf(text, fenced.Span.Start) - fenced.Span.Start);
        var start = fenced.Span.Start + (line.Length - line.TrimStart(fenced.FencedChar).Length);
        return new Span(start, fenced.Lines.Count > 0 ? Whole(fenced.Lines).End : fenced.Span.Start + line.Length);
    }

    private static bool IsLanguage(string info) => info.Length <= 24 && !info.AsSpan().ContainsAny(s_sentenceMarks);

    private static Span Whole(StringLineGroup lines) => lines.Count == 0 ? default : new(lines.Lines[0].Slice.Start, lines.Lines[lines.Count - 1].Slice.End + 1);

    private static List<Span> Lines(StringLineGroup lines)
    {
        var spans = new List<Span>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            spans.Add(new Span(lines.Lines[i].Slice.Start, lines.Lines[i].Slice.End + 1));
        }

        return spans;
    }
}
