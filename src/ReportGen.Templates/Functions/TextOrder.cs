using System.Globalization;
using System.Text;

namespace ReportGen.Templates.Functions;

/// <summary>Texts in dictionary order: letters before their accents, small before capital, the same on every machine.</summary>
internal static class TextOrder
{
    public static int Compare(string left, string right)
    {
        var order = string.CompareOrdinal(Fold(left), Fold(right));
        return order != 0 ? order : -string.CompareOrdinal(left, right);
    }

    /// <summary>The text as base letters in one case, with signs before digits before letters.</summary>
    private static string Fold(string text)
    {
        if (text.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var character in Decompose(text).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            // What is no letter moves in front of the digits: "_", "{" and the like.
            folded.Append(char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : character < '0' ? character : (char)(character % '0'));
        }

        return folded.ToString();
    }

    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair cannot be decomposed; it sorts as it is.
            return text;
        }
    }
}
