using System.Globalization;
using System.Text;

namespace ReportGen.Cli.Printing;

/// <summary>The line that a finding is about, with a caret under its place.</summary>
internal static class SourceLine
{
    // A line may be a whole transcript; a person needs the words around the place.
    private const int Widest = 100;

    /// <summary>Two lines: the source around a column, and carets under it; null where the column is not on the line.</summary>
    /// <param name="line">The source line without its end.</param>
    /// <param name="column">1-based, in UTF-16 units.</param>
    /// <param name="length">How many units to underline; at least one caret is shown.</param>
    public static (string Line, string Caret)? Frame(string line, int column, int length)
    {
        var at = column - 1;
        if (at < 0 || at > line.Length)
        {
            return null;
        }

        var from = Math.Max(0, at - Widest / 3);
        from = from > 0 && from < line.Length && char.IsLowSurrogate(line[from]) ? from - 1 : from;
        var to = Math.Min(line.Length, from + Widest);
        to = to < line.Length && char.IsLowSurrogate(line[to]) ? to + 1 : to;
        var before = (from > 0 ? "…" : "") + Visible(line[from..Math.Max(from, at)]);
        var end = Math.Clamp(at + Math.Max(1, length), at, to);
        var marked = Visible(line[at..end]);
        var after = Visible(line[end..to]) + (to < line.Length ? "…" : "");
        return (before + marked + after, new string(' ', Width(before)) + new string('^', Math.Max(1, Width(marked))));
    }

    // Tabs and control characters take one place each, so that the caret stands where the eye expects it.
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            visible.Append(c == '\t' ? ' ' : char.IsControl(c) ? '\u00B7' : c);
        }

        return visible.ToString();
    }

    private static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
                : IsWide(rune.Value) ? 2 : 1;
        }

        return width;
    }

    // East Asian wide characters and emoji, by the blocks that terminals agree on.
    private static bool IsWide(int value) => value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
