using System.Globalization;
using System.Text;

namespace ReportGen.Templates.Values;

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
        var isPlain = true;
        foreach (var character in text)
        {
            isPlain &= char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character);
        }

        if (isPlain)
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var character in Decompose(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsLetterOrDigit(character))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
            else
            {
                // Moves "_", "{" and the like in front of the digits.
                folded.Append(character < '0' ? character : (char)(character % '0'));
            }
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
