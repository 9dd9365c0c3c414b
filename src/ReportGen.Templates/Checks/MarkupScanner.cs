namespace ReportGen.Templates.Checks;

/// <summary>Where in HTML a value is printed.</summary>
internal enum MarkupPlace { Text, Script, Style, Comment, Tag, UnquotedAttribute, EventAttribute, AddressAttribute, OtherAttribute }

/// <summary>Follows the HTML of a template's plain text far enough to know what a printed value would land in.</summary>
internal struct MarkupScanner
{
    private static readonly HashSet<string> s_addressAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "background", "manifest", "ping", "srcset",
    };

    private State _state;
    private string? _word;
    private string? _element;
    private bool _isValueStarted;

    private enum State : byte { Text, TagName, InTag, AttributeName, BeforeValue, Quoted, SingleQuoted, Unquoted, Raw, Comment }

    public readonly MarkupPlace Place => _state switch
    {
        State.Text => MarkupPlace.Text,
        State.Comment => MarkupPlace.Comment,
        State.Raw => _element == "script" ? MarkupPlace.Script : MarkupPlace.Style,
        State.Quoted or State.SingleQuoted or State.Unquoted or State.BeforeValue when Attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase) => MarkupPlace.EventAttribute,
        State.Quoted or State.SingleQuoted when Attribute.Equals("srcdoc", StringComparison.OrdinalIgnoreCase) => MarkupPlace.Script,
        State.BeforeValue or State.Unquoted => MarkupPlace.UnquotedAttribute,
        State.Quoted or State.SingleQuoted when Attribute.Equals("style", StringComparison.OrdinalIgnoreCase) => MarkupPlace.Style,
        State.Quoted or State.SingleQuoted => !_isValueStarted && s_addressAttributes.Contains(Attribute) ? MarkupPlace.AddressAttribute : MarkupPlace.OtherAttribute,
        _ => MarkupPlace.Tag,
    };

    /// <summary>The attribute that the place is in.</summary>
    public readonly string Attribute => _word ?? "";

    /// <summary>A value was printed here.</summary>
    public void AddValue()
    {
        _isValueStarted = true;
        _state = _state == State.BeforeValue ? State.Unquoted : _state;
    }

    /// <summary>What was printed here may be nothing: then this is as after the other way.</summary>
    public void Or(in MarkupScanner other) => _isValueStarted &= other._isValueStarted;

    public void Add(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            text = text[Step(text)..];
        }
    }

    /// <summary>Takes what belongs to the current state; returns how much that was.</summary>
    private int Step(ReadOnlySpan<char> text)
    {
        switch (_state)
        {
            case State.Text: return StepText(text);
            case State.Comment: return Skip(text, "-->", State.Text);
            case State.Raw:
                var end = text.IndexOf($"</{_element}", StringComparison.OrdinalIgnoreCase);
                (_state, _word) = end < 0 ? (State.Raw, null) : (State.TagName, "");
                return end < 0 ? text.Length : end + 1;
            case State.TagName: return StepWord(text, " \t\r\n>", State.InTag);
            case State.AttributeName: return StepWord(text, " \t\r\n>=", State.InTag);
            case State.InTag when text[0] == '=' && Attribute.Length > 0: (_state, _isValueStarted) = (State.BeforeValue, false); return 1;
            case State.InTag when text[0] is '>' or '/' || char.IsWhiteSpace(text[0]): return EndTag(text[0] == '>');
            case State.InTag: (_state, _word) = (State.AttributeName, ""); return 0;
            case State.BeforeValue when char.IsWhiteSpace(text[0]): return 1;
            case State.BeforeValue: return StepBeforeValue(text[0]);
            case State.Quoted: return StepValue(text, "\"");
            case State.SingleQuoted: return StepValue(text, "'");
            default: return StepWord(text, " \t\r\n>", State.InTag);
        }
    }

    private int StepText(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('<');
        if (open < 0 || open + 1 >= text.Length)
        {
            return text.Length;
        }

        var isComment = text[(open + 1)..].StartsWith("!--");
        if (isComment || char.IsAsciiLetter(text[open + 1]) || text[open + 1] == '/')
        {
            (_state, _word) = (isComment ? State.Comment : State.TagName, "");
        }

        return open + (isComment ? 4 : 1);
    }

    /// <summary>The name of an element or attribute, or a value without quotes; it may go on after a printed value.</summary>
    private int StepWord(ReadOnlySpan<char> text, string ends, State then)
    {
        var end = text.IndexOfAny(ends);
        var word = text[..(end < 0 ? text.Length : end)];
        _word = _state == State.Unquoted ? "" : string.Concat(_word, word);
        _element = _state == State.TagName ? _word.ToLowerInvariant() : _element;
        _isValueStarted = _state == State.Unquoted;
        if (end < 0)
        {
            return text.Length;
        }

        _state = text[end] == '=' ? State.BeforeValue : then;
        return text[end] == '=' ? end + 1 : end;
    }

    private int EndTag(bool isEnd)
    {
        if (isEnd)
        {
            (_state, _word) = (_element is "script" or "style" ? State.Raw : State.Text, null);
        }

        return 1;
    }

    private int StepBeforeValue(char first)
    {
        _state = first switch { '"' => State.Quoted, '\'' => State.SingleQuoted, '>' => State.InTag, _ => State.Unquoted };
        return first is '"' or '\'' ? 1 : 0;
    }

    private int StepValue(ReadOnlySpan<char> text, string quote)
    {
        _isValueStarted |= !text.StartsWith(quote);
        return Skip(text, quote, State.InTag);
    }

    private int Skip(ReadOnlySpan<char> text, string end, State then)
    {
        var at = text.IndexOf(end, StringComparison.Ordinal);
        _state = at < 0 ? _state : then;
        return at < 0 ? text.Length : at + end.Length;
    }
}
