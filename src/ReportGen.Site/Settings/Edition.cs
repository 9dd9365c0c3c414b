using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Settings;

/// <summary>A form in which the report is wanted besides its pages.</summary>
/// <param name="Name">Which form, one of <see cref="All"/>.</param>
/// <param name="Quotes">How many quotes of a code it shows at most, where it shows evidence.</param>
internal sealed record Edition(string Name, int Quotes) : ICanonical
{
    /// <summary>The report's pages, which are always made.</summary>
    public const string Full = "full";

    /// <summary>One page of claims, with their reach and the passages that tell them best.</summary>
    public const string Brief = "brief";

    /// <summary>One page with the whole report, to be printed.</summary>
    public const string Print = "print";

    /// <summary>The same for a word processor.</summary>
    public const string Word = "word";

    /// <summary>Every table, for a spreadsheet program.</summary>
    public const string Excel = "excel";

    /// <summary>How many quotes of a code are shown where site.yml does not say.</summary>
    public const int UsualQuotes = 3;

    /// <summary>More than this is what the report's own pages are for.</summary>
    public const int MostQuotes = 30;

    /// <summary>Every form that there is.</summary>
    public static IReadOnlyList<string> All { get; } = [Full, Brief, Print, Word, Excel];

    /// <summary>Reads <c>editions</c> of site.yml: each form once, in the order of <see cref="All"/>, and without the one that is always made.</summary>
    public static EquatableArray<Edition> Read(MapReader keys, List<Diagnostic> findings)
    {
        var asked = keys.Elements("editions").Select(e => Of(e, findings)).OfType<Edition>().ToList();
        return All.Where(n => n != Full).Select(n => asked.FindLast(e => e.Name == n)).OfType<Edition>().ToEquatableArray();
    }

    public void Write(CanonicalWriter writer) => writer.Text(Name).Number(Quotes);

    private static Edition? Of(SettingsNode element, List<Diagnostic> findings)
    {
        switch (element)
        {
            case TextNode { IsNothing: false } word when All.Contains(word.Text, StringComparer.Ordinal):
                return new Edition(word.Text, UsualQuotes);
            case TextNode word:
                findings.Add(SettingsDiagnostics.BadValue.At(word.Place, $"'{word.Text}' is not an edition", NearestName.Hint(word.Text, [.. All])));
                return null;
            case MapNode map:
                var keys = new MapReader(map, SiteShape.Edition, findings);
                var (name, quotes) = (keys.Word("edition"), keys.Number("quotes"));
                keys.Done();
                if (!keys.Has("edition"))
                {
                    findings.Add(SettingsDiagnostics.WrongShape.At(map.Place, "'edition' is missing: which one is this about?", "for example { edition: print, quotes: 5 }"));
                }

                return name is null ? null : new Edition(name, quotes ?? UsualQuotes);
            default:
                findings.Add(SettingsDiagnostics.WrongShape.At(
                    element.Place, $"each element of 'editions' should be a word or a map, but this is {element.Shape}", "for example [brief, print, word, excel]"));
                return null;
        }
    }
}
