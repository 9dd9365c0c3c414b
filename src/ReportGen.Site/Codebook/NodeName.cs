using System.Buffers;
using System.Globalization;
using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Codebook;

/// <summary>Keys of site.yml that are part of an address: what they may be, and how they read as words.</summary>
internal static class NodeName
{
    private const int Longest = 64;

    private static readonly SearchValues<char> s_allowed =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    /// <summary>Whether a key can be an address; what is wrong with it is reported. <paramref name="kind"/> is what it names: "theme".</summary>
    public static bool IsGood(TextNode key, string kind, ICollection<Diagnostic> findings)
    {
        var name = key.Text;
        var isGood = name.Length is > 0 and <= Longest
            && name.AsSpan().IndexOfAnyExcept(s_allowed) < 0
            && char.IsAsciiLetterOrDigit(name[0])
            && !IsDevice(name);
        if (isGood && IsPage(name))
        {
            findings.Add(
                CodebookDiagnostics.BadName.At(
                    key.Place, $"'{name}' cannot be the name of a {kind}: further pages of evidence have such names", $"call it '{name}-{kind}' and give it a label"));
            return false;
        }

        if (!isGood)
        {
            var better = Suggest(name);
            findings.Add(CodebookDiagnostics.BadName.At(
                key.Place,
                $"'{name}' cannot be the name of a {kind}: it becomes an address, so it is made of a to z, digits, '-' and '_', up to {Longest} of them",
                better.Length > 0 ? $"call it '{better}' and give it a label" : "give it a name of such characters, and a label"));
        }

        return isGood;
    }

    /// <summary>A key as a reader would say it: <c>typical-day</c> becomes "Typical day".</summary>
    public static string Readable(string key)
    {
        var words = key.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? key : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The nearest name that can be an address; empty where nothing of the name can be part of one.</summary>
    public static string Suggest(string name)
    {
        var better = new StringBuilder();
        foreach (var unit in Decomposed(name))
        {
            if (char.IsAsciiLetterOrDigit(unit))
            {
                better.Append(char.ToLowerInvariant(unit));
            }
            else if (better.Length > 0 && better[^1] != '-' && char.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark)
            {
                better.Append('-');
            }
        }

        var suggested = better.ToString(0, Math.Min(better.Length, Longest)).Trim('-');
        return IsDevice(suggested) ? $"{suggested}-theme" : suggested;
    }

    private static string Decomposed(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return name; // half a surrogate pair cannot be normalised
            }
        }

        return name.Normalize(NormalizationForm.FormD);
    }

    private static bool IsPage(string name) => name.StartsWith("page-", StringComparison.OrdinalIgnoreCase) && name.AsSpan(5).IndexOfAnyExceptInRange('0', '9') < 0;

    // Windows keeps these names for devices, in every folder: a checkout of the site would fail there.
    private static bool IsDevice(string name) => name.ToUpperInvariant() switch
    {
        "CON" or "PRN" or "AUX" or "NUL" => true,
        { Length: 4 } word => (word.StartsWith("COM", StringComparison.Ordinal) || word.StartsWith("LPT", StringComparison.Ordinal)) && word[3] is >= '1' and <= '9',
        _ => false,
    };
}
