using System.Text;

namespace ReportGen.Templates.Output;

/// <summary>Whether a place in printed markup is inside pre or textarea, where indenting would change what a reader sees. It looks at each byte once.</summary>
internal struct KeptSpace
{
    private int _seen;
    private int _depth;

    /// <summary>Whether white space counts after this, which begins with all that was asked about before.</summary>
    public bool After(ReadOnlySpan<byte> markup)
    {
        var added = markup[_seen..];
        if (_depth == 0 && added.IndexOf("<pre"u8) < 0 && added.IndexOf("<textarea"u8) < 0 && added.IndexOf("<PRE"u8) < 0 && added.IndexOf("<TEXTAREA"u8) < 0)
        {
            // As nearly everywhere. What may be the beginning of a tag is looked at again when the rest of it has come.
            _seen = Math.Max(_seen, markup.Length - 9);
            return false;
        }

        for (var rest = added; rest.IndexOf((byte)'<') is var at and >= 0; rest = rest[(at + 1)..])
        {
            var tag = rest[(at + 1)..];
            if (tag.IndexOf((byte)'>') < 0)
            {
                // The rest of this tag is still to come.
                _seen = markup.Length - tag.Length - 1;
                return _depth > 0;
            }

            if (Is(tag, "pre"u8) || Is(tag, "textarea"u8))
            {
                _depth++;
            }
            else if (tag[0] == '/' && (Is(tag[1..], "pre"u8) || Is(tag[1..], "textarea"u8)))
            {
                _depth = Math.Max(0, _depth - 1);
            }
        }

        _seen = markup.Length;
        return _depth > 0;
    }

    private static bool Is(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) =>
        tag.Length > name.Length && Ascii.EqualsIgnoreCase(tag[..name.Length], name) && tag[name.Length] is (byte)'>' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
