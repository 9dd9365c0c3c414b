using System.Buffers;

namespace ReportGen.Cli.Printing;

/// <summary>Text of documents and file names as a terminal may safely show it: nothing in it can move the cursor, recolour or reorder what others wrote.</summary>
internal static class TerminalText
{
    // Control characters, and those that turn the direction of the text after them.
    private static readonly SearchValues<char> s_hidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat([0x061C, 0x200E, 0x200F, 0x2028, 0x2029])
            .Concat(Enumerable.Range(0x202A, 5)).Concat(Enumerable.Range(0x2066, 4)).Select(c => (char)c)]);

    /// <summary>The text on one line; tabs and line ends become spaces, other characters that are not seen become dots.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(s_hidden))
        {
            return text.ToString();
        }

        Span<char> visible = text.ToArray();
        foreach (ref var character in visible)
        {
            if (s_hidden.Contains(character))
            {
                character = character is '\t' or '\n' or '\r' ? ' ' : '\u00B7';
            }
        }

        return visible.ToString();
    }
}
