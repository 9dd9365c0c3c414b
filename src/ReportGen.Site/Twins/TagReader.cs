using System.Buffers;
namespace ReportGen.Site.Twins;

/// <summary>Goes through HTML tag by tag: the words before each, its name and its attributes. Attributes stand in quotes, as in all templates of ours.</summary>
internal ref struct TagReader(ReadOnlySpan<byte> html)
{
    // What ends the name of a tag.
    private static readonly SearchValues<byte> s_ends = SearchValues.Create(" \t\n\r\f/"u8);

    private ReadOnlySpan<byte> _attributes;

    /// <summary>What comes after the tag.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = html;

    /// <summary>The tag's name; empty where the text ended before one came.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Whether the tag ends an element.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Whether the element is hidden from those who read, or listen.</summary>
    public readonly bool IsHidden => _attributes.Length > "hidden".Length && _attributes.IndexOf("hidden"u8) >= 0 && IsSaidHidden;

    private readonly bool IsSaidHidden => Attribute("aria-hidden"u8).SequenceEqual("true"u8) || (_attributes.IndexOf(" hidden"u8) is >= 0 and var at && IsWhole(at + 7));

    /// <summary>Goes to the next tag.</summary>
    /// <param name="words">What stands before it.</param>
    public bool Next(out ReadOnlySpan<byte> words)
    {
        Name = default;
        _attributes = default;
        IsEnd = false;
        if (Rest.IsEmpty)
        {
            words = default;
            return false;
        }

        var open = Rest.IndexOf((byte)'<');
        words = open < 0 ? Rest : Rest[..open];
        Rest = open < 0 ? default : Rest[(open + 1)..];
        if (open < 0)
        {
            return true;
        }

        if (Rest is [(byte)'!', ..])
        {
            var end = Rest.StartsWith("!--"u8) ? Rest.IndexOf("-->"u8) : Rest.IndexOf((byte)'>');
            Rest = end < 0 ? default : Rest[(end + (Rest[end] == '-' ? 3 : 1))..];
            return true;
        }

        IsEnd = Rest is [(byte)'/', ..];
        var start = IsEnd ? 1 : 0;
        var length = EndOfTag(Rest);
        var tag = Rest[start..length];
        var name = tag.IndexOfAny(s_ends);
        Name = name < 0 ? tag : tag[..name];
        _attributes = name < 0 ? default : tag[name..];
        Rest = Rest[Math.Min(Rest.Length, length + 1)..];
        return true;
    }

    /// <summary>The value of an attribute, as it is written; empty where it has none.</summary>
    public readonly ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> name)
    {
        for (var from = 0; from < _attributes.Length;)
        {
            var at = _attributes[from..].IndexOf(name);
            if (at < 0)
            {
                return default;
            }

            at += from;
            var value = at + name.Length;
            if (at > 0 && _attributes[at - 1] is (byte)' ' or (byte)'\n' or (byte)'\t'
                && value + 1 < _attributes.Length && _attributes[value] == '=' && _attributes[value + 1] is (byte)'"' or (byte)'\'')
            {
                var quoted = _attributes[(value + 2)..];
                var end = quoted.IndexOf(_attributes[value + 1]);
                return end < 0 ? quoted : quoted[..end];
            }

            from = value;
        }

        return default;
    }

    /// <summary>What is inside the element, which is left behind.</summary>
    public ReadOnlySpan<byte> Content()
    {
        var whole = Rest;
        var name = Name;
        var depth = 1;
        if (TwinTag.IsVoid(name))
        {
            return default;
        }

        while (true)
        {
            var at = Rest.IndexOf((byte)'<');
            if (at < 0)
            {
                Rest = default;
                return whole;
            }

            var before = whole.Length - Rest.Length + at;
            Rest = Rest[(at + 1)..];
            var isEnd = Rest is [(byte)'/', ..];
            var tag = isEnd ? Rest[1..] : Rest;
            if (!tag.StartsWith(name) || tag.Length <= name.Length || char.IsAsciiLetterOrDigit((char)tag[name.Length]))
            {
                continue;
            }

            depth += isEnd ? -1 : 1;
            if (depth == 0)
            {
                Rest = Rest[Math.Min(Rest.Length, EndOfTag(Rest) + 1)..];
                return whole[..before];
            }
        }
    }

    private static int EndOfTag(ReadOnlySpan<byte> html)
    {
        for (var from = 0; from < html.Length;)
        {
            var at = html[from..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (at < 0)
            {
                break;
            }

            at += from;
            if (html[at] == '>')
            {
                return at;
            }

            var end = html[(at + 1)..].IndexOf(html[at]);
            from = end < 0 ? html.Length : at + end + 2;
        }

        return html.Length;
    }

    private readonly bool IsWhole(int end) => end >= _attributes.Length || _attributes[end] is (byte)' ' or (byte)'\n' or (byte)'/' or (byte)'=';
}
