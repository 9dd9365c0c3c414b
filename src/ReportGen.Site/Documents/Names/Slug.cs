using System.Globalization;
using System.Text;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>
/// Names as addresses: lower-case letters and digits of any script, joined by '-', with accents taken off Latin letters. Safe as a folder name
/// on every system, and the same on each.
/// </summary>
internal static class Slug
{
    private const int MostCharacters = 80;
    private const int HashCharacters = 8;

    public static string From(string text)
    {
        var slug = Join(text);
        if (slug.Length == 0)
        {
            return "x-" + Hash(text);
        }

        if (slug.Length > MostCharacters)
        {
            slug = Cut(slug) + "-" + Hash(text);
        }

        return IsDeviceName(slug) || IsPageName(slug) ? slug + "-" + Hash(text) : slug;
    }

    /// <summary>A slug with a mark made from the whole text, for texts that make the same slug; another mark for each attempt.</summary>
    public static string Marked(string text, int attempt) => Cut("x-" + Join(text)) + "-" + Hash($"{text}\n{attempt}");

    private static string Join(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '+' || IsOfWord(rune))
            {
                words.Append(rune);
            }
            else if (words.Length > 0 && words[^1] != '-')
            {
                words.Append('-');
            }
        }

        if (words.Length > 0 && words[^1] == '-')
        {
            words.Length--;
        }

        var joined = words.ToString();
        return Ascii.IsValid(joined) ? joined.ToLowerInvariant() : Fold(joined);
    }

    private static bool IsOfWord(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.DecimalDigitNumber;

    // Marks stay on every letter but Latin ones: elsewhere they are vowels, or make another letter.
    private static string Fold(string words)
    {
        var folded = new StringBuilder(words.Length);
        var afterLatin = false;
        foreach (var character in words.Normalize(NormalizationForm.FormD))
        {
            if (afterLatin && character is >= '\u0300' and <= '\u036F')
            {
                continue;
            }

            afterLatin = char.IsAsciiLetter(character);
            folded.Append(character);
        }

        return folded.ToString().ToLowerInvariant().Normalize(NormalizationForm.FormC).Trim('-');
    }

    private static string Cut(string slug)
    {
        var end = Math.Min(slug.Length, MostCharacters - HashCharacters - 1);
        while (end > 1 && end < slug.Length && (char.IsLowSurrogate(slug[end]) || IsMark(slug[end])))
        {
            end--;
        }

        return slug[..end].TrimEnd('-');
    }

    private static bool IsMark(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // It stands in addresses that people have passed on: how the engine takes digests must not change it.
    private static string Hash(string text) => Digest.OfForeign(Encoding.UTF8.GetBytes(text)).ToString()[..HashCharacters];

    // Where the further pages of a list lie: page-2.
    private static bool IsPageName(string slug) => slug.StartsWith("page-", StringComparison.Ordinal) && slug.AsSpan(5).IndexOfAnyExceptInRange('0', '9') < 0;

    // What Windows keeps for devices, whatever the extension.
    private static bool IsDeviceName(string slug) =>
        slug is "con" or "prn" or "aux" or "nul" || (slug.Length == 4 && char.IsAsciiDigit(slug[3]) && slug[..3] is "com" or "lpt");
}
