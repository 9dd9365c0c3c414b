using System.Buffers;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ReportGen.Site.Documents;

/// <summary>A piece of Markdown before it is known what it means in its document.</summary>
/// <param name="Kind">What it is in Markdown.</param>
/// <param name="Span">Its words, without heading marks and bullets.</param>
/// <param name="Depth">Heading level, or nesting of bullets.</param>
/// <param name="Order">The number of a numbered point; 0 for anything else.</param>
internal readonly record struct Piece(SegmentKind Kind, Span Span, int Depth, int Order);

/// <summary>Cuts Markdown into headings, paragraphs, bullets, quotations, code and tables, in document order.</summary>
internal sealed class MarkdownWalk
{
    // Markdig refuses deeper nesting, and reading stays linear where it is never asked to.
    private const int DeepestNesting = 60;

    private static readonly MarkdownPipeline s_markdown = Build();
    private static readonly SearchValues<char> s_containers = SearchValues.Create(">-*+ \t0123456789.)");

    private readonly string _text;
    private readonly int _offset;
    private readonly List<Piece> _pieces = [];

    private MarkdownWalk(string text, int offset) => (_text, _offset) = (text, offset);

    /// <summary>The pieces of a text from an offset on.</summary>
    public static List<Piece> Of(string text, int start)
    {
        var walk = new MarkdownWalk(text, start);
        var body = text.AsSpan(start);
        if (!IsTooDeep(body))
        {
            try
            {
                walk.Blocks(Markdown.Parse(body.ToString(), s_markdown), 0, isQuoted: false);
                return [.. walk._pieces.OrderBy(p => p.Span.Start)];
            }
            catch (ArgumentException exception) when (exception.Message.Contains("depth limit", StringComparison.Ordinal))
            {
                walk._pieces.Clear();
            }
        }

        walk.Plain();
        return walk._pieces;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.UsePipeTables();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        return builder.Build();
    }

    private static bool IsTooDeep(ReadOnlySpan<char> text)
    {
        foreach (var line in text.EnumerateLines())
        {
            var lead = line.IndexOfAnyExcept(s_containers);
            lead = lead < 0 ? line.Length : lead;
            if (lead > DeepestNesting && (lead - line[..lead].Count(' ') - line[..lead].Count('\t') > DeepestNesting || lead > DeepestNesting * 8))
            {
                return true;
            }
        }

        return false;
    }

    private void Blocks(ContainerBlock container, int depth, bool isQuoted)
    {
        var isFirst = true;
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Add(SegmentKind.Heading, HeadingSpan(heading), heading.Level, 0);
                    break;
                case ListBlock list:
                    Points(list, depth + 1, isQuoted);
                    break;
                case QuoteBlock quote:
                    Blocks(quote, depth, isQuoted: true);
                    break;
                case Table or CodeBlock:
                    Add(block is Table ? SegmentKind.Table : SegmentKind.Code, SpanOf(block), depth, 0);
                    break;
                case LinkReferenceDefinitionGroup definitions:
                    Blocks(definitions, depth, isQuoted);
                    break;
                case ContainerBlock other:
                    Blocks(other, depth, isQuoted);
                    break;
                case ThematicBreakBlock or BlankLineBlock:
                    break;
                default:
                    var order = isFirst && container is ListItemBlock point && ((ListBlock)point.Parent!).IsOrdered ? point.Order : 0;
                    var kind = isQuoted ? SegmentKind.Quotation : isFirst && container is ListItemBlock ? SegmentKind.Bullet : SegmentKind.Paragraph;
                    Add(kind, SpanOf(block), depth, order);
                    break;
            }

            isFirst = false;
        }
    }

    private void Points(ListBlock list, int depth, bool isQuoted)
    {
        foreach (var point in list)
        {
            Blocks((ContainerBlock)point, depth, isQuoted);
        }
    }

    private void Add(SegmentKind kind, Span span, int depth, int order)
    {
        if (!_text.AsSpan(span.Start, span.Length).IsWhiteSpace())
        {
            _pieces.Add(new Piece(kind, span, depth, order));
        }
    }

    private Span SpanOf(Block block) => block.Span.IsEmpty
        ? default
        : new Span(_offset + block.Span.Start, Math.Min(_offset + block.Span.End + 1, _text.Length));

    private Span HeadingSpan(HeadingBlock heading)
    {
        var span = SpanOf(heading);
        var words = _text.AsSpan(span.Start, span.Length);
        if (heading.IsSetext)
        {
            var underline = words.TrimEnd().LastIndexOf('\n');
            return underline < 0 ? span : new Span(span.Start, span.Start + underline);
        }

        var start = words.Length - words.TrimStart('#').Length;
        var end = words.TrimEnd().TrimEnd('#').Length;
        return new Span(span.Start + Math.Min(start, words.Length), span.Start + Math.Max(end, Math.Min(start, words.Length)));
    }

    // Paragraphs between blank lines: what any text is when it is nothing else.
    private void Plain()
    {
        var start = _offset;
        for (var at = _offset; at < _text.Length;)
        {
            var end = _text.IndexOf('\n', at) is var found and >= 0 ? found : _text.Length;
            if (_text.AsSpan(at, end - at).IsWhiteSpace())
            {
                Add(SegmentKind.Paragraph, new Span(start, at), 0, 0);
                start = end;
            }

            at = end + 1;
        }

        Add(SegmentKind.Paragraph, new Span(Math.Min(start, _text.Length), _text.Length), 0, 0);
    }
}
