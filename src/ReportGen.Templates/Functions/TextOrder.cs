using System.Globalization;
using System.Text;

namespace ReportGen.Templates.Functions;

/// <summary>A text's place in dictionary order: letters before their accents, small before capital, the same on every machine.</summary>
internal sealed class TextOrder(string text) : IComparable<TextOrder>
{
    private readonly string _folded = Fold(text);
    private readonly string _small = text.ToLowerInvariant();
    private readonly string _text = text;

    public int Length => _text.Length;

    public int CompareTo(TextOrder? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(_folded, other._folded);
        order = order != 0 ? order : string.CompareOrdinal(_small, other._small);
        return order != 0 ? order : -string.CompareOrdinal(_text, other._text);
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
