using System.Globalization;

namespace ReportGen.Site.Codebook;

/// <summary>
/// What regular expressions that ignore case, in no culture, know of characters: which are one, and which make words. It says the same as the
/// framework's engine, or that it does not know; RegexLettersTests compare the two over all characters.
/// </summary>
internal static class RegexLetters
{
    /// <summary>What all characters have in common that an expression takes for one.</summary>
    public static char Fold(char unit) => unit < 128 ? (char)(unit | (unit is >= 'A' and <= 'Z' ? 0x20 : 0)) : char.ToLowerInvariant(unit);

    /// <summary>Whether <see cref="Fold"/> says the same of a character as the engine, whose table is of another version of Unicode.</summary>
    public static bool IsCertain(char unit) => unit is not ('\u019B' or '\u0264' or '\u1C89' or '\u1C8A' or >= '\uA7C0' and <= '\uA7DF' or RegexTree.Border);

    /// <summary>Whether a character belongs to a word, where <c>\b</c> is asked.</summary>
    public static bool IsWordly(char unit)
    {
        if (unit < 128)
        {
            return char.IsAsciiLetterOrDigit(unit) || unit == '_';
        }

        return unit is '\u200C' or '\u200D' || char.GetUnicodeCategory(unit) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
    }

    /// <summary>Whether <c>\b</c> holds at an offset.</summary>
    public static bool IsBorder(ReadOnlySpan<char> text, int at) =>
        (at > 0 && IsWordly(text[at - 1])) != (at < text.Length && IsWordly(text[at]));
}
