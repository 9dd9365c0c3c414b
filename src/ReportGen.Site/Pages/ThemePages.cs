using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;
using ReportGen.Site.Markup;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>Makes the pages of a theme or code.</summary>
internal static class ThemePages
{
    // More names than this say no more than their number does; the matrix as a file has them all.
    private const int MostWithout = 60;

    /// <summary>What a node's pages show of the corpus, so that what happens to other nodes does not reach them.</summary>
    /// <param name="Nodes">For labels.</param>
    /// <param name="Totals">The corpus in numbers.</param>
    /// <param name="Pairs">How often themes share segments.</param>
    /// <param name="Check">How right its rule is; null where nobody checked it.</param>
    /// <param name="Along">Where in conversations it comes up.</param>
    private sealed record Setting(NameList Nodes, Totals Totals, EquatableArray<PairTotal> Pairs, RuleCheck? Check, IReadOnlyList<int> Along)
    {
        public static Setting Of(ThemeNode node, NameList nodes, Numbers numbers) => new(
            nodes,
            numbers.Reached.About([node.Card.Id, .. node.Codes]),
            node.Card.IsTheme ? numbers.Pairs.With(node.Card.Id).ToEquatableArray() : [],
            numbers.Checks.Find(node.Card.Id),
            numbers.Along[node.Card.Id]);
    }

