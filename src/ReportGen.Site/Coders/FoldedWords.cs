using System.Buffers;
using System.Text;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Coders;

/// <summary>
/// A text in which words are looked for that somebody copied: white space of any kind and length is one space, and all quote marks of a kind are one,
/// since programs change both when words are copied. It knows where each of its characters stands in the text that it was made from.
/// </summary>
internal sealed class FoldedWords
{
    private static readonly SearchValues<char> s_single = SearchValues.Create("'\u2018\u2019\u201A\u201B\u2032\u00B4`\u2039\u203A");
    private static readonly SearchValues<char> s_double = SearchValues.Create("\"\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB");

    private static readonly SearchValues<char> s_bullets = SearchValues.Create("-*+\u2022");

    // Where each character begins, and where the text ends.
    private readonly int[] _starts;

    private FoldedWords(string text, int[] starts) => (Text, _starts) = (text, starts);

    public string Text { get; }

    public static FoldedWords Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            var c = Fold(text[i]);
            if (c == ' ' && text[i] == '\n' && i + 2 < text.Length && s_bullets.Contains(text[i + 1]) && text[i + 2] == ' ')
            {
                // A page shows the point of a list, and nobody copies it.
                i += 2;
            }

            if (c != ' ' || folded.Length == 0 || folded[^1] != ' ')
            {
                folded.Append(c);
                starts.Add(i);
            }
        }

        starts.Add(text.Length);
        return new(folded.ToString(), [.. starts]);
    }

    /// <summary>The same without a way back.</summary>
    public static string FoldOf(string text) => Of(text).Text;

    /// <summary>Where a stretch of it stands in the text that it was made from.</summary>
    public Span ToText(int start, int length) => new(_starts[start], _starts[start + length - 1] + 1);

    /// <summary>Where an offset of the text that it was made from is in it.</summary>
    public int FromText(int offset)
    {
        var at = Array.BinarySearch(_starts, offset);
        return at >= 0 ? at : ~at;
    }

    private static char Fold(char c) =>
        char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD' ? ' '
        : s_single.Contains(c) ? '\''
        : s_double.Contains(c) ? '"'
        : c;
}
