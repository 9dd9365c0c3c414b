using ReportGen.Engine.Steps;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;

namespace ReportGen.Site.Pages;

/// <summary>Makes the pages of two codes that share segments, as many of them as are worth their time: no index has these, so each is found anew.</summary>
internal static class CodePairPages
{
    // Of all pairs together. A pair with more is one that everybody reads on the pages of its codes.
    private const int MostPages = 30;

    /// <summary>The pairs that have pages, of those that a page lists.</summary>
    public static IReadOnlySet<(string First, string Second)> Linked(IEnumerable<MetPair> listed)
    {
        var (linked, left) = (new HashSet<(string, string)>(), MostPages);
        foreach (var pair in listed)
        {
            var pages = (pair.Segments + EvidencePaging.PerPage - 1) / EvidencePaging.PerPage;
            if (pages <= left)
            {
                linked.Add((pair.First, pair.Second));
                left -= pages;
            }
        }

        return linked;
    }

    /// <summary>The pages of those pairs.</summary>
    public static IEnumerable<Made<PagePlan>> Plan(IReadOnlyList<MetPair> listed, ReportPages report)
    {
        var linked = Linked(listed);
        return listed.Where(p => linked.Contains((p.First, p.Second))).SelectMany(p => Plan(p, report));
    }

    private static IEnumerable<Made<PagePlan>> Plan(MetPair pair, ReportPages report)
    {
        var (nodes, pages) = (report.Frame.Nodes, QuotePage.LayOut(Shared(pair, report.Index)));
        var expected = report.Frame.Language.Number(pair.Expected(report.Numbers.Together.CodeSegments), 1);
        for (var number = 1; number <= pages.Count; number++)
        {
            var (at, runs) = (number, pages[number - 1]);
            yield return PagePlan.Of(
                Addresses.CodesTogether(pair.First, pair.Second, number),
                shows => shows.Value(pair).Text(expected).Digest(report.Frame.Names).Number(at).Number(pages.Count).Digest(runs.Shows),
                () => [report.Steps.Frame.Row(""), report.Steps.Numbers.Row(""), .. EvidenceGroups.From(report.Steps.Coded, runs.Runs)],
                () => Make(pair, expected, runs, at, pages.Count, nodes));
        }
    }

    private static CooccurrencePage Make(MetPair pair, string expected, QuotePage runs, int number, int count, NameList nodes)
    {
        var path = Addresses.CodesTogether(pair.First, pair.Second, number);
        var root = Addresses.RootOf(path);
        var (first, second) = (nodes.Tag(pair.First, root), nodes.Tag(pair.Second, root));
        var language = nodes.Language;
        var title = language.Say("{0} and {1}", nodes.Find(pair.First)!.FullLabel, nodes.Find(pair.Second)!.FullLabel);
        List<(string, string)> above = [(language.Say("Compare"), Addresses.Compare), (language.Say("Themes that meet"), Addresses.CompareTogether)];
        if (number > 1)
        {
            above.Add((title, Addresses.CodesTogether(pair.First, pair.Second)));
        }

        return new CooccurrencePage(
            PageHeads.Make(
                language, path, "compare", number == 1 ? title : language.Say("{0}, page {1}", title, language.Number(number)),
                language.Say("{0} about both {1} and {2}.", CrowdNote.Segments(language, pair.Segments, 0), first.Label, second.Label), above),
            first, second, pair.Segments, pair.Documents, "", expected, [], first.Label, EvidenceGroups.Show(runs.Runs, root, nodes, [pair.First, pair.Second]),
            PageHeads.Pager(language, root, number, count, n => Addresses.CodesTogether(pair.First, pair.Second, n)));
    }

    // As they were counted: without segments that have too many codes.
    private static List<EvidenceIn> Shared(MetPair pair, EvidenceIndex index)
    {
        var (shared, there) = (new List<EvidenceIn>(), new HashSet<int>());
        var (first, second) = (index.Of(pair.First), index.Of(pair.Second));
        for (var (i, j) = (0, 0); i < first.Count && j < second.Count;)
        {
            var (here, other) = (first[i], second[j]);
            if (here.Order == other.Order && Both(here.Document, here.Node, other.Node, there) is { Count: > 0 } places)
            {
                var columns = new EvidenceColumns.Builder();
                columns.Add(pair.First, default, places);
                shared.Add(new EvidenceIn(here.Document, columns.Build()[0], here.Order, 0));
            }

            (i, j) = (i + (here.Order <= other.Order ? 1 : 0), j + (other.Order <= here.Order ? 1 : 0));
        }

        return shared;
    }

    private static List<QuotePlace> Both(CodedDocument document, NodeEvidence first, NodeEvidence second, HashSet<int> there)
    {
        there.Clear();
        for (var i = 0; i < second.Count; i++)
        {
            there.Add(second.Segment(i));
        }

        var both = new List<QuotePlace>();
        for (var i = 0; i < first.Count; i++)
        {
            if (there.Contains(first.Segment(i)) && CodePairing.CodesOn(document, first.Segment(i)) <= EvidenceFinder.MostThemes)
            {
                both.Add(first[i]);
            }
        }

        return both;
    }
}
