using System.Globalization;
using System.Text;

namespace ReportGen.Site.Codebook;

/// <summary>
/// What a word is: a run of letters, combining marks, numbers and underscores. Hyphens and apostrophes separate words (see
/// <see cref="MarkNegations"/> for the one that does not). Characters of scripts written without spaces (Chinese, Japanese, Thai and
/// the like) are words of their own.
/// </summary>
internal static class WordCharacters
{
    // The apostrophe that Unicode calls a letter; folding leaves no other of its kind.
    private const char LetterApostrophe = '\u02BC';

    private static readonly CharacterClass[] s_ascii = MakeAscii();

    /// <summary>
    /// Makes the apostrophe of <c>n't</c> a letter, in folded text: <c>can't</c> is one word, and <c>can</c> is not found in it.
    /// </summary>
    public static void MarkNegations(Span<char> folded)
    {
        for (var at = folded.IndexOf('\''); at >= 0; at = Next(folded, '\'', at + 1))
        {
            var isNegation = at > 0 && at + 1 < folded.Length && folded[at - 1] == 'n' && folded[at + 1] == 't'
                && (at + 2 == folded.Length || ClassAt(folded, at + 2) != CharacterClass.Letter);
            if (isNegation)
            {
                folded[at] = LetterApostrophe;
            }
        }
    }

    /// <summary>The class of the character that has its (last or only) unit at an offset of folded text.</summary>
    public static CharacterClass ClassAt(ReadOnlySpan<char> text, int at)
    {
        var unit = text[at];
        if (unit < 128)
        {
            return s_ascii[unit];
        }

        if (!char.IsSurrogate(unit))
        {
            return ClassOf(unit);
        }

        var high = char.IsLowSurrogate(unit) ? at - 1 : at;
        return high >= 0 && high + 1 < text.Length && char.IsSurrogatePair(text[high], text[high + 1])
            ? ClassOf(new Rune(text[high], text[high + 1]).Value)
            : CharacterClass.Other;
    }

    /// <summary>The class of one unit of ASCII.</summary>
    public static CharacterClass ClassOfAscii(char unit) => s_ascii[unit];

    /// <summary>Whether no word runs across an offset: a word may begin or end there.</summary>
    public static bool IsBoundary(ReadOnlySpan<char> text, int at)
    {
        if (at <= 0 || at >= text.Length)
        {
            return true;
        }

        if ((text[at - 1] | text[at]) < 128)
        {
            return s_ascii[text[at - 1]] != CharacterClass.Letter || s_ascii[text[at]] != CharacterClass.Letter;
        }

        if (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]))
        {
            return false;
        }

        return ClassAt(text, at - 1) != CharacterClass.Letter || ClassAt(text, at) != CharacterClass.Letter;
    }

    /// <summary>Whether what readers see as one character runs across an offset of any text: a letter and its marks, an emoji made of several.</summary>
    public static bool IsInsideCharacter(ReadOnlySpan<char> text, int at)
    {
        const char joiner = '\u200D';
        if (at <= 0 || at >= text.Length)
        {
            return false;
        }

        var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        var character = isPair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
        return (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]))
            || text[at] == joiner || text[at - 1] == joiner
            || CharacterForms.IsMark(CharUnicodeInfo.GetUnicodeCategory(character)) || CharacterForms.IsTrailingJamo(character)
            || character is >= 0x1F3FB and <= 0x1F3FF; // a colour of skin
    }

    /// <summary>Whether a word begins at an offset.</summary>
    public static bool IsWordStart(ReadOnlySpan<char> text, int at) =>
        ClassAt(text, at) != CharacterClass.Other && IsBoundary(text, at);

    private static int Next(ReadOnlySpan<char> text, char unit, int from)
    {
        var found = text[from..].IndexOf(unit);
        return found < 0 ? -1 : from + found;
    }

    private static CharacterClass ClassOf(int character)
    {
        if (IsWrittenWithoutSpaces(character))
        {
            return CharacterClass.Alone;
        }

        var category = CharUnicodeInfo.GetUnicodeCategory(character);
        return category <= UnicodeCategory.OtherNumber || category == UnicodeCategory.ConnectorPunctuation
            ? CharacterClass.Letter
            : CharacterClass.Other;
    }

    private static bool IsWrittenWithoutSpaces(int character) => character switch
    {
        < 0x0E00 => false,
        <= 0x0EFF => true, // Thai, Lao
        >= 0x1000 and <= 0x109F => true, // Myanmar
        >= 0x1780 and <= 0x17FF => true, // Khmer
        >= 0x3005 and <= 0x3007 => true, // ideographic repetition and zero
        >= 0x3041 and <= 0x30FF => character is not (0x30A0 or 0x30FB), // kana
        >= 0x31F0 and <= 0x31FF => true, // kana
        >= 0x3400 and <= 0x4DBF => true, // ideographs
        >= 0x4E00 and <= 0x9FFF => true,
        >= 0xF900 and <= 0xFAFF => true,
        >= 0xFF66 and <= 0xFF9F => true, // half-width kana
        >= 0x20000 and <= 0x3FFFF => true,
        _ => false,
    };

    private static CharacterClass[] MakeAscii()
    {
        var classes = new CharacterClass[128];
        for (var unit = 0; unit < classes.Length; unit++)
        {
            classes[unit] = char.IsAsciiLetterOrDigit((char)unit) || unit == '_' ? CharacterClass.Letter : CharacterClass.Other;
        }

        return classes;
    }
}

/// <summary>What part a character plays in words.</summary>
internal enum CharacterClass : byte
{
    /// <summary>White space, punctuation, symbols: between words.</summary>
    Other,

    /// <summary>Part of a word together with its neighbours.</summary>
    Letter,

    /// <summary>A word by itself.</summary>
    Alone,
}
