using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;

namespace ReportGen.Site.Documents;

/// <summary>The mark in front of a paragraph in a list, as Word counts it.</summary>
/// <param name="Level">How deep: 0 to 8.</param>
/// <param name="Number">The number; null for a bullet.</param>
/// <param name="Label">The mark as it is shown, such as <c>1.2</c> or <c>Q3:</c>; empty for bullets and for lists without marks.</param>
internal sealed record WordListMark(int Level, int? Number, string Label)
{
    /// <summary>Whether it is more than a number: words such as "Question 3".</summary>
    public bool HasWords => Number is not null && Label.Any(char.IsLetter) && Label.Count(char.IsLetter) > 1 && Label.Any(char.IsAsciiDigit);
}

/// <summary>Counts the paragraphs of numbered lists.</summary>
internal sealed class WordLists
{
    private const int Levels = 9;

    // Markdown reads no longer numbers.
    private const int Highest = 99_999_999;

    private readonly Dictionary<string, OpenXmlElement> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenXmlElement> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    public WordLists(OpenXmlElement? root)
    {
        for (var child = root?.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.LocalName == "abstractNum" && child.Value("abstractNumId") is { } kind)
            {
                _kinds.TryAdd(kind, child);
            }
            else if (child.LocalName == "num" && child.Value("numId") is { } list)
            {
                _lists.TryAdd(list, child);
            }
        }
    }

    /// <summary>Counts one more paragraph of a list; null where it has no mark.</summary>
    public WordListMark? Next(string list, int level)
    {
        if (list == "0" || !_lists.TryGetValue(list, out var own))
        {
            return null;
        }

        level = Math.Clamp(level, 0, Levels - 1);
        var kind = own.Child("abstractNumId").Value() ?? "";
        var shape = LevelOf(own, kind, level);
        var format = shape.Child("numFmt").Value() ?? "decimal";
        if (format == "none" || shape is null)
        {
            return null;
        }

        if (!_counts.TryGetValue(kind, out var counts))
        {
            _counts[kind] = counts = new int?[Levels];
        }

        BeginAnew(own, list, counts);
        counts[level] = Math.Clamp(counts[level] is { } last ? last + 1 : StartOf(shape), 0, Highest);
        Array.Clear(counts, level + 1, Levels - level - 1);
        return format == "bullet" ? new WordListMark(level, null, "") : new WordListMark(level, counts[level], LabelOf(shape, own, kind, counts));
    }

    // A list that shares its kind with another counts on, unless it says where it begins.
    private void BeginAnew(OpenXmlElement own, string list, int?[] counts)
    {
        if (!_begun.Add(list))
        {
            return;
        }

        for (var child = own.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.LocalName == "lvlOverride" && child.Child("startOverride").Number() is { } start && child.Number("ilvl") is >= 0 and < Levels and var level)
            {
                counts[level] = Math.Clamp(start, 0, Highest) - 1;
            }
        }
    }

    private static int StartOf(OpenXmlElement? shape) => shape.Child("start").Number() ?? 0;

    private OpenXmlElement? LevelOf(OpenXmlElement own, string kind, int level)
    {
        for (var child = own.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.LocalName == "lvlOverride" && child.Number("ilvl") == level && child.Child("lvl") is { } shape)
            {
                return shape;
            }
        }

        for (var child = _kinds.GetValueOrDefault(kind)?.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.LocalName == "lvl" && child.Number("ilvl") == level)
            {
                return child;
            }
        }

        return null;
    }

    // "%1.%2" stands for the numbers of the levels above and its own.
    private string LabelOf(OpenXmlElement shape, OpenXmlElement own, string kind, int?[] counts)
    {
        var (pattern, label) = (shape.Child("lvlText").Value() ?? "", new StringBuilder());
        for (var i = 0; i < pattern.Length && i < 60; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var level = pattern[++i] - '1';
                var format = LevelOf(own, kind, level);
                label.Append(Shown(counts[level] ?? StartOf(format), format.Child("numFmt").Value()));
            }
            else if (!char.IsControl(pattern[i]))
            {
                label.Append(pattern[i]);
            }
        }

        return label.ToString().Trim();
    }

    private static string Shown(int number, string? format) => format switch
    {
        "lowerLetter" when number > 0 => Letters(number).ToLowerInvariant(),
        "upperLetter" when number > 0 => Letters(number),
        "lowerRoman" when number is > 0 and < 4000 => Roman(number).ToLowerInvariant(),
        "upperRoman" when number is > 0 and < 4000 => Roman(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // Behind Z come AA, BB, CC.
    private static string Letters(int number) => new((char)('A' + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 10));

    private static string Roman(int number)
    {
        var roman = new StringBuilder();
        foreach (var (worth, sign) in (ReadOnlySpan<(int, string)>)
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= worth; number -= worth)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }
}
