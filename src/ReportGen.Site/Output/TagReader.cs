using System.Text;

namespace ReportGen.Site.Output;

/// <summary>
/// Goes through a finished page tag by tag: the words before each, its name and its attributes. Nothing is made a tree. Every byte of a tag is looked at
/// once, and what a tag is made of is cut out only for those who ask: a page has thousands.
/// </summary>
internal ref struct TagReader(ReadOnlySpan<byte> html)
{
    private const int LongestName = 10;

    private static readonly HashSet<ulong> s_void = KeysOf("area base br col embed hr img input link meta source track wbr");

    // These may end with a slash and then hold nothing.
    private static readonly HashSet<ulong> s_foreign = KeysOf("svg math");

    private static readonly ulong s_paragraph = KeyOf("p"u8);

    // Elements that need not be ended, and what begins behind them all the same.
    private static readonly Dictionary<ulong, HashSet<ulong>> s_endedBy = new()
    {
        [KeyOf("li"u8)] = KeysOf("li"),
        [KeyOf("dt"u8)] = KeysOf("dt dd"),
        [KeyOf("dd"u8)] = KeysOf("dt dd"),
        [KeyOf("td"u8)] = KeysOf("td th tr tbody tfoot"),
        [KeyOf("th"u8)] = KeysOf("td th tr tbody tfoot"),
        [KeyOf("tr"u8)] = KeysOf("tr tbody tfoot"),
        [KeyOf("option"u8)] = KeysOf("option optgroup"),
        [s_paragraph] = KeysOf(
            "p address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu "
            + "nav ol pre search section summary table tbody td tfoot th thead tr ul"),
    };

    // These stand within lines: one that is left open keeps nothing around it from ending.
    private static readonly HashSet<ulong> s_inline = KeysOf(
        "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rp rt s samp small span strong sub sup time u var");

    // What need not be ended is not counted.
    private static readonly HashSet<ulong> s_uncounted = [.. s_void, .. s_inline, .. s_endedBy.Keys, .. KeysOf("caption colgroup optgroup tbody tfoot thead")];

    private static readonly ulong s_script = KeyOf("script"u8);
    private static readonly ulong s_style = KeyOf("style"u8);

    private readonly ReadOnlySpan<byte> _html = html;
    private int _at;
    private int _name;
    private int _nameEnd;
    private int _end;
    private bool _isRaw;

    /// <summary>What comes after the tag.</summary>
    public readonly ReadOnlySpan<byte> Rest => _html[_at..];

    /// <summary>The tag's name; empty where the text ended before one came, and of a comment.</summary>
    public readonly ReadOnlySpan<byte> Name => _html[_name.._nameEnd];

    /// <summary>Its name as <see cref="KeyOf"/> knows it.</summary>
    public ulong Key { get; private set; }

    /// <summary>Whether the tag ends an element.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Whether the tag begins an element.</summary>
    public readonly bool IsStart => !IsEnd && _nameEnd > _name;

    /// <summary>The tag's attributes.</summary>
    public readonly TagAttributes Attributes => new(_html[_nameEnd.._end]);

    /// <summary>Whether the element is hidden from those who read, or listen.</summary>
    public readonly bool IsHidden
    {
        get
        {
            foreach (var attribute in Attributes)
            {
                if (attribute.Is("hidden"u8) || (attribute.Is("aria-hidden"u8) && attribute.Value.SequenceEqual("true"u8)))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The name of an element as a number, without regard to case; the same for all that are longer than ten letters.</summary>
    public static ulong KeyOf(ReadOnlySpan<byte> name)
    {
        var key = 0UL;
        foreach (var letter in name)
        {
            key = With(key, letter);
        }

        return name.Length > LongestName ? ulong.MaxValue : key;
    }

    /// <summary>Goes to the next tag.</summary>
    /// <param name="words">What stands before it.</param>
    public bool Next(out ReadOnlySpan<byte> words)
    {
        var html = _html;
        var at = _at;
        (IsEnd, Key) = (false, 0);
        if (at >= html.Length)
        {
            (_name, _nameEnd, _end) = (at, at, at);
            words = default;
            return false;
        }

        var open = _isRaw ? EndOfRaw(html, at) : Open(html, at);
        _isRaw = false;
        words = html[at..open];
        at = Math.Min(html.Length, open + 1);
        if (at < html.Length && html[at] == '!')
        {
            at = EndOfDeclaration(html, at);
            (_name, _nameEnd, _end, _at) = (at, at, at, at);
            return true;
        }

        if (at < html.Length && html[at] == '/')
        {
            IsEnd = true;
            at++;
        }

        _name = at;
        var key = 0UL;
        for (; at < html.Length && html[at] is not ((byte)'>' or (byte)'/') && !TagAttributes.IsSpace(html[at]); at++)
        {
            key = With(key, html[at]);
        }

        (_nameEnd, Key) = (at, at - _name > LongestName ? ulong.MaxValue : key);
        _end = TagAttributes.EndOfTag(html, at);
        _at = Math.Min(html.Length, _end + 1);
        _isRaw = !IsEnd && (Key == s_script || Key == s_style);
        return true;
    }

    /// <summary>The value of an attribute, as it is written; empty where it has none.</summary>
    public readonly ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Is(name))
            {
                return attribute.Value;
            }
        }

        return default;
    }

    /// <summary>What is inside the element, which is left behind. Only tags of its own name are looked for: a script may compare numbers.</summary>
    public ReadOnlySpan<byte> Content()
    {
        if (s_void.Contains(Key) || IsEmpty)
        {
            return default;
        }

        if (s_endedBy.TryGetValue(Key, out var next))
        {
            return Content(next);
        }

        var html = _html;
        var name = Name;
        var (start, depth, isRaw) = (_at, 1, _isRaw);
        _isRaw = false;
        for (var at = start; html[at..].IndexOf((byte)'<') is >= 0 and var length;)
        {
            var open = at + length;
            var isEnd = open + 1 < html.Length && html[open + 1] == '/';
            at = open + (isEnd ? 2 : 1);
            var tag = html[at..];
            if (!Begins(tag, name) || (isRaw && !isEnd) || (!isEnd && s_foreign.Contains(KeyOf(name)) && IsClosed(html[(at + name.Length)..TagAttributes.EndOfTag(html, at)])))
            {
                continue;
            }

            depth += isEnd ? -1 : 1;
            if (depth == 0)
            {
                _at = Math.Min(html.Length, TagAttributes.EndOfTag(html, at) + 1);
                return html[start..open];
            }
        }

        _at = html.Length;
        return html[start..];
    }

    private readonly bool IsEmpty => s_foreign.Contains(Key) && IsClosed(_html[_nameEnd.._end]);

    // A slash right behind a value without quotes is a part of it.
    private static bool IsClosed(ReadOnlySpan<byte> attributes)
    {
        if (!attributes.EndsWith("/"u8))
        {
            return false;
        }

        var last = attributes[..^1];
        last = last[(last.LastIndexOfAny(" \t\n\r\f"u8) + 1)..];
        return last is [.., (byte)'"' or (byte)'\''] || !last.Contains((byte)'=');
    }

    private static HashSet<ulong> KeysOf(string names) => [.. names.Split(' ').Select(n => KeyOf(Encoding.ASCII.GetBytes(n)))];

    // Of one that may be left open: until it is ended, one begins that cannot stand in it, or what it stands in is ended.
    private ReadOnlySpan<byte> Content(HashSet<ulong> next)
    {
        var (own, start, depth) = (Key, _at, 0);
        while (true)
        {
            var from = _at;
            if (!Next(out var words))
            {
                return _html[start..];
            }

            var open = from + words.Length;
            if (IsEnd && Key == own && (depth == 0 || own == s_paragraph))
            {
                return _html[start..open];
            }

            var endsParent = IsEnd && Key != s_paragraph && !s_void.Contains(Key) && !s_inline.Contains(Key);
            if (depth == 0 && (endsParent || (IsStart && next.Contains(Key))))
            {
                _at = open;
                return _html[start..open];
            }

            if (!s_uncounted.Contains(Key) && !IsEmpty)
            {
                depth += IsEnd ? -1 : IsStart ? 1 : 0;
            }
        }
    }

    // Before anything but a letter, a slash or a mark of the kind "<!" it is a sign like others.
    private static int Open(ReadOnlySpan<byte> html, int at)
    {
        while (at < html.Length && html[at..].IndexOf((byte)'<') is >= 0 and var length)
        {
            at += length;
            if (at + 1 < html.Length && (char.IsAsciiLetter((char)html[at + 1]) || html[at + 1] is (byte)'/' or (byte)'!' or (byte)'?'))
            {
                return at;
            }

            at++;
        }

        return html.Length;
    }

    // Whatever stands in a script, only its end is a tag.
    private readonly int EndOfRaw(ReadOnlySpan<byte> html, int at)
    {
        for (var name = Name; html[at..].IndexOf("</"u8) is >= 0 and var length; at += length + 2)
        {
            if (Begins(html[(at + length + 2)..], name))
            {
                return at + length;
            }
        }

        return html.Length;
    }

    private static bool Begins(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) =>
        tag.Length > name.Length && !char.IsAsciiLetterOrDigit((char)tag[name.Length]) && Ascii.EqualsIgnoreCase(tag[..name.Length], name);

    // Letters and digits, without regard to case: six bits are enough for each.
    private static ulong With(ulong key, byte letter) => (key << 6) | (letter & 31UL) | (char.IsAsciiLetter((char)letter) ? 0UL : 32UL);

    private static int EndOfDeclaration(ReadOnlySpan<byte> html, int at)
    {
        var rest = html[at..];
        var isComment = rest.StartsWith("!--"u8);
        var length = isComment ? rest.IndexOf("-->"u8) : rest.IndexOf((byte)'>');
        return length < 0 ? html.Length : at + length + (isComment ? 3 : 1);
    }
}
