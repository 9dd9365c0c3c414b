using System.Runtime.CompilerServices;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>
/// Reads the blocks of a Markdown text, with their places. Only blocks: what stands inside a line is for rendering. HTML is text here, and link
/// definitions stay in the paragraph they stand in, so that no word is lost.
/// </summary>
internal static class MarkdownBlocks
{
    // The library takes time that grows with the square of the nesting and more; notes that people write stay far below.
    private const int DeepestNesting = 48;

    private static readonly BlockParserList s_parsers = new(
    [
        new ThematicBreakParser(), new HeadingBlockParser(), new QuoteBlockParser(), new ListBlockParser(),
        new FencedCodeBlockParser(), new IndentedCodeBlockParser(), new WholeParagraphParser(),
    ]);

    /// <summary>The blocks in order; where the text is nested too deeply to follow, its paragraphs between blank lines, and a finding.</summary>
    // a caller that inlined it would load the library for documents that have no Markdown; see Interviews_do_not_load_the_Markdown_library
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static List<MarkdownBlock> Read(Manuscript manuscript)
    {
        var text = manuscript.Text;
        if (TryParse(text, manuscript.Start, out var root, out var line))
        {
            return new MarkdownWalk(text).Blocks(root);
        }

        manuscript.Report(
            DocumentDiagnostics.TooDeep, new Span(line, line), "markup is nested too deeply from here; the document is read as plain paragraphs",
            "quotes and lists may be nested 48 deep");
        return [.. PlainBlocks.Read(text, manuscript.Start, text.Length).Select(d => new MarkdownBlock(d.Kind, d.Span, d.Depth, false, null, d.Span.Start))];
    }

    private static bool TryParse(string text, int start, out MarkdownDocument root, out int line)
    {
        root = [];
        line = start;
        var processor = new BlockProcessor(root, s_parsers, context: null);
        while (line < text.Length)
        {
            var end = TextLines.EndOf(text, line);
            if (IsTooDeep(text.AsSpan(line, end - line)))
            {
                return false;
            }

            processor.ProcessLine(new StringSlice(text, line, end - 1));
            if (DepthOf(processor.CurrentContainer) > DeepestNesting)
            {
                return false;
            }

            line = end + 1;
        }

        if (root.LastChild is { } last)
        {
            processor.Close(last);
        }

        return true;
    }

    private static int DepthOf(Block? block)
    {
        var depth = 0;
        while ((block = block?.Parent) is not null)
        {
            depth++;
        }

        return depth / 2; // a list and its bullet are two blocks
    }

    // A single line can open any number of quotes and lists, so it is looked at before the library sees it.
    private static bool IsTooDeep(ReadOnlySpan<char> line)
    {
        if (TextLines.IsRule(line))
        {
            return false;
        }

        var marks = 0;
        for (var i = 0; i < line.Length && marks <= DeepestNesting; i++)
        {
            var isBullet = i + 1 < line.Length && line[i + 1] is ' ' or '\t' && line[i] is '-' or '*' or '+' or '.' or ')';
            if (line[i] == '>' || isBullet)
            {
                marks++;
            }
            else if (line[i] is not (' ' or '\t') && !char.IsAsciiDigit(line[i]))
            {
                break;
            }
        }

        return marks > DeepestNesting;
    }

    /// <summary>Keeps every line of a paragraph in it: no link definitions taken out, no underlined headings made; <see cref="ParagraphLines"/> finds those.</summary>
    private sealed class WholeParagraphParser : ParagraphBlockParser
    {
        public WholeParagraphParser() => ParseSetextHeadings = false;

        public override bool Close(BlockProcessor processor, Block block) => true;
    }
}
