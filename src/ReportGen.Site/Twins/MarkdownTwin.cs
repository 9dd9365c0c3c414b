using System.Text;
using ReportGen.Site.Output;

namespace ReportGen.Site.Twins;

/// <summary>
/// The twin of a page: what its <c>main</c> says, as Markdown. It is made of the bytes of the finished page in one pass, so that it says the same whatever
/// the templates are; nothing is parsed into a tree.
/// </summary>
internal sealed class MarkdownTwin
{
    [ThreadStatic]
    private static MarkdownTwin? t_free;

    private readonly TwinText _text = new(64 * 1024);
    private readonly TwinSpans _spans;
    private readonly TwinTable _table;
    private readonly TwinLists _lists;
    private readonly Stack<bool> _quotations = [];
    private string _page = "";
    private bool _hasLead;
    private bool _isInTerm;

    private MarkdownTwin() => (_spans, _table, _lists) = (new TwinSpans(_text), new TwinTable(_text), new TwinLists(_text));

    /// <summary>Makes the twin of a page.</summary>
    /// <param name="path">Where the page lies.</param>
    /// <param name="html">Its bytes.</param>
    /// <param name="take">What is done with those of the twin, which are good until it returns.</param>
    public static T Of<T>(string path, ReadOnlySpan<byte> html, Taking<T> take)
    {
        var twin = t_free ?? new MarkdownTwin();
        t_free = null;
        twin.Read(path[(path.LastIndexOf('/') + 1)..], html);
        var taken = take(twin._text.Written);
        t_free = twin;
        return taken;
    }

    /// <summary>Words on one line of Markdown, none of which is markup.</summary>
    public static string Escape(string text)
    {
        var words = new TwinText(256) { Flat = 1 };
        TwinWords.Write(words, Encoding.UTF8.GetBytes(System.Net.WebUtility.HtmlEncode(text)));
        return Encoding.UTF8.GetString(words.Written);
    }

    private void Read(string page, ReadOnlySpan<byte> html)
    {
        _text.Clear();
        _spans.Clear();
        _table.Clear();
        _lists.Clear();
        _quotations.Clear();
        (_page, _hasLead, _isInTerm) = (page, false, false);
        var tags = new TagReader(Main(html));
        while (tags.Next(out var words))
        {
            TwinWords.Write(_text, words);
            if (tags.IsEnd)
            {
                Close(TwinTag.KindOf(tags.Key), tags.Rest);
            }
            else if (tags.IsStart)
            {
                Open(ref tags, TwinTag.KindOf(tags.Key));
            }
        }

        if (_text.Length > 0)
        {
            _text.Raw("\n"u8);
        }
    }

    private static ReadOnlySpan<byte> Main(ReadOnlySpan<byte> html)
    {
        var start = html.IndexOf("<main"u8);
        start = start < 0 ? Math.Max(0, html.IndexOf("<body"u8)) : start;
        var end = html[start..].LastIndexOf("</main>"u8);
        return end < 0 ? html[start..] : html.Slice(start, end);
    }

    private void Open(ref TagReader tags, TwinKind kind)
    {
        if (kind == TwinKind.Hidden || tags.IsHidden)
        {
            tags.Content();
            return;
        }

        switch (kind)
        {
            case TwinKind.Inline: break;
            case TwinKind.Block: OpenBlock(); break;
            case TwinKind.Heading: OpenHeading(tags.Name[1] - '0'); break;
            case TwinKind.List: _lists.Open(isNumbered: false, 1); break;
            case TwinKind.NumberedList: _lists.Open(tags.Attribute("role"u8).IsEmpty, Number(tags.Attribute("start"u8), 1)); break;
            case TwinKind.Entry: _lists.OpenEntry(); break;
            case TwinKind.Quotation: OpenQuotation(tags.Attribute("class"u8), tags.Rest); break;
            case TwinKind.Link: _spans.OpenLink(tags.Attribute("href"u8), _page); break;
            case TwinKind.Picture: _spans.Picture(tags.Attribute("alt"u8), tags.Attribute("src"u8)); break;
            case TwinKind.Drawing: Drawing(tags.Content()); break;
            case TwinKind.LineBreak: _text.LineBreak(); break;
            case TwinKind.Rule: Rule(); break;
            case TwinKind.Code: _spans.Code(Plain(tags.Content()), _table.IsInCell); break;
            case TwinKind.CodeBlock: CodeBlock(Plain(tags.Content())); break;
            case TwinKind.Terms: OpenBlock(); _lists.OpenTerms(); break;
            case TwinKind.Term: OpenTerm(); break;
            case TwinKind.Explanation: CloseTerm(); _lists.OpenExplanation(); break;
            case TwinKind.Table: _table.Open(); break;
            case TwinKind.TableRow: _table.OpenRow(); break;
            case TwinKind.Cell: _table.OpenCell(); break;
            default: _spans.Open(kind); break;
        }
    }

