using System.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Markup;

/// <summary>Writes Markdown's tree as HTML of our own choosing: marked words, resolved links, no element that could do harm.</summary>
internal sealed class MarkupRenderer : HtmlRenderer
{
    private readonly StringBuilder _buffer = new();
    private ContainerInline? _parent;
    private (HashSet<HtmlInline> All, HashSet<HtmlInline> Shown) _pairs = ([], []);

    public MarkupRenderer(TextWriter output, MarkupScope scope, int offset, MarkSet marks, ICollection<Span>? refused)
        : base(output)
    {
        (Scope, Offset, Marks, Refused) = (scope, offset, marks, refused);
        ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LiteralInlineRenderer>(new WordsRenderer());
        ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LinkInlineRenderer>(new LinkRenderer());
        ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.AutolinkInlineRenderer>(new AddressRenderer());
        ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.HtmlInlineRenderer>(new TagRenderer());
        ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.CodeInlineRenderer>(new CodeWordsRenderer());
        ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.HtmlEntityInlineRenderer>(new EntityRenderer());
        ObjectRenderers.Replace<Markdig.Renderers.Html.CodeBlockRenderer>(new CodeRenderer());
        ObjectRenderers.Replace<Markdig.Renderers.Html.HeadingRenderer>(new HeadingInSegmentRenderer());
        ObjectRenderers.Replace<EmphasisInlineRenderer>(new EmphasisInlineRenderer { GetTag = TagOf });
        ObjectRenderers.Add(new TableRenderer());
        ObjectRenderers.Add(new WikilinkRenderer());
        ObjectRenderers.Add(new TimestampRenderer());
    }

    public MarkupScope Scope { get; }

    /// <summary>Where the rendered text begins in the document's text.</summary>
    public int Offset { get; }

    public MarkSet Marks { get; }

    public ICollection<Span>? Refused { get; }

    /// <summary>The part of the document's text that is shown; null for all.</summary>
    public Span? Part { get; private set; }

    /// <summary>Shows only a part of what is rendered: of everything that words of it are in, the words that are in it.</summary>
    public void ShowOnly(Span part)
    {
        Part = part;
        ObjectRenderers.Insert(0, new PartRenderer([.. ObjectRenderers]));
    }

    /// <summary>Whether a tag opens or closes something within its parent's words, as far as they are shown.</summary>
    public bool HasPartner(HtmlInline inline) => Pairs(inline).Shown.Contains(inline);

    /// <summary>Whether what it opens or closes is shown in part only: no half of an element is written.</summary>
    public bool HasPartnerElsewhere(HtmlInline inline) => Part is not null && Pairs(inline).All.Contains(inline);

    private (HashSet<HtmlInline> All, HashSet<HtmlInline> Shown) Pairs(HtmlInline inline)
    {
        if (inline.Parent is { } parent && _parent != parent)
        {
            var all = TagPairs.In(parent);
            (_parent, _pairs) = (parent, (all, Part is null ? all : TagPairs.In(parent.Where(i => PartRenderer.Touches(this, i)))));
        }

        return inline.Parent is null ? ([], []) : _pairs;
    }

    private static string? TagOf(EmphasisInline emphasis) => emphasis.DelimiterChar == '~' ? "del" : EmphasisInlineRenderer.GetDefaultTag(emphasis);

    /// <summary>Words that stand at a place of the document, with their marks.</summary>
    public void WriteWords(int start, int length)
    {
        _buffer.Clear();
        var (from, to) = Part is { } part ? (Math.Max(start, part.Start), Math.Min(start + length, part.End)) : (start, start + length);
        PlainWriter.Words(_buffer, Scope.Document.Source.Text, new Span(from, Math.Max(from, to)), Marks);
        Write(_buffer.ToString());
    }

    /// <summary>Words that stand for something else at a place of the document, marked where any of that is.</summary>
    public void WriteReplaced(ReadOnlySpan<char> words, Span source)
    {
        var pieces = Marks.Cut(source);
        while (pieces.MoveNext() && pieces.Marks.IsEmpty)
        {
        }

        _buffer.Clear();
        MarkElement.Open(_buffer, pieces.Marks);
        PlainWriter.Escape(_buffer, words, "\n");
        MarkElement.Close(_buffer, pieces.Marks);
        Write(_buffer.ToString());
    }

    /// <summary>Words as text, whatever characters they have.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        _buffer.Clear();
        PlainWriter.Escape(_buffer, text, "\n");
        Write(_buffer.ToString());
    }
}

/// <summary>Plain words. Where Markdown made other characters of them (an entity, an escape), they are shown as Markdown means them.</summary>
internal sealed class WordsRenderer : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        var to = (MarkupRenderer)renderer;
        var start = to.Offset + literal.Span.Start;
        var words = literal.Content.AsSpan();
        var source = to.Scope.Document.Source.Text;
        if (start + words.Length <= source.Length && source.AsSpan(start, words.Length).SequenceEqual(words))
        {
            to.WriteWords(start, words.Length);
        }
        else if (start + 1 + words.Length <= source.Length && source.AsSpan(start + 1, words.Length).SequenceEqual(words))
        {
            // After a backslash the words begin one character on.
            to.WriteWords(start + 1, words.Length);
        }
        else
        {
            to.WriteReplaced(words, new Span(start, to.Offset + literal.Span.End + 1));
        }
    }
}

