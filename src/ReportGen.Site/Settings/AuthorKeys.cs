using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Settings;

/// <summary>Reads who wrote the report, and when.</summary>
internal static class AuthorKeys
{
    private const string Example = "for example authors: [Rosa Kalt, { name: Teo Nord, orcid: 0000-0002-1825-0097 }]";

    /// <summary>The <c>authors</c> of site.yml: names, or maps with a name and an ORCID.</summary>
    public static EquatableArray<Author> Read(MapReader keys, List<Diagnostic> findings)
    {
        EquatableArray<SettingsNode> nodes = keys.Node("authors") switch { null => [], ListNode list => list.Elements, { } one => [one] };
        return nodes.Select(n => Read(n, findings)).OfType<Author>().ToEquatableArray();
    }

    /// <summary>A day; null where the key is missing or no day, which is reported.</summary>
    public static string? Date(MapReader keys, string key, List<Diagnostic> findings)
    {
        if (keys.Text(key) is not { } text)
        {
            return null;
        }

        if (IsDate(text))
        {
            return text;
        }

        findings.Add(SettingsDiagnostics.BadValue.At(keys.PlaceOf(key), $"'{text}' is no date", "dates are written 2026-11-28"));
        return null;
    }

    /// <summary>Whether a text is a day, as 2026-11-28.</summary>
    public static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static Author? Read(SettingsNode node, List<Diagnostic> findings)
    {
        switch (node)
        {
            case TextNode { IsNothing: false } text:
                return Author.Of(text.Text);
            case MapNode map:
                var keys = new MapReader(map, SiteShape.Author, findings);
                var (name, orcid) = (keys.Text("name"), Orcid(keys, findings));
                keys.Done();
                if (name is null)
                {
                    findings.Add(SettingsDiagnostics.WrongShape.At(map.Place, "'name' is missing: who is the author?", Example));
                }

                return name is null ? null : Author.Of(name, orcid);
            default:
                findings.Add(SettingsDiagnostics.WrongShape.At(node.Place, $"an author should be a name, but this is {node.Shape}", Example));
                return null;
        }
    }

    // Sixteen digits in fours, of which the last is a check that may be an X.
    private static string Orcid(MapReader keys, List<Diagnostic> findings)
    {
        const string Address = "https://orcid.org/";
        if (keys.Text("orcid") is not { } text)
        {
            return "";
        }

        var id = text.StartsWith(Address, StringComparison.Ordinal) ? text[Address.Length..] : text;
        var digits = id.Replace("-", "", StringComparison.Ordinal);
        if (id.Length == 19 && digits.Length == 16 && digits[..15].All(char.IsAsciiDigit) && digits[15] == CheckOf(digits))
        {
            return Address + id;
        }

        findings.Add(SettingsDiagnostics.BadValue.At(keys.PlaceOf("orcid"), $"'{text}' is no ORCID", "for example 0000-0002-1825-0097"));
        return "";
    }

    // ISO 7064, 11-2.
    private static char CheckOf(string digits)
    {
        var rest = (12 - (digits[..15].Aggregate(0, (sum, digit) => (sum + (digit - '0')) * 2) % 11)) % 11;
        return rest == 10 ? 'X' : (char)('0' + rest);
    }
}
