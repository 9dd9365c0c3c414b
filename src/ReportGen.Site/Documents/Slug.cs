using System.Globalization;
using System.Text;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>Makes a text fit to be part of an address: lower case, no accents, letters and digits of any script, joined by '-'.</summary>
internal static class Slug
{
    private const int Longest = 80;

    public static string From(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune.Value == '+')
            {
                slug.Append('+');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var name = slug.ToString().Trim('-').Normalize(NormalizationForm.FormC);
        if (name.Length > Longest)
        {
            name = $"{name[..(char.IsHighSurrogate(name[Longest - 10]) ? Longest - 10 : Longest - 9)].TrimEnd('-')}-{Hash(text)}";
        }

        return name.Length == 0 ? $"d-{Hash(text)}" : IsDevice(name) ? $"{name}-document" : name;
    }

    private static string Hash(string text) => Digest.Of(Encoding.UTF8.GetBytes(text)).ToString()[..8];

    private static string Decomposed(string text)
    {
        // Half a surrogate pair cannot be normalised; it becomes a separator.
        var whole = text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes().Select(r => r == Rune.ReplacementChar ? " " : r.ToString())) : text;
        return whole.Normalize(NormalizationForm.FormKD);
    }

    // Windows keeps these names for devices, in every folder.
    private static bool IsDevice(string name) => name is "con" or "prn" or "aux" or "nul"
        || (name.Length == 4 && (name.StartsWith("com", StringComparison.Ordinal) || name.StartsWith("lpt", StringComparison.Ordinal)) && char.IsAsciiDigit(name[3]));
}
