using System.Globalization;

namespace ReportGen.Site.Codebook;

/// <summary>Which characters belong to the one before them, or change when text is composed.</summary>
internal static class CharacterForms
{
    public static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    public static bool IsTrailingJamo(int character) => character is >= 0x1160 and <= 0x11FF;

    // Variation selectors choose how the character before them is drawn.
    public static bool IsSelector(int character) => character is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;

    // The blocks in which composed text (NFC) does not keep every character as it is.
    public static bool MayDecompose(char unit) => unit
        is >= '\u0374' and <= '\u0387' or >= '\u0958' and <= '\u0F69' or >= '\u1F70' and <= '\u1FFF'
        or >= '\u2126' and <= '\u212B' or >= '\u2329' and <= '\u232A' or '\u2ADC' or >= '\uF900' and <= '\uFAFF' or >= '\uFB1D' and <= '\uFB4F';
}
