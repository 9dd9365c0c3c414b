using System.Buffers;
using System.Text;

namespace ReportGen.Cli.Printing;

/// <summary>
/// Text of documents and settings inside a paragraph, an entry or a cell of Markdown as GitHub shows it: nothing in it makes a link, a table, an image, markup or code, and
/// nobody is mentioned by it.
/// </summary>
internal static class MarkdownEscape
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create("\\`*_{}[]()<>|~&$^=!+-#");

    // The renderer makes links of names and numbers after Markdown is read, so a backslash would not stop it; a comment parts the two.
    private const string Apart = "<!-- -->";

    public static string Of(string text)
    {
        var line = TerminalText.Of(text);
        var escaped = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (s_marks.Contains(c))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
            var isBeforeName = i + 1 < line.Length && !char.IsWhiteSpace(line[i + 1]);
            if (isBeforeName && (c is '@' or '#' or ':' || (c is '.' && EndsInWww(line, i)) || (c is '-' && char.IsAsciiDigit(line[i + 1]))))
            {
                escaped.Append(Apart);
            }
        }

        return escaped.ToString();
    }

    /// <summary>The same as a term of a rule, in the letters of code.</summary>
    public static string Code(string text) => $"<code>{Of(text)}</code>";

    private static bool EndsInWww(string text, int dot) => dot >= 3 && text.AsSpan(dot - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);
}
