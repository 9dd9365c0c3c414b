using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Search;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Pages;

/// <summary>Makes the page that searches the report.</summary>
internal static class SearchPages
{
    // A list of everything would grow with the corpus; what is not in it can still stand in a link.
    private const int MostGroups = 60;
    private const int MostThemes = 60;
    private const int MostCodes = 240;
    private const int MostAttributes = 6;
    private const int MostValues = 24;

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report)
    {
        if (!report.Frame.Site.HasSearch)
        {
            yield break;
        }

        var (documents, groups) = (report.Index.ById.Count, report.Numbers.Totals.Groups.Select(g => g.Group).Take(MostGroups).ToEquatableArray());
        var attributes = AttributesOf(report.Index.ById);
        yield return PagePlan.Of(
            Addresses.Search,
            shows => shows.Number(documents).Texts(groups).Values(attributes).Digest(report.Frame.Names).Value(report.Frame.Language),
            report.Steps.OfLists,
            () => new SearchPage(
                PageHeads.Make(
                    report.Frame.Language, Addresses.Search, "search", report.Frame.Language.Say("Search"),
                    report.Frame.Language.Say("Every word of all documents, and themes, codes and questions by name.")),
                documents,
                TermRanges.BlocksOf(documents),
                TermRanges.FilesOf(documents),
                groups.Count > 1 ? groups : [],
                Themes(report.Frame.Nodes),
                attributes));
    }

    /// <summary>The attributes by which results can be narrowed: those with more than one value and not too many.</summary>
    public static EquatableArray<SearchAttribute> AttributesOf(IReadOnlyList<CodedDocument> documents)
    {
        var values = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var (name, value) in document.Card.Attributes.AsSpan())
            {
                if (!values.TryGetValue(name, out var known))
                {
                    values.Add(name, known = new(StringComparer.Ordinal));
                }

                if (known.Count <= MostValues && value.Length > 0)
                {
                    known.Add(value);
                }
            }
        }

        return values.Where(v => v.Value.Count is > 1 and <= MostValues).Take(MostAttributes)
            .Select(v => new SearchAttribute(v.Key, InOrder(v.Value).ToEquatableArray())).ToEquatableArray();
    }

    // 9 comes before 10, where all are numbers.
    private static IEnumerable<string> InOrder(SortedSet<string> values) =>
        values.All(v => NumberBands.NumberOf(v) is not null) ? values.OrderBy(v => NumberBands.NumberOf(v)) : values;

    private static EquatableArray<SearchTheme> Themes(NameList nodes)
    {
        var codes = nodes.Nodes.Where(n => !n.IsTheme).Take(MostCodes).ToLookup(n => n.Theme, StringComparer.Ordinal);
        return nodes.Themes.Take(MostThemes)
            .Select(t => new SearchTheme(t.Id, t.Label, codes[t.Id].Select(c => new SearchCode(c.Id, c.Label)).ToEquatableArray()))
            .ToEquatableArray();
    }
}
