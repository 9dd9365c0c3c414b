using System.Buffers;

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

    private static readonly SearchValues<char> s_tagNameEnds = SearchValues.Create(" \t\r\n>");

    private static readonly SearchValues<char> s_attributeNameEnds = SearchValues.Create(" \t\r\n>=");

    private State _state;
    private string _element;
    private string _attribute;
    private bool _isValueStarted;

    private enum State : byte { Text, TagName, InTag, AttributeName, BeforeValue, Quoted, SingleQuoted, Unquoted, RawElement, Comment }

    public readonly MarkupPlace Place => _state switch
    {
        State.Text => MarkupPlace.Text,
        State.Comment => MarkupPlace.Comment,
        State.RawElement => _element switch { "script" => MarkupPlace.Script, "style" => MarkupPlace.Style, _ => MarkupPlace.Text },
        State.Quoted or State.SingleQuoted or State.Unquoted or State.BeforeValue when IsEvent => MarkupPlace.EventAttribute,
        State.BeforeValue or State.Unquoted => MarkupPlace.UnquotedAttribute,
        State.Quoted or State.SingleQuoted => IsAddressStart ? MarkupPlace.AddressAttribute : MarkupPlace.OtherAttribute,
        _ => MarkupPlace.Tag,
    };

    public readonly string Attribute => _attribute ?? "";

    private readonly bool IsEvent => Attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase);

    private readonly bool IsAddressStart => !_isValueStarted && s_addressAttributes.Contains(Attribute);

    /// <summary>A value was printed here.</summary>
    public void AddValue()
    {
        _isValueStarted = true;
        if (_state == State.BeforeValue)
        {
            _state = State.Unquoted;
        }
    }

    public void Add(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            text = text[Step(text)..];
        }
    }

    /// <summary>Takes what belongs to the current _state; returns how much that was.</summary>
    private int Step(ReadOnlySpan<char> text) => _state switch
    {
        State.Text => StepText(text),
        State.TagName => StepTagName(text),
        State.InTag => StepInTag(text),
        State.AttributeName => StepAttributeName(text),
        State.BeforeValue => StepBeforeValue(text),
        State.Quoted => StepValue(text, "\""),
        State.SingleQuoted => StepValue(text, "'"),
        State.Unquoted => StepUnquoted(text),
        State.RawElement => StepRawElement(text),
        _ => StepComment(text),
    };

    private int StepText(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('<');
        if (open < 0 || open + 1 >= text.Length)
        {
            return text.Length;
        }

        if (text[(open + 1)..].StartsWith("!--"))
        {
            _state = State.Comment;
            return open + 4;
        }

        if (char.IsAsciiLetter(text[open + 1]) || text[open + 1] == '/')
        {
            _state = State.TagName;
            _element = "";
        }

        return open + 1;
    }

    private int StepTagName(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(s_tagNameEnds);
        _element = string.Concat(_element, text[..(end < 0 ? text.Length : end)]).ToLowerInvariant();
        if (end < 0)
        {
            return text.Length;
        }

        _state = State.InTag;
        return end;
    }

    private int StepInTag(ReadOnlySpan<char> text)
    {
        if (text[0] == '>')
        {
            EndTag();
        }
        else if (!char.IsWhiteSpace(text[0]) && text[0] != '/')
        {
            (_state, _attribute) = (State.AttributeName, "");
            return StepAttributeName(text);
        }

        return 1;
    }

    private void EndTag() => (_state, _attribute) = (_element is "script" or "style" ? State.RawElement : State.Text, "");

    private int StepAttributeName(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(s_attributeNameEnds);
        _attribute = string.Concat(_attribute, text[..(end < 0 ? text.Length : end)]);
        if (end < 0)
        {
            return text.Length;
        }

        (_state, _isValueStarted) = (text[end] == '=' ? State.BeforeValue : State.InTag, false);
        return text[end] == '=' ? end + 1 : end;
    }

    private int StepBeforeValue(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '"': _state = State.Quoted; return 1;
            case '\'': _state = State.SingleQuoted; return 1;
            case '>': EndTag(); return 1;
            case ' ' or '\t' or '\r' or '\n': return 1;
            default: _state = State.Unquoted; return StepUnquoted(text);
        }
    }

    private int StepValue(ReadOnlySpan<char> text, string quote)
    {
        var end = text.IndexOf(quote, StringComparison.Ordinal);
        _isValueStarted |= end != 0;
        if (end < 0)
        {
            return text.Length;
        }

        (_state, _attribute) = (State.InTag, "");
        return end + 1;
    }

    private int StepUnquoted(ReadOnlySpan<char> text)
    {
        _isValueStarted = true;
        var end = text.IndexOfAny(s_tagNameEnds);
        if (end < 0)
        {
            return text.Length;
        }

        (_state, _attribute) = (State.InTag, "");
        return end;
    }

    private int StepRawElement(ReadOnlySpan<char> text)
    {
        var close = text.IndexOf($"</{_element}", StringComparison.OrdinalIgnoreCase);
        if (close < 0)
        {
            return text.Length;
        }

        (_state, _element) = (State.TagName, "");
        return close + 1;
    }

    private int StepComment(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf("-->", StringComparison.Ordinal);
        if (end < 0)
        {
            return text.Length;
        }

        _state = State.Text;
        return end + 3;
    }
}