    private void Close(TwinKind kind, ReadOnlySpan<byte> rest)
    {
        switch (kind)
        {
            case TwinKind.Block: _text.Break(2); break;
            case TwinKind.Heading: _text.Flat = Math.Max(0, _text.Flat - 1); _text.Pop(); _text.Break(2); break;
            case TwinKind.List or TwinKind.NumberedList: _lists.Close(); break;
            case TwinKind.Entry: _lists.CloseEntry(); break;
            case TwinKind.Quotation: CloseQuotation(); break;
            case TwinKind.Terms: CloseTerm(); _lists.CloseTerms(); break;
            case TwinKind.Term: CloseTerm(); break;
            case TwinKind.Explanation: _lists.CloseExplanation(); break;
            case TwinKind.Table: _table.Close(); break;
            case TwinKind.TableRow: _table.CloseRow(); break;
            case TwinKind.Cell: _text.Space(); break;
            case TwinKind.Link or TwinKind.Strong or TwinKind.Emphasis or TwinKind.Struck or TwinKind.Marked: _spans.Close(kind, rest); break;
        }
    }

    // The paragraph that a cut quotation begins with goes on behind its dots.
    private void OpenBlock()
    {
        if (!_hasLead)
        {
            _text.Break(2);
        }

        _hasLead = false;
    }

    private void OpenHeading(int level)
    {
        _text.Break(2);
        _text.Push(new string('#', level) + " ", "");
        _text.Flat++;
    }

    private void OpenTerm()
    {
        CloseTerm();
        _lists.CloseExplanation();
        _text.Break(2);
        _spans.Open(TwinKind.Strong);
        _isInTerm = true;
    }

    private void CloseTerm()
    {
        if (_isInTerm)
        {
            _spans.Close(TwinKind.Strong, default);
            _text.Break(1);
            _isInTerm = false;
        }
    }

    // That words stand before and after what is quoted is said by the style sheet alone.
    private void OpenQuotation(ReadOnlySpan<byte> classes, ReadOnlySpan<byte> rest)
    {
        _text.Break(2);
        _text.Push("> ", "> ");
        _quotations.Push(classes.IndexOf("cut-after"u8) >= 0);
        if (classes.IndexOf("cut-before"u8) >= 0)
        {
            _text.Begin();
            _text.Raw("\u2026");
            _text.Space();
            var next = new TagReader(rest);
            _hasLead = next.Next(out var words) && words.Trim(" \t\n\r"u8).IsEmpty && TwinTag.KindOf(next.Key) == TwinKind.Block;
        }
    }

    private void CloseQuotation()
    {
        if (_quotations.TryPop(out var isCut) && isCut)
        {
            // The last line of code or of a table can say no more.
            if (_text.Length > 0 && _text.Written[^1] is (byte)'`' or (byte)'|')
            {
                _text.Break(2);
                _text.Begin();
                _text.Raw("\u2026");
            }
            else
            {
                _text.Raw(" \u2026");
            }
        }

        _text.Pop();
        _text.Break(2);
    }

    // A drawing is as good as its title; the numbers in it stand beside it as a table.
    private void Drawing(ReadOnlySpan<byte> content)
    {
        var start = content.IndexOf("<title"u8);
        var end = start < 0 ? -1 : content[start..].IndexOf("</title>"u8);
        if (end > 0)
        {
            var title = content.Slice(start, end);
            TwinWords.Write(_text, title[(title.IndexOf((byte)'>') + 1)..]);
            _text.Space();
        }
    }

    private void Rule()
    {
        if (_text.Flat == 0)
        {
            _text.Break(2);
            _text.Begin();
            _text.Raw("***"u8);
            _text.Break(2);
        }
    }

    private void CodeBlock(string words)
    {
        if (_text.Flat > 0)
        {
            _spans.Code(words, _table.IsInCell);
            return;
        }

        var fence = new string('`', Math.Max(3, TwinSpans.Longest(words) + 1));
        _text.Break(2);
        foreach (var line in words.TrimEnd('\n').Split('\n').Prepend(fence).Append(fence))
        {
            _text.Begin();
            _text.Raw(line);
            _text.Break(1);
        }

        _text.Break(2);
    }

    private static string Plain(ReadOnlySpan<byte> html)
    {
        var plain = new StringBuilder();
        var tags = new TagReader(html);
        while (tags.Next(out var words))
        {
            plain.Append(System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(words)));
        }

        return plain.ToString();
    }

    private static int Number(ReadOnlySpan<byte> text, int otherwise) =>
        System.Buffers.Text.Utf8Parser.TryParse(text, out int number, out var length) && length == text.Length && number >= 0 ? number : otherwise;
}

/// <summary>Takes bytes that are good until it returns.</summary>
internal delegate T Taking<T>(ReadOnlySpan<byte> bytes);
