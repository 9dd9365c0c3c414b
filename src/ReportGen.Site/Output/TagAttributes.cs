using System.Text;

namespace ReportGen.Site.Output;

/// <summary>The attributes of a tag, one after another, quoted in any way; those without a value have an empty one.</summary>
/// <param name="attributes">What stands in the tag behind its name.</param>
internal ref struct TagAttributes(ReadOnlySpan<byte> attributes)
{
    private readonly ReadOnlySpan<byte> _attributes = attributes;
    private int _at;

    /// <summary>The attribute it stands at.</summary>
    public TagAttribute Current { get; private set; }

    /// <summary>Itself, from the first on.</summary>
    public readonly TagAttributes GetEnumerator() => this;

    /// <summary>Goes to the next attribute.</summary>
    public bool MoveNext()
    {
        var text = _attributes;
        var at = _at;
        while (at < text.Length && (IsSpace(text[at]) || text[at] == '/'))
        {
            at++;
        }

        var start = at;
        while (at < text.Length && text[at] != '=' && !IsSpace(text[at]))
        {
            at++;
        }

        var name = text[start..at];
        at = Pass(text, at);
        if (at < text.Length && text[at] == '=')
        {
            var from = Pass(text, at + 1);
            at = EndOfValue(text, from);
            Current = new(name, Unquoted(text[from..at]));
        }
        else
        {
            Current = new(name, default);
        }

        _at = at;
        return start < text.Length;
    }

    /// <summary>Where a tag ends: at the first mark of an end that stands in no quoted value.</summary>
    /// <param name="html">The page.</param>
    /// <param name="at">Where the tag's attributes begin.</param>
    public static int EndOfTag(ReadOnlySpan<byte> html, int at)
    {
        var isValue = false;
        for (; at < html.Length && html[at] != '>'; at++)
        {
            if (isValue && html[at] is (byte)'"' or (byte)'\'')
            {
                var length = html[(at + 1)..].IndexOf(html[at]);
                at = length < 0 ? html.Length - 1 : at + 1 + length;
            }

            isValue = html[at] == '=' || (isValue && IsSpace(html[at]));
        }

        return at;
    }

    /// <summary>Whether a byte is white space between the parts of a tag.</summary>
    public static bool IsSpace(byte letter) => letter is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'\f';

    private static int Pass(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int EndOfValue(ReadOnlySpan<byte> text, int at)
    {
        if (at < text.Length && text[at] is (byte)'"' or (byte)'\'')
        {
            var length = text[(at + 1)..].IndexOf(text[at]);
            return length < 0 ? text.Length : at + length + 2;
        }

        while (at < text.Length && !IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> value) => value switch
    {
        [(byte)'"', .., (byte)'"'] or [(byte)'\'', .., (byte)'\''] => value[1..^1],
        [(byte)'"' or (byte)'\'', ..] => value[1..],
        _ => value,
    };
}

/// <summary>An attribute of a tag.</summary>
internal readonly ref struct TagAttribute(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
{
    /// <summary>Its name, as it is written.</summary>
    public ReadOnlySpan<byte> Name { get; } = name;

    /// <summary>What stands behind the equals sign, without quotes; entities are left as they are.</summary>
    public ReadOnlySpan<byte> Value { get; } = value;

    /// <summary>Whether it has this name, without regard to case.</summary>
    public bool Is(ReadOnlySpan<byte> name) => Name.Length == name.Length && Ascii.EqualsIgnoreCase(Name, name);
}
