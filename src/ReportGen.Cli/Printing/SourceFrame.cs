using System.Globalization;
using System.Text;

namespace ReportGen.Cli.Printing;

/// <summary>The words around a place, and carets under it.</summary>
/// <param name="Before">The words before the place, as shown.</param>
/// <param name="Marked">The words of the place.</param>
/// <param name="After">The words after it.</param>
/// <param name="Caret">The line under them: spaces, then carets.</param>
internal sealed record SourceFrame(string Before, string Marked, string After, string Caret)
{
    // A line may be a whole transcript; a person needs the words around the place, on one row of the terminal.
    private const int CellsBefore = 40;
    private const int MostCells = 100;

    private const int FewestCells = 20;

    // More than any script needs; marks without end that take no cell are cut off here.
    private const int UnitsPerCell = 10;

    public string Line => Before + Marked + After;

    /// <summary>Frames a place; null where its column is not on the line.</summary>
    /// <param name="line">The source line without its end.</param>
    /// <param name="column">1-based, in UTF-16 units.</param>
    /// <param name="length">How many units to underline; at least one caret is shown.</param>
    /// <param name="cells">The cells of a row; carets below a line that is broken would stand nowhere.</param>
    public static SourceFrame? Of(ReadOnlySpan<char> line, int column, int length, int cells = MostCells)
    {
        var inAll = Math.Clamp(cells, FewestCells, MostCells);
        var at = column - 1;
        if (at < 0 || at > line.Length)
        {
            return null;
        }

        var from = StartOf(line[..at], Math.Min(CellsBefore, inAll / 2));
        var before = (from > 0 ? "…" : "") + Shown(line[from..at]);
        // The last cell is for the sign that the line goes on.
        var room = inAll - (inAll < MostCells ? 1 : 0) - WidthOf(before);
        var end = at + EndOf(line[at..], Math.Max(1, length), room);
        var marked = Shown(line[at..end]);
        var to = end + EndOf(line[end..], int.MaxValue, room - WidthOf(marked));
        var after = Shown(line[end..to]) + (to < line.Length ? "…" : "");
        return new(before, marked, after, new string(' ', WidthOf(before)) + new string('^', Math.Max(1, WidthOf(marked))));
    }

    // How far back the words go that fit before the place.
    private static int StartOf(ReadOnlySpan<char> before, int cells)
    {
        var from = Math.Max(0, before.Length - CellsBefore * UnitsPerCell);
        if (from > 0 && char.IsLowSurrogate(before[from]))
        {
            from++;
        }

        var surplus = WidthOf(Shown(before[from..])) - cells;
        while (surplus > 0 && from < before.Length)
        {
            var element = StringInfo.GetNextTextElementLength(before[from..]);
            surplus -= WidthOf(Shown(before.Slice(from, element)));
            from += element;
        }

        return from;
    }

    // How many units fit into so many cells, whole characters only and no more than asked for.
    private static int EndOf(ReadOnlySpan<char> text, int units, int cells)
    {
        text = text[..Math.Min(text.Length, MostCells * UnitsPerCell)];
        var end = 0;
        while (end < text.Length && end < units)
        {
            var element = StringInfo.GetNextTextElementLength(text[end..]);
            cells -= WidthOf(Shown(text.Slice(end, element)));
            if (cells < 0)
            {
                break;
            }

            end += element;
        }

        return end;
    }

    private static string Shown(ReadOnlySpan<char> text) => TerminalText.Of(text);

    /// <summary>How many cells of a terminal a text takes.</summary>
    public static int WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0;
        while (text.Length > 0)
        {
            var element = StringInfo.GetNextTextElementLength(text);
            width += WidthOfCharacter(text[..element]);
            text = text[element..];
        }

        return width;
    }

    // What a reader sees as one character is as wide as its widest part: an emoji joined of five is two cells wide, like one of them.
    private static int WidthOfCharacter(ReadOnlySpan<char> character)
    {
        var width = 0;
        foreach (var rune in character.EnumerateRunes())
        {
            var isUnseen = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
            width = Math.Max(width, rune.Value == 0xFE0F || IsWide(rune.Value) ? 2 : isUnseen ? 0 : 1);
        }

        return width;
    }

    // East Asian wide characters, flags and emoji, by the blocks that terminals agree on.
    private static bool IsWide(int value) => value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F1E6 and <= 0x1F1FF) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
