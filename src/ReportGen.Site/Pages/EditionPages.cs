using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Links;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Pages;

/// <summary>Makes the pages that are the report in another form: its claims on one page, and all of it for print.</summary>
internal static class EditionPages
{
    private const int QuotesOfClaim = 2;
    private const int QuotesAgainst = 1;
    private const int MostClaims = 40;
    private const int MostOthers = 100;

    private static readonly (string Edition, string Label, string Path)[] s_links =
    [
        (Edition.Brief, "Brief", Addresses.Brief),
        (Edition.Print, "For print", Addresses.Print),
        (Edition.Word, "Word", Addresses.Word),
        (Edition.Excel, "Excel", Addresses.Excel),
    ];

    /// <summary>What editions are called, in English.</summary>
    public static IEnumerable<string> Said => s_links.Select(l => l.Label);

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report)
    {
        var (frame, steps) = (report.Frame, report.Steps);
        IReadOnlyList<From> From() => [.. steps.OfLists(), steps.Memos.Row()];
        if (frame.EditionOf(Edition.Brief) is not null)
        {
            var (chapters, stories) = (ChapterPlan.Of(frame, report.Memos, report.Index, 0), StoryPlan.Of(report));
            yield return PagePlan.Of(
                Addresses.Brief, shows => shows.Value(frame).Value(report.Numbers).Digest(report.Memos.Digest).Values(stories.ToEquatableArray()), From,
                () => Brief(report, chapters, stories));
        }

        if (frame.EditionOf(Edition.Print) is { } print)
        {
            var printed = new PrintedReport(frame, report.Numbers, report.Memos, report.Index, print.Quotes);
            yield return PagePlan.Of(Addresses.Print, printed.Write, From, () => printed.Make(Addresses.RootOf(Addresses.Print)));
        }
    }

    /// <summary>The way to each edition but the one that a page is.</summary>
    public static EquatableArray<Link> Links(EquatableArray<Edition> editions, string root, string except = "") => s_links
        .Where(l => l.Path != except && editions.Any(e => e.Name == l.Edition))
        .Select(l => new Link(l.Label, root + l.Path))
        .ToEquatableArray();

    private static BriefPage Brief(ReportPages report, IReadOnlyList<ChapterPlan> plans, IReadOnlyList<StoryPlan> stories)
    {
        var (frame, totals, root) = (report.Frame, report.Numbers.Totals, Addresses.RootOf(Addresses.Brief));
        var ordered = totals.ByReach(plans, p => p.Node.Card.Id).ToList();
        var told = ordered.Where(IsTold).Take(MostClaims).ToList();
        return new BriefPage(
            PageHeads.Make(
                frame.Language, Addresses.Brief, "", frame.Language.Say("Brief"),
                frame.Language.Say("What this report claims, how far each claim reaches, and a passage or two for it and against it.")),
            frame.Site.Asks,
            OverviewPages.Figures(frame, totals),
            Doubts.Counting(frame, totals),
            told.Select((p, i) => Shortened((p with { Codes = [] }).Make(i + 1, root, frame.Nodes, totals), Telling(p))).ToEquatableArray(),
            ordered.Except(told).Take(MostOthers).Select(p => (p with { Codes = [] }).Make(1, root, frame.Nodes, totals).Reach).ToEquatableArray(),
            Links(frame.Editions, root, Addresses.Brief));

        QuoteView? Telling(ChapterPlan plan) => stories.FirstOrDefault(s => s.Theme.Id == plan.Node.Card.Id)?.Telling is var (document, place)
            ? EvidenceGroups.View(document.Card, document.Quote(place), root, frame.Nodes, []) with { Tags = [], MoreTags = 0, Voices = [] } : null;
    }

    // What the first page lets speak for a theme of which nobody picked a passage, speaks for it here too.
    private static Chapter Shortened(Chapter chapter, QuoteView? telling) => chapter with
    {
        Quotes = telling is null ? chapter.Quotes.Take(QuotesOfClaim).ToEquatableArray() : [telling],
        Against = chapter.Against.Take(QuotesAgainst).ToEquatableArray(),
    };

    private static bool IsTold(ChapterPlan plan) => plan.Node.Claim is not null || plan.Narrative.Quotes.Count > 0;
}
