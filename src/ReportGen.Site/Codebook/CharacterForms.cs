using System.Globalization;
using System.Text;

namespace ReportGen.Site.Codebook;

/// <summary>Which characters belong to the one before them, or change when text is composed.</summary>
internal static class CharacterForms
{
    public static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    public static bool IsTrailingJamo(int character) => character is >= 0x1160 and <= 0x11FF;

    // Variation selectors choose how the character before them is drawn.
    public static bool IsSelector(int character) => character is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;

    /// <summary>Whether the character at an offset belongs to a cluster whose first mark is of a category.</summary>
    public static bool JoinsCluster(ReadOnlySpan<char> text, int at, UnicodeCategory first, out int units)
    {
        units = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        var character = units == 2 ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
        return IsMark(first)
            ? IsMark(CharUnicodeInfo.GetUnicodeCategory(character)) && !IsSelector(character)
            : IsTrailingJamo(character);
    }

    public static bool IsHalfWidth(int character) => character is >= 0xFF61 and <= 0xFF9F;

    /// <summary>The letters that a ligature, or a shape of a letter at one place in a word, stands for; null where a character is none.</summary>
    public static string? LettersOf(char unit)
    {
        if (unit is not (>= '\u0132' and <= '\u0133' or >= '\u01C4' and <= '\u01CC' or >= '\u01F1' and <= '\u01F3'
            or >= '\uFB00' and <= '\uFB17' or >= '\uFB50' and <= '\uFDFB' or >= '\uFE70' and <= '\uFEFC'))
        {
            return null;
        }

        // A vowel sign shown by itself is a space with the sign; it belongs to no word.
        var letters = unit.ToString().Normalize(NormalizationForm.FormKC);
        return letters[0] == unit || letters.Contains(' ', StringComparison.Ordinal) ? null : letters;
    }

    // The blocks in which composed text (NFC) does not keep every character as it is.
    public static bool MayDecompose(char unit) => unit
        is >= '\u0374' and <= '\u0387' or >= '\u0958' and <= '\u0F69' or >= '\u1F70' and <= '\u1FFF'
        or >= '\u2126' and <= '\u212B' or >= '\u2329' and <= '\u232A' or '\u2ADC' or >= '\uF900' and <= '\uFAFF' or >= '\uFB1D' and <= '\uFB4F';

    /// <summary>One character as all that count for the same: small letters, one apostrophe, one hyphen, full-width forms as usual ones.</summary>
    public static char Fold(char unit, LetterCase letterCase) => unit switch
    {
        '\u00B4' or '\u02BC' or '\u055A' or '\u05F3' or '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\uFF07' or '\uFF40' => '\'',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uFE63' or '\uFF0D' => '-',
        '\u0130' => 'i',
        'I' when letterCase == LetterCase.Turkic => '\u0131',
        >= '\uFF01' and <= '\uFF5E' => Fold((char)(unit - 0xFEE0), letterCase),
        _ => char.ToLowerInvariant(char.ToUpperInvariant(unit)),
    };
}
