using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Markup;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>Lays a document's segments out for its page: bullets gather into nested lists, hits are marked, codes stand beside.</summary>
internal sealed class DocumentBlocks
{
    private readonly Document _document;
    private readonly NameList _nodes;
    private readonly MarkupScope _scope;
    private readonly ILookup<int, Coding> _codings;
    private readonly ILookup<int, Coding> _rejected;
    private readonly List<Span> _refused = [];
    private int _level = 1;

    private DocumentBlocks(Document document, DocumentCodings codings, DocumentLinks links, NameList nodes, string root)
    {
        (_document, _nodes) = (document, nodes);
        _scope = new MarkupScope(document, links, root) { Language = nodes.Language };
        (_codings, _rejected) = (codings.Codings.ToLookup(c => c.Segment), codings.Rejected.ToLookup(c => c.Segment));
    }

    /// <summary>The blocks of a page, and the places of links that were left out because they are not safe.</summary>
    public static (EquatableArray<Block> Blocks, IReadOnlyList<Span> Refused) Make(
        Document document, DocumentCodings codings, DocumentLinks links, NameList nodes, string root)
    {
        var maker = new DocumentBlocks(document, codings, links, nodes, root);
        var at = 0;
        var blocks = maker.Run(ref at, depth: 0);
        return (EquatableArray.From(blocks), maker._refused);
    }

    // Segments from one index on: at depth 0 all of them, in a list the bullets of that depth with what is nested in them.
    private List<Block> Run(ref int at, int depth)
    {
        var blocks = new List<Block>();
        while (at < _document.Segments.Count)
        {
            var segment = _document.Segments[at];
            var here = segment.Kind == SegmentKind.Heading ? 0 : segment.Depth;
            if (here < depth)
            {
                break;
            }

            if (here > depth)
            {
                Take(blocks, depth, Lists(Run(ref at, depth + 1)));
                continue;
            }

            Take(blocks, depth, [Of(at++, segment)]);
        }

        return blocks;
    }

    private static void Take(List<Block> blocks, int depth, IEnumerable<Block> more)
    {
        foreach (var block in more)
        {
            if (depth == 0 || block.Kind is "bullet" or "question")
            {
                blocks.Add(block);
            }
            else if (blocks.Count > 0)
            {
                // A list inside a bullet, or its second paragraph.
                blocks[^1] = blocks[^1] with { Blocks = [.. blocks[^1].Blocks, block] };
            }
            else if (block.Kind == "list")
            {
                // Notes may jump a level; the page does not.
                blocks.AddRange(block.Blocks);
            }
            else
            {
                // A list holds bullets only; what stands where the first one should be becomes one.
                blocks.Add(block with { Kind = "bullet" });
            }
        }
    }

    // Points with numbers and points without make lists of their own.
    private static IEnumerable<Block> Lists(List<Block> points)
    {
        for (int start = 0, end; start < points.Count; start = end)
        {
            end = start + 1;
            while (end < points.Count && points[end].Numbered == points[start].Numbered)
            {
                end++;
            }

            yield return new("list", "", new Html(""), 0, "", "", 0, points[start].Numbered, points[start].Number, [], EquatableArray.From(points.GetRange(start, end - start)));
        }
    }

    private Block Of(int index, Segment segment)
    {
        var codings = _codings[index].ToList();
        var marks = codings.Count == 0 ? MarkSet.None : new MarkSet(codings.SelectMany(c => c.Hits.Select(h => new Mark(h.Span, c.Theme, FullLabel(c.Code), WhyOf(c, h)))));
        var isHeading = segment.Kind == SegmentKind.Heading;
        var (words, isParagraph) = WithoutParagraph(MarkupWriter.ToHtml(_scope, segment.Span, marks, MarkupForms.Of(segment), _refused));
        return new Block(
            segment.Kind.Name(),
            segment.Id,
            new Html(words),
            _document.Source.LineOf(segment.Span.Start),
            segment.Speaker ?? "",
            segment.Role?.Name() ?? "",
            isHeading ? LevelOf(segment) : 0,
            segment.Number is not null,
            segment.Number ?? 0,
            codings
                .GroupBy(c => c.Code)
                .Select(g => _nodes.Tag(g.Key, _scope.Root, ""))
                .ToEquatableArray(),
            [])
        {
            Voices = VoiceView.Of(Voice.Of(codings.Concat(_rejected[index])), _nodes, null),
            IsParagraph = isParagraph,
            MayTurn = _nodes.Language.Direction != "ltr" || WritingDirection.MayTurn(_document.Source.Text.AsSpan(segment.Span.Start, segment.Span.Length)),
            Time = segment.Seconds is { } at ? Moment.Write(at) : "",
            TimeHref = segment.Seconds is { } seconds ? _document.MediaAt(seconds) ?? "" : "",
        };
    }

    // A paragraph cannot hold another, so the first end of one is the last of all where there is only one.
    private static (string Words, bool IsParagraph) WithoutParagraph(string html) =>
        html.StartsWith("<p>", StringComparison.Ordinal) && html.IndexOf("</p>", StringComparison.Ordinal) == html.Length - 4 ? (html[3..^4], true) : (html, false);

    // Notes skip levels; a page's outline goes down one by one, below the page's own heading.
    private int LevelOf(Segment heading) => _level = Math.Min(Math.Clamp(heading.Depth + 1, 2, 6), _level + 1);

    private string WhyOf(Coding coding, Hit hit) => coding.IsByOwnRules ? hit.Rule : _nodes.NameOf(coding.Coder);

    private string FullLabel(string code) => _nodes.Find(code)?.FullLabel ?? code;
}
