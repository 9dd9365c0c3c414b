using System.Text;

namespace ReportGen.Site.Links;

/// <summary>Forms in which names are compared.</summary>
internal static class NameForms
{
    /// <summary>The very name: only which of two encodings a letter with an accent has makes no difference.</summary>
    public static string Exact(string name) => Ascii.IsValid(name) ? name : Composed(name);

    /// <summary>The name without case, spaces, '-' and '_'.</summary>
    public static string Folded(string name) => Keep(Exact(name), static c => !(c is '-' or '_' || char.IsWhiteSpace(c)));

    /// <summary>The name as letters and digits alone, for headings, of which each tool takes other characters out.</summary>
    public static string LettersOnly(string name) =>
        Keep(Exact(name), static c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark);

    /// <summary>What GitHub and most generators make of a heading: <c>the-end</c>.</summary>
    public static string Fragment(string heading)
    {
        var fragment = new StringBuilder(heading.Length);
        foreach (var rune in Exact(heading).ToLowerInvariant().EnumerateRunes())
        {
            var isKept = rune.Value is '-' or '_' || Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
            fragment.Append(rune.Value == ' ' ? "-" : isKept ? rune.ToString() : "");
        }

        return fragment.ToString();
    }

    // Half of a pair of surrogates, as broken files have them, cannot be composed.
    private static string Composed(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }

    private static string Keep(string name, Func<char, bool> isKept)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (isKept(c))
            {
                kept.Append(char.ToLowerInvariant(c));
            }
        }

        return kept.ToString();
    }
}
