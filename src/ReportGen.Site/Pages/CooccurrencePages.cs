using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;

namespace ReportGen.Site.Pages;

/// <summary>Makes the pages of two themes that share segments.</summary>
internal static class CooccurrencePages
{
    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report)
    {
        var named = AbsencePages.Named(report.Frame.Nodes, report.Numbers.Totals);
        return report.Index.Pairs.SelectMany(shared => Plan(shared, named, report));
    }

    private static IEnumerable<Made<PagePlan>> Plan(EvidenceList shared, IReadOnlySet<string> named, ReportPages report)
    {
        var total = EvidenceIndex.PairOf(shared);
        var uncounted = report.Numbers.Totals.Uncounted(total.First, total.Second);
        var (nodes, pages) = (report.Frame.Nodes, shared.Pages);
        var expected = report.Numbers.Together.Find(total.First, total.Second) is { } met
            ? report.Frame.Language.Number(met.Expected(report.Numbers.Together.ThemeSegments), 1) : "";
        var areNamed = named.Contains(total.First) && named.Contains(total.Second);
        for (var number = 1; number <= pages.Count; number++)
        {
            var (at, runs) = (number, pages[number - 1]);
            yield return PagePlan.Of(
                Addresses.Cooccurrence(total.First, total.Second, number),
                shows => shows.Value(total).Number(uncounted).Digest(report.Frame.Names).Number(at).Number(pages.Count).Text(expected)
                        .Number(report.Numbers.Totals.Of(total.First).Documents).Number(report.Numbers.Totals.Of(total.Second).Documents)
                        .Number(report.Numbers.Together.DocumentsWith(total.First, total.Second)).Flag(areNamed).Digest(runs.Shows),
                () => [report.Steps.Frame.Row(""), report.Steps.Numbers.Row(""), .. EvidenceGroups.From(report.Steps.Coded, runs.Runs)],
                () => Make(total, uncounted, runs, at, pages.Count, nodes) with
                {
                    Expected = expected,
                    Without = at > 1 || !areNamed ? []
                        : AbsencePages.Links(total.First, total.Second, nodes, report.Numbers, Addresses.RootOf(Addresses.Cooccurrence(total.First,
                            total.Second))).ToEquatableArray(),
                });
        }
    }

    private static CooccurrencePage Make(PairTotal total, int uncounted, QuotePage runs, int number, int count, NameList nodes)
    {
        var path = Addresses.Cooccurrence(total.First, total.Second, number);
        var root = Addresses.RootOf(path);
        var (first, second) = (nodes.Tag(total.First, root), nodes.Tag(total.Second, root));
        var language = nodes.Language;
        var title = language.Say("{0} and {1}", first.Label, second.Label);
        var head = PageHeads.Make(
            language, path, "compare", number == 1 ? title : language.Say("{0}, page {1}", title, language.Number(number)),
            language.Say("{0} about both {1} and {2}.", CrowdNote.Segments(language, total.Segments, uncounted), first.Label, second.Label),
            [(language.Say("Compare"), Addresses.Compare), (language.Say("Themes that meet"), Addresses.CompareTogether),
                .. number == 1 ? [] : new[] { (title, Addresses.Cooccurrence(total.First, total.Second)) }]);
        return new CooccurrencePage(
            head, first, second, total.Segments, total.Documents, CrowdNote.OfPair(language, uncounted), "", [], "",
            EvidenceGroups.Show(runs.Runs, root, nodes, [total.First, total.Second]),
            PageHeads.Pager(language, root, number, count, n => Addresses.Cooccurrence(total.First, total.Second, n)));
    }
}
