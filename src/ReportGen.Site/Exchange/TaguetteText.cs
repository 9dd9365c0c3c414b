using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Exchange;

/// <summary>
/// The words of a document of Taguette, which keeps HTML and counts the bytes of its words in UTF-8, with the way from there to here: paragraphs are parted
/// by blank lines, points of lists begin with a dash.
/// </summary>
internal sealed class TaguetteText
{
    private static readonly HashSet<string> s_blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
        "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul", "body",
    };

    private readonly StringBuilder _text = new();
    private readonly List<int> _bytes = [];
    private readonly List<int> _places = [];
    private int _count;
    private bool _isApart = true;
    private string _lead = "";

    private TaguetteText()
    {
    }

    public string Text { get; private set; } = "";

    public static TaguetteText Of(string html)
    {
        var made = new TaguetteText();
        var parser = new HtmlParser();
        var body = parser.ParseDocument("").Body!;
        made.Walk(parser.ParseFragment(html, body));
        made.Text = made._text.ToString().TrimEnd() + "\n";
        return made;
    }

    /// <summary>The span between two numbers of bytes; null where there is nothing.</summary>
    public Span? SpanOf(long start, long end)
    {
        var (first, behind) = (At(start), At(end));
        if (start < 0 || start >= end || first == _places.Count)
        {
            return null;
        }

        // What ends a paragraph here is no word of a highlight there.
        var from = _places[first];
        var to = behind == 0 ? from : _places[behind - 1] + 1;
        to += to < Text.Length && to > 0 && char.IsLowSurrogate(Text[to]) && char.IsHighSurrogate(Text[to - 1]) ? 1 : 0;
        to = Math.Min(to, Text.Length);
        return from < to ? new Span(from, to) : null;
    }

    // The first character that begins at a byte or behind it.
    private int At(long bytes)
    {
        var found = _bytes.BinarySearch((int)Math.Clamp(bytes, 0, int.MaxValue));
        return found >= 0 ? found : ~found;
    }

    private void Walk(INodeList nodes)
    {
        // Elements may be nested as deep as somebody likes, so this does not call itself.
        var open = new Stack<(INode Node, bool IsClosing)>();
        foreach (var node in nodes.Reverse())
        {
            open.Push((node, false));
        }

        var kept = 0;
        while (open.TryPop(out var at))
        {
            kept += !at.Node.NodeName.Equals("PRE", StringComparison.OrdinalIgnoreCase) ? 0 : at.IsClosing ? -1 : 1;
            if (at.Node is IText words && !at.IsClosing)
            {
                Add(words.Data, kept > 0);
                continue;
            }

            var isBlock = s_blocks.Contains(at.Node.NodeName);
            if (isBlock)
            {
                Part(at.Node, at.IsClosing);
            }
            else if (at.Node.NodeName.Equals("BR", StringComparison.OrdinalIgnoreCase) && !at.IsClosing)
            {
                _text.Append('\n');
                _isApart = true;
            }

            if (!at.IsClosing)
            {
                open.Push((at.Node, true));
                foreach (var child in at.Node.ChildNodes.Reverse())
                {
                    open.Push((child, false));
                }
            }
        }
    }

    private void Part(INode node, bool isClosing)
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }

        if (_text.Length > 0)
        {
            var has = _text.Length > 1 && _text[^1] == '\n' ? _text[^2] == '\n' ? 2 : 1 : _text[^1] == '\n' ? 1 : 0;
            _text.Append('\n', 2 - has);
        }

        _isApart = true;
        var name = node.NodeName.ToUpperInvariant();
        _lead = isClosing ? "" : name is "LI" ? "- " : name is ['H', >= '1' and <= '6'] ? new string('#', name[1] - '0') + " " : name is "P" or "DIV" ? _lead : "";
    }

    private void Add(string words, bool isKept)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var isWhite = words[i] is ' ' or '\n' or '\t' or '\r' or '\f';
            var isPair = char.IsHighSurrogate(words[i]) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]);
            if (isWhite && !isKept)
            {
                if (!_isApart)
                {
                    Put(" ");
                }

                _isApart = true;
                _count++;
                continue;
            }

            if (_lead.Length > 0)
            {
                _text.Append(_lead);
                _lead = "";
            }

            Put(words[i] == '\0' ? "\uFFFD" : words[i] == '\r' ? "\n" : isPair ? words.Substring(i, 2) : words[i].ToString());
            _isApart = false;
            _count += isPair ? 4 : words[i] < 0x80 ? 1 : words[i] < 0x800 ? 2 : 3;
            i += isPair ? 1 : 0;
        }
    }

    private void Put(string character)
    {
        _bytes.Add(_count);
        _places.Add(_text.Length);
        _text.Append(character);
    }
}
