using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReportGen.Site.Documents;

/// <summary>Makes the visible text of a segment from the same tree that its page is made from, so that both agree on what is a mark and what is a word.</summary>
internal sealed class VisibleWriter
{
    // Text without any of these is seen as it stands; most of what people say has none.
    private static readonly SearchValues<char> s_marks = SearchValues.Create("*_`[<&\\~#>|");

    private readonly string _source;
    private readonly int _offset;
    private readonly int _end;
    private readonly StringBuilder _text = new();
    private readonly List<VisibleStretch> _stretches = [];
    private int _at;
    private bool _isNewBlock = true;
    private bool _isBehindTime;
    private Span? _parting;

    private VisibleWriter(string source, Span span) => (_source, _offset, _end, _at) = (source, span.Start, span.End, span.Start);

    public static VisibleText Of(Document document, Segment segment)
    {
        var words = document.Source.Slice(segment.Span);
        var isPlain = document.IsPlain || segment.Kind == SegmentKind.Code || (document.Timestamps.Count == 0 && !words.ContainsAny(s_marks)) || MarkupDensity.IsTooHigh(words);
        return isPlain ? new VisibleText(document.Source.Text, segment.Span) : Parse(document, segment);
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // documents without marks need no Markdown library; see Interviews_do_not_load_the_Markdown_library
    private static VisibleText Parse(Document document, Segment segment)
    {
        try
        {
            var writer = new VisibleWriter(document.Source.Text, segment.Span);
            writer.Walk(MarkdownDialects.Parse(document, segment.Span, MarkupForms.Of(segment)));
            writer.TrimEnd();
            return new VisibleText(writer._text.ToString(), [.. writer._stretches]);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            return new VisibleText(document.Source.Text, segment.Span);
        }
    }

    // As deep as the library lets documents be, which is bounded.
    private void Walk(ContainerBlock container)
    {
        foreach (var block in container)
        {
            _isNewBlock = true;
            switch (block)
            {
                case ContainerBlock inner:
                    Walk(inner);
                    break;
                case CodeBlock code:
                    WalkCode(code);
                    break;
                case LeafBlock { Inline: { } inline }:
                    Walk(inline);
                    break;
            }
        }
    }

    private void WalkCode(CodeBlock code)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i];
            Same(_offset + line.Position, line.Slice.AsSpan());
            _isNewBlock = true;
        }
    }

    private void Walk(ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Same(_offset + literal.Span.Start, literal.Content.AsSpan(), new Span(_offset + literal.Span.Start, _offset + literal.Span.End + 1));
                    break;
                case CodeInline code:
                    Inside(SpanOf(code), code.Content);
                    break;
                case HtmlEntityInline entity:
                    Put(entity.Transcoded.AsSpan(), SpanOf(entity));
                    break;
                case AutolinkInline link:
                    Inside(SpanOf(link), link.Url);
                    break;
                case LineBreakInline line:
                    BreakLine(SpanOf(line));
                    break;
                case WikilinkInline link:
                    Inside(link.Link.Span, LinkWords.Of(link.Link));
                    break;
                case TimestampInline:
                    _isBehindTime = true;
                    break;
                case HtmlInline html:
                    WriteTag(html);
                    break;
                case DelimiterInline delimiter:
                    Same(_offset + delimiter.Span.Start, delimiter.ToLiteral());
                    Walk(delimiter);
                    break;
                case ContainerInline inner:
                    Walk(inner);
                    break;
            }
        }
    }

    private void WriteTag(HtmlInline html)
    {
        var tag = HarmlessTag.Parse(html.Tag);
        if (tag is { IsVoid: true })
        {
            Put(tag.Name == "br" ? "\n" : "", SpanOf(html));
        }
        else if (LayoutTag.Is(html.Tag, _source))
        {
            _parting ??= _text.Length > 0 && LayoutTag.Parts(html.Tag) ? SpanOf(html) : null;
        }
        else if (tag is null || html.Parent is null || !TagPairs.In(html.Parent).Contains(html))
        {
            Same(_offset + html.Span.Start, html.Tag);
        }
    }

    private Span SpanOf(Inline inline) => new(_offset + inline.Span.Start, _offset + inline.Span.End + 1);

    private void BreakLine(Span span)
    {
        var line = _source.IndexOf('\n', Math.Min(span.Start, _end), Math.Max(0, _end - span.Start));
        if (line >= 0)
        {
            Same(line, "\n");
        }
    }

    // Words that stand somewhere in a stretch.
    private void Inside(Span span, string words)
    {
        var found = words.Length == 0 ? -1 : _source.LastIndexOf(words, Math.Min(span.End, _end) - 1, Math.Min(span.End, _end) - span.Start, StringComparison.Ordinal);
        if (found >= 0)
        {
            Same(found, words);
        }
        else
        {
            Put(words, span);
        }
    }

    private void Same(int start, ReadOnlySpan<char> words) => Same(start, words, new Span(start, start + words.Length));

    // The words as they stand there, or one character on, behind a backslash; else what Markdown made of them.
    private void Same(int start, ReadOnlySpan<char> words, Span span)
    {
        for (var skip = 0; skip < 2; skip++)
        {
            if (start + skip + words.Length <= _end && start >= _offset && _source.AsSpan(start + skip, words.Length).SequenceEqual(words))
            {
                Add(words, new Span(start + skip, start + skip + words.Length), isSame: true);
                return;
            }
        }

        Put(words, span);
    }

    private void Put(ReadOnlySpan<char> words, Span span) =>
        Add(words, new Span(Math.Clamp(span.Start, _offset, _end), Math.Clamp(span.End, _offset, _end)), isSame: false);

    private void Add(ReadOnlySpan<char> words, Span source, bool isSame)
    {
        if (words.IsEmpty)
        {
            return;
        }

        if (_parting is { } parting)
        {
            _parting = null;
            if (!_isNewBlock && !char.IsWhiteSpace(words[0]) && !char.IsWhiteSpace(_text[^1]))
            {
                Put(" ", parting);
            }
        }

        if (_isNewBlock)
        {
            _isNewBlock = false;
            BeginBlock(source.Start);
        }

        if (_isBehindTime && !char.IsLetterOrDigit(words[0]))
        {
            CloseGap();
        }

        _isBehindTime = false;
        var isNext = _stretches.Count > 0 && _stretches[^1] is { IsSame: true } last && isSame && last.Source.End == source.Start && last.Start + last.Length == _text.Length;
        if (isNext)
        {
            _stretches[^1] = _stretches[^1] with { Length = _stretches[^1].Length + words.Length, Source = new Span(_stretches[^1].Source.Start, source.End) };
        }
        else
        {
            _stretches.Add(new VisibleStretch(_text.Length, words.Length, source, isSame));
        }

        _text.Append(words);
        _at = Math.Max(_at, source.End);
    }

    private void TrimEnd()
    {
        while (_text.Length > 0 && char.IsWhiteSpace(_text[^1]))
        {
            var last = _stretches[^1];
            _text.Length--;
            if (last.Length > 1)
            {
                _stretches[^1] = last with { Length = last.Length - 1, Source = last.IsSame ? new Span(last.Source.Start, last.Source.End - 1) : last.Source };
            }
            else
            {
                _stretches.RemoveAt(_stretches.Count - 1);
            }
        }
    }

    // "They come in [00:20]." is "They come in."
    private void CloseGap()
    {
        if (_stretches.Count > 0 && _stretches[^1] is { IsSame: true, Length: > 1 } last && _text[^1] == ' ')
        {
            _text.Length--;
            _stretches[^1] = last with { Length = last.Length - 1, Source = new Span(last.Source.Start, last.Source.End - 1) };
        }
    }

    // Between blocks: the line breaks that are there, and the bullet or number that the reader sees.
    private void BeginBlock(int start)
    {
        if (start < _at)
        {
            return;
        }

        var from = _at;
        var gap = _source.AsSpan(from, start - from);
        var line = gap.LastIndexOf('\n') + 1;
        var breaks = gap.Count('\n');
        if (_text.Length > 0)
        {
            // Cells stand apart, so that no phrase reaches from one into the next.
            var isCell = gap.Contains('|');
            Put(isCell ? (breaks > 0 ? "\n" : " | ") : breaks > 1 ? "\n\n" : breaks > 0 ? "\n" : " ", new Span(from, from + line));
        }

        var mark = gap[line..].TrimStart(" \t>#");
        // A blank behind it makes a bullet: emphasis that begins a block has its mark there, too.
        mark = mark[..Math.Max(0, mark.IndexOfAny(' ', '\t'))];
        if (mark.Length > 0 && (_text.Length == 0 || breaks > 0) && (mark is "-" or "*" or "+" || (mark[^1] is '.' or ')' && !mark[..^1].ContainsAnyExceptInRange('0', '9'))))
        {
            var at = from + line + gap[line..].IndexOf(mark);
            Same(at, mark);
            Put(" ", new Span(at + mark.Length, start));
        }
    }
}
