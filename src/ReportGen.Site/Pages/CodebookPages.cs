using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Codebook;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;

namespace ReportGen.Site.Pages;

/// <summary>Makes the pages of the codebook: one, unless there are very many codes.</summary>
internal static class CodebookPages
{
    // Of themes and codes. A theme stays together, however many codes it has.
    private const int MostEntries = 80;

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report)
    {
        var pages = LayOut(report.Frame.Codebook);
        for (var number = 1; number <= pages.Count; number++)
        {
            var at = number;
            yield return PagePlan.Of(
                Addresses.Codebook(number),
                shows => shows.Number(at).Value(report.Frame.Codebook).Value(report.Frame.Rules).Value(report.Numbers.Reached).Value(report.Numbers.Checks),
                () => [report.Steps.Frame.Row(""), report.Steps.Numbers.Row("")],
                () => Make(report.Frame, report.Numbers.Totals, report.Numbers.Checks, pages, at));
        }
    }

    private static List<List<Theme>> LayOut(Codebook.Codebook codebook)
    {
        List<List<Theme>> pages = [[]];
        var entries = 0;
        foreach (var theme in codebook.Themes)
        {
            if (entries > 0 && entries + 1 + theme.Codes.Count > MostEntries)
            {
                pages.Add([]);
                entries = 0;
            }

            pages[^1].Add(theme);
            entries += 1 + theme.Codes.Count;
        }

        return pages;
    }

    private static CodebookPage Make(Frame frame, Totals totals, RuleChecks checks, List<List<Theme>> pages, int number)
    {
        var (codebook, rules, nodes, language) = (frame.Codebook, frame.Rules, frame.Nodes, frame.Language);
        var path = Addresses.Codebook(number);
        var root = Addresses.RootOf(path);
        var words = rules.Rules.ToDictionary(r => r.Code, r => RuleWords.Of(r, language), StringComparer.Ordinal);
        var title = language.Say("Codebook");
        return new CodebookPage(
            PageHeads.Make(
                language, path, "codebook", number == 1 ? title : language.Say("{0}, page {1}", title, language.Number(number)),
                language.Count(codebook.Themes.Count, "{0} theme with definitions, rules and reach.", "{0} themes with definitions, rules and reach.")),
            pages[number - 1].Select(t => Entry(
                t.Id, (t.Definition, t.Include, t.Exclude, t.Example), t.Codes.Select(c => Entry(c.Id, (c.Definition, c.Include, c.Exclude, c.Example), []))))
                .ToEquatableArray(),
            PageHeads.Pager(language, root, number, pages.Count, Addresses.Codebook, Themes().ToEquatableArray()));

        CodebookEntry Entry(string id, (string? Definition, string? Include, string? Exclude, string? Example) said, IEnumerable<CodebookEntry> codes) => new(
            nodes.Tag(id, root),
            PlainWords.Of(said.Definition ?? ""),
            said.Include ?? "",
            said.Exclude ?? "",
            said.Example ?? "",
            words.GetValueOrDefault(id),
            words.ContainsKey(id) ? CheckView.Sentence(checks.Find(id), language) : WithoutRule(id),
            Bar.Make(nodes.Find(id)!.Label, "", totals.Of(id).Documents, totals.Documents, language.Count(totals.Of(id).Segments, "{0} segment", "{0} segments")),
            EquatableArray.From(codes));

        // A theme whose codes have rules needs none.
        string WithoutRule(string id) => words.Keys.Any(k => k.StartsWith(id + "/", StringComparison.Ordinal)) ? ""
            : totals.Of(id).Counts is var counts && counts.Total == 0 ? language.Say("No rule finds it, and nobody applied it")
            : counts.Total == counts.ByPeople ? language.Say("No rule finds it; people apply it")
            : counts.ByPeople == 0 ? language.Say("No rule finds it now; rules did before the project was imported")
            : language.Say("No rule finds it now, as rules did before the project was imported; people apply it");

        // On one page nobody needs to be led.
        IEnumerable<Link> Themes() => pages.Count == 1 ? [] : pages.SelectMany((themes, i) => themes.Select(t => new Link(
            nodes.Find(t.Id)!.Label, i + 1 == number ? $"#{t.Id}" : $"{root}{Addresses.Href(Addresses.Codebook(i + 1))}#{t.Id}")));
    }
}
