using System.Text;

namespace ReportGen.Site.Documents;

/// <summary>Which way words are written.</summary>
internal static class WritingDirection
{
    /// <summary>Whether words are written from right to left, as their first letter says.</summary>
    public static bool IsRightToLeft(string words)
    {
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                return rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF)
                    or (>= 0x1E800 and <= 0x1EFFF);
            }
        }

        return false;
    }

    /// <summary>Whether some of the words may be, seen at a glance: what says no has no letter or mark of such a script, nor one that is written as an entity.</summary>
    public static bool MayTurn(ReadOnlySpan<char> words) =>
        words.Contains('&') || words.ContainsAnyInRange('\u0590', '\u08FF') || words.ContainsAnyInRange('\uD800', '\uFEFF') || words.Contains('\u200F');
}