    /// <summary>The first page of each theme and code, and those that the rest of the evidence takes.</summary>
    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report) =>
        ThemeNode.Of(report.Frame.Codebook, report.Frame.Rules, report.Frame.Language).SelectMany(node => Plan(node, report));

    private static IEnumerable<Made<PagePlan>> Plan(ThemeNode node, ReportPages report)
    {
        var (nodes, evidence) = (report.Frame.Nodes, report.Index.Of(node.Card.Id));
        var setting = Setting.Of(node, nodes, report.Numbers);
        var narrative = report.Memos.Find(node.Card.Id) ?? Narrative.None;
        var without = Without(evidence, report.Index.InOrder);
        var pages = ThemeSheet.LayOut(evidence, report.Index.RejectedOf(node.Card.Id));
        var about = AboutOf(node, setting, report.Frame.Names);
        var words = report.WordsOf(node.Card.Id);
        var groups = pages.Count == 1 ? [] : EvidenceGroups.Begin(evidence);
        string[] own = node.Card.IsTheme ? [node.Card.Id] : [node.Card.Id, node.Card.Theme];
        for (var number = 1; number <= pages.Count; number++)
        {
            var (at, (runs, rejected)) = (number, pages[number - 1]);
            var root = Addresses.RootOf(Addresses.Theme(node.Card.Id, at));
            yield return PagePlan.Of(
                Addresses.Theme(node.Card.Id, number),
                shows =>
                {
                    shows.Digest(about).Number(at).Number(pages.Count);
                    groups.ForEach(g => shows.Text(g.Group).Number(g.Page).Text(g.Document));
                    shows.Digest(runs.Shows).Number(ThemeSheet.FirstRejected(pages)).Digest(rejected.Shows);
                    if (at == 1)
                    {
                        WriteFirst(shows, narrative, evidence, without);
                        report.Numbers.Along.Write(shows, node.Card.Id);
                        WordsPages.Write(shows, words);
                    }
                },
                () =>
                [
                    report.Steps.Frame.Row(""), report.Steps.Numbers.Row(""), report.Steps.Memos.Row(node.Card.Id),
                    .. EvidenceGroups.From(report.Steps.Coded, runs.Runs, rejected.Runs),
                ],
                () => Make(node, narrative, setting, evidence, without, at, pages.Count) with
                {
                    Terms = at == 1 ? WordsPages.View(words, node.Card.Id, root) : TermsView.None,
                    Pager = PageHeads.Pager(nodes.Language, root, at, pages.Count, n => Addresses.Theme(node.Card.Id, n), Jumps(groups, node.Card.Id, root)),
                    Evidence = EvidenceGroups.Show(runs.Runs, root, nodes, own),
                    Rejected = EvidenceGroups.Show(rejected.Runs, root, nodes, own, areRejected: true),
                    RejectedHref = at == 1 && ThemeSheet.FirstRejected(pages) is > 0 and var first
                        ? $"{(first == 1 ? "" : root + Addresses.Href(Addresses.Theme(node.Card.Id, first)))}#rejected" : "",
                });
        }
    }

    private static EquatableArray<Link> Jumps(List<(string Group, int Page, string Document)> groups, string node, string root) => groups
        .Select(g => new Link(g.Group, $"{root}{Addresses.Href(Addresses.Theme(node, g.Page))}#{EvidencePaging.Anchor(g.Document)}")).ToEquatableArray();

    private static Digest AboutOf(ThemeNode node, Setting setting, Digest names)
    {
        using var writer = CanonicalWriter.Rent();
        return writer.Value(node).Digest(names).Value(setting.Totals).Values(setting.Pairs).Value(setting.Check).ToDigest();
    }

    // What no other page of the node has: where each group begins, and who has nothing.
    private static void WriteFirst(CanonicalWriter shows, Narrative narrative, EvidenceList evidence, List<CodedDocument> without)
    {
        shows.Value(narrative).Number(evidence.Count).Digest(evidence.Naming);
        foreach (var document in without)
        {
            shows.Hash(document.Naming);
        }
    }

    private static ThemePage Make(
        ThemeNode node, Narrative narrative, Setting setting, EvidenceList evidence, List<CodedDocument> without, int number, int count)
    {
        var card = node.Card;
        var path = Addresses.Theme(card.Id, number);
        var (nodes, totals, language) = (setting.Nodes, setting.Totals, setting.Nodes.Language);
        var root = Addresses.RootOf(path);
        var total = totals.Of(card.Id);
        var head = PageHeads.Make(
            language, path, "themes", number == 1 ? card.FullLabel : language.Say("{0}, page {1}", card.FullLabel, language.Number(number)),
            node.Claim ?? (node.Definition is { } words ? PlainWords.Of(words)
                : null) ?? language.Count(
                    total.Segments, "{1}: {0} segment in {2} of {3} documents.", "{1}: {0} segments in {2} of {3} documents.",
                    card.FullLabel, language.Number(total.Documents), language.Number(totals.Documents)),
            Above(card, number, language)).WithAnnotations(Addresses.Annotations);
        var isFirst = number == 1;
        return new ThemePage(
            head,
            card.Id,
            card.Label,
            card.Theme,
            card.IsTheme ? null : new Link(card.ThemeLabel, root + Addresses.Href(Addresses.Theme(card.Theme))),
            isFirst,
            node.Claim ?? "",
            new Html(narrative.Definition.Length > 0 ? narrative.Definition : PlainWriter.Escape(node.Definition ?? "")),
            node.Include ?? "",
            node.Exclude ?? "",
            node.Example ?? "",
            new Html(isFirst ? narrative.Memo : ""),
            isFirst ? Pinned(narrative.Quotes, root, nodes) : [],
            isFirst ? Pinned(narrative.Against, root, nodes) : [],
            node.Rules,
            isFirst ? node.Codes.Select(c => CodeBar(nodes, totals, c, root)).ToEquatableArray() : [],
            Bar.Make(card.Label, "", total.Documents, totals.Documents),
            total.Segments,
            total.Counts.Own,
            total.Counts.Total,
            total.Counts.ByPeople,
            total.Counts.Accepted,
            total.Rejected,
            isFirst && node.Rules.Count > 0 ? CheckView.Sentence(setting.Check, language) : "",
            isFirst ? GroupBars(total, setting, evidence, root, card.Id) : [],
            isFirst ? AlongBars(setting.Along, language) : [],
            isFirst && card.IsTheme ? Together(card.Id, setting, root) : [],
            isFirst ? CrowdNote.Of(language, total.Counts.Crowded) : "",
            [],
            [],
            "",
            isFirst ? without.Select(d => new Link(d.Card.Label, root + Addresses.Href(Addresses.Document(d.Card.Id)))).ToEquatableArray() : [],
            isFirst ? totals.Documents - evidence.Count : 0,
            PageHeads.Pager(language, root, number, count, n => Addresses.Theme(card.Id, n)),
            Neighbour(nodes, node.Previous, root),
            Neighbour(nodes, node.Next, root))
        {
            Missing = isFirst && card.IsTheme ? Missing(node, narrative, language) : "",
        };
    }

    private static List<(string Label, string Path)> Above(NodeCard card, int number, Language language)
    {
        var above = new List<(string, string)> { (language.Say("Themes"), Addresses.Themes) };
        if (!card.IsTheme)
        {
            above.Add((card.ThemeLabel, Addresses.Theme(card.Theme)));
        }

        if (number > 1)
        {
            above.Add((card.Label, Addresses.Theme(card.Id)));
        }

        return above;
    }

    private static Bar CodeBar(NameList nodes, Totals totals, string code, string root)
    {
        var total = totals.Of(code);
        return Bar.Make(nodes.Find(code)!.Label, root + Addresses.Href(Addresses.Theme(code)), total.Documents, totals.Documents,
            nodes.Language.Count(total.Segments, "{0} segment", "{0} segments"));
    }

    // Each group's bar leads to where its evidence begins.
    private static EquatableArray<Bar> GroupBars(NodeTotal total, Setting setting, IReadOnlyList<EvidenceIn> evidence, string root, string node)
    {
        var pages = EvidencePaging.FirstPages(evidence.Select(e => (e.Document.Card.Id, e.Node.Count)));
        return setting.Totals.Groups.Select(group =>
        {
            var here = total.Groups.FirstOrDefault(g => g.Group == group.Group);
            var first = evidence.FirstOrDefault(e => e.Document.Card.Group == group.Group)?.Document.Card.Id;
            var href = first is null ? "" : $"{root}{Addresses.Href(Addresses.Theme(node, pages[first]))}#{EvidencePaging.Anchor(first)}";
            return Bar.Make(group.Group, href, here?.Documents ?? 0, group.Documents, setting.Nodes.Language.Count(here?.Segments ?? 0, "{0} segment", "{0} segments"));
        }).ToEquatableArray();
    }

    // Nothing where there are too few to say anything.
    private static EquatableArray<Bar> AlongBars(IReadOnlyList<int> tenths, Language language)
    {
        var (all, most) = (tenths.Sum(), tenths.Max());
        return all < AlongTalk.Fewest ? []
            : tenths.Select((count, i) => Bar.Make(TenthName(i, language), "", count, most, language.Count(count, "{0} segment", "{0} segments"))).ToEquatableArray();
    }

    private static string TenthName(int tenth, Language language) => tenth switch
    {
        0 => language.Say("first tenth"),
        1 => language.Say("second tenth"),
        2 => language.Say("third tenth"),
        9 => language.Say("last tenth"),
        _ => language.Say("{0}th tenth", language.Number(tenth + 1)),
    };

    // What a reader would look for and not find, so that nobody takes its absence for a result.
    private static string Missing(ThemeNode node, Narrative narrative, Language language)
    {
        string[] missing =
        [
            .. node.Claim is null ? [language.Say("a claim")] : Array.Empty<string>(),
            .. narrative.Memo.Length == 0 ? [language.Say("a narrative")] : Array.Empty<string>(),
            .. narrative.Quotes.Count == 0 ? [language.Say("passages chosen for it")] : Array.Empty<string>(),
            .. narrative.Against.Count == 0 ? [language.Say("passages against it")] : Array.Empty<string>(),
        ];
        return missing.Length == 0 ? "" : language.Say("Not written yet: {0}.", language.List(missing));
    }

    private static EquatableArray<CodeTag> Together(string theme, Setting setting, string root) => setting.Pairs
        .OrderByDescending(p => p.Segments)
        .ThenBy(p => p.First == theme ? p.Second : p.First, StringComparer.Ordinal)
        .Select(p =>
        {
            var other = p.First == theme ? p.Second : p.First;
            var shared = setting.Nodes.Language.Say("{0} {1}",
                CrowdNote.Segments(setting.Nodes.Language, p.Segments, setting.Totals.Of(theme).Counts.Crowded),
                setting.Nodes.Language.Count(p.Documents, "in {0} document", "in {0} documents"));
            var tag = setting.Nodes.Tag(other, root, shared, p.Segments);
            return tag with { Href = root + Addresses.Href(Addresses.Cooccurrence(theme, other)) };
        })
        .ToEquatableArray();

    // Both are in one order, so that no more documents are looked at than are named.
    private static List<CodedDocument> Without(EvidenceList evidence, IReadOnlyList<CodedDocument> documents)
    {
        var without = new List<CodedDocument>();
        var next = 0;
        for (var i = 0; i < documents.Count && without.Count < MostWithout; i++)
        {
            if (next < evidence.Count && ReferenceEquals(evidence[next].Document, documents[i]))
            {
                next++;
            }
            else
            {
                without.Add(documents[i]);
            }
        }

        return without;
    }

    private static EquatableArray<QuoteView> Pinned(EquatableArray<PinnedQuote> quotes, string root, NameList nodes) =>
        quotes.Select(q => EvidenceGroups.View(q.Document, q.Label, q.Quote, root, nodes, [])).ToEquatableArray();

    private static Link? Neighbour(NameList nodes, string? id, string root) =>
        id is not null && nodes.Find(id) is { } node ? new Link(node.Label, root + Addresses.Href(Addresses.Theme(id))) : null;
}