/// <summary>An entity: the character that it stands for.</summary>
internal sealed class EntityRenderer : HtmlObjectRenderer<HtmlEntityInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlEntityInline entity)
    {
        var to = (MarkupRenderer)renderer;
        to.WriteReplaced(entity.Transcoded.AsSpan(), new Span(to.Offset + entity.Span.Start, to.Offset + entity.Span.End + 1));
    }
}

/// <summary>Code among words.</summary>
internal sealed class CodeWordsRenderer : HtmlObjectRenderer<CodeInline>
{
    protected override void Write(HtmlRenderer renderer, CodeInline code)
    {
        var to = (MarkupRenderer)renderer;
        to.Write("<code>");
        var (start, length) = (to.Offset + code.Span.Start, code.Span.Length);
        var at = to.Scope.Document.Source.Text.AsSpan(start, length).IndexOf(code.ContentSpan, StringComparison.Ordinal);
        if (at >= 0)
        {
            to.WriteWords(start + at, code.ContentSpan.Length);
        }
        else
        {
            to.WriteReplaced(code.ContentSpan, new Span(start, start + length));
        }

        to.Write("</code>");
    }
}

/// <summary>A block of code, line by line with its marks.</summary>
internal sealed class CodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        var to = (MarkupRenderer)renderer;
        to.EnsureLine();
        to.Write("<pre tabindex=\"0\"><code>");
        var source = to.Scope.Document.Source.Text;
        for (var i = 0; i < block.Lines.Count; i++)
        {
            if (!PartRenderer.TouchesLine(to, block, i))
            {
                continue;
            }

            var line = block.Lines.Lines[i];
            var words = line.Slice.AsSpan();
            var start = to.Offset + line.Position;
            if (start + words.Length <= source.Length && source.AsSpan(start, words.Length).SequenceEqual(words))
            {
                to.WriteWords(start, words.Length);
            }
            else
            {
                to.WriteText(words);
            }

            to.Write("\n");
        }

        to.Write("</code></pre>");
        to.EnsureLine();
    }
}

/// <summary>A heading inside a segment: the page's own headings make its outline, so this one is a strong paragraph.</summary>
internal sealed class HeadingInSegmentRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        renderer.EnsureLine();
        renderer.Write("<p><strong>");
        renderer.WriteLeafInline(heading);
        renderer.Write("</strong></p>");
        renderer.EnsureLine();
    }
}

/// <summary>A moment of the video: a link to the video at that second.</summary>
internal sealed class TimestampRenderer : HtmlObjectRenderer<TimestampInline>
{
    protected override void Write(HtmlRenderer renderer, TimestampInline inline)
    {
        var to = (MarkupRenderer)renderer;
        var seconds = inline.Timestamp.Seconds;
        var label = Moment.Write(seconds);
        if (to.Scope.Document.Video is not { } video)
        {
            to.Write("<span class=\"timestamp\">").Write(label).Write("</span>");
            return;
        }

        to.Write("<a class=\"timestamp\" href=\"");
        to.WriteText(video.At(seconds));
        to.Write("\" rel=\"noreferrer\">").Write(label).Write("</a>");
    }
}

/// <summary>
/// A wikilink: a link where it resolves, and words that look unresolved where it does not. A picture or another file that it asks to show is named.
/// </summary>
internal sealed class WikilinkRenderer : HtmlObjectRenderer<WikilinkInline>
{
    /// <summary>What begins words that look like a link and lead nowhere.</summary>
    public static string Unresolved(MarkupScope scope) =>
        $"<span class=\"wikilink unresolved\" title=\"{PlainWriter.Escape(scope.Language.Say("This link leads to no document of this report"))}\">";

    protected override void Write(HtmlRenderer renderer, WikilinkInline inline)
    {
        var to = (MarkupRenderer)renderer;
        var (link, href) = (inline.Link, to.Scope.HrefOf(inline.Link));
        if (link.Kind == Wikilink.Embed && to.Scope.Embeds?.Invoke(link) is { } embedded)
        {
            to.Write(embedded);
        }
        else if (LinkWords.ShownFile(link) is { } shown)
        {
            var isLinked = href is not null;
            Write(
                to,
                (isLinked ? $"<a class=\"wikilink\" href=\"{PlainWriter.Escape(href!)}\">" : "") + PlaceSign.Open(shown, hasWords: LinkWords.Of(link).Length > 0, link.Target),
                link,
                PlaceSign.Close + (isLinked ? "</a>" : ""));
        }
        else if (href is not null)
        {
            Write(to, $"<a class=\"wikilink\" href=\"{PlainWriter.Escape(href)}\">", link, "</a>");
        }
        else if (Attachments.KindOf(link.Target) is not null)
        {
            Write(to, "<span class=\"unlinked\">", link, "</span>");
        }
        else if (to.Scope.Links is null || link.Kind == Wikilink.Channel)
        {
            Write(to, "", link, "");
        }
        else
        {
            Write(to, Unresolved(to.Scope), link, "</span>");
        }
    }

    private static void Write(MarkupRenderer to, string open, Wikilink link, string close)
    {
        to.Write(open);
        var (words, written) = (LinkWords.Of(link), link.Label ?? link.Target);
        var start = to.Scope.Document.Source.Text.LastIndexOf(written, link.Span.End - 1, link.Span.Length, StringComparison.Ordinal);
        if (words == written && start >= 0)
        {
            to.WriteWords(start, written.Length);
        }
        else if (words.Length > 0)
        {
            to.WriteReplaced(words, link.Span);
        }

        to.Write(close);
    }
}
