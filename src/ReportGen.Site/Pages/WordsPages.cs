using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;

namespace ReportGen.Site.Pages;

/// <summary>Makes the pages that list what rules find, word by word.</summary>
internal static class WordsPages
{
    // A rule may have hundreds of parts: its page names those that found most, and of those that found nothing so many.
    private const int MostTerms = 12;
    private const int MostSilent = 20;

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report) => report.Frame.Nodes.Nodes.SelectMany(node => Plan(node, report));

    /// <summary>What the first page of a theme or code says of the parts of its rule.</summary>
    /// <param name="runs">What they found.</param>
    /// <param name="node">The theme or code.</param>
    /// <param name="root">The way from that page up to the report's root.</param>
    public static TermsView View(WordRuns runs, string node, string root)
    {
        List<TermReach> found = [.. runs.Terms.Where(t => t.Hits > 0)];
        List<TermReach> silent = [.. runs.Terms.Where(t => t.Hits == 0)];
        return new(
            found.Take(MostTerms).Select((t, i) => ViewOf(t, runs, i + 1, node, root)).ToEquatableArray(),
            Math.Max(0, found.Count - MostTerms),
            silent.Take(MostSilent).Select(t => t.Term).ToEquatableArray(),
            Math.Max(0, silent.Count - MostSilent),
            runs.Pages.Count > 0 ? root + Addresses.Href(Addresses.WordsOf(node)) : "");
    }

    /// <summary>Writes all that decides what that says.</summary>
    public static void Write(CanonicalWriter shows, WordRuns runs)
    {
        shows.Number(runs.Terms.Count).Number(runs.Pages.Count);
        foreach (var term in runs.Terms)
        {
            shows.Value(term).Number(runs.PageOf(term));
        }
    }

    private static TermView ViewOf(TermReach term, WordRuns runs, int number, string node, string root) => new(
        term.Term,
        runs.PageOf(term) is > 0 and var page ? $"{root}{Addresses.Href(Addresses.WordsOf(node, page))}#{WordRuns.Anchor(number)}" : "",
        term.Hits,
        term.Documents);

    private static IEnumerable<Made<PagePlan>> Plan(NodeCard node, ReportPages report)
    {
        var runs = report.WordsOf(node.Id);
        var hits = runs.Terms.Sum(t => t.Hits);
        for (var number = 1; number <= runs.Pages.Count; number++)
        {
            var (at, here) = (number, runs.Pages[number - 1]);
            yield return PagePlan.Of(
                Addresses.WordsOf(node.Id, at),
                shows =>
                {
                    shows.Value(node).Number(at).Number(runs.Pages.Count).Number(hits).Number(runs.Shown);
                    foreach (var (term, place, found, first, count) in here)
                    {
                        shows.Value(term).Number(place).Number(runs.PageOf(term)).Hash(found.Naming).Hash(found.Hash).Number(first).Number(count);
                    }
                },
                () => [report.Steps.Frame.Row(""), .. here.Select(r => r.In.Document.Card.Id).Distinct().Select(id => report.Steps.Coded.Row(id))],
                () => Make(node, runs, hits, here, at, report.Frame.Language));
        }
    }

    private static WordsPage Make(NodeCard node, WordRuns runs, int hits, IReadOnlyList<WordRun> here, int number, Language language)
    {
        var path = Addresses.WordsOf(node.Id, number);
        var root = Addresses.RootOf(path);
        var title = language.Say("{0}: the words it rests on", node.FullLabel);
        List<(string, string)> above = [(language.Say("Themes"), Addresses.Themes), (node.ThemeLabel, Addresses.Theme(node.Theme))];
        above.AddRange(node.IsTheme ? [] : [(node.Label, Addresses.Theme(node.Id))]);
        above.AddRange(number == 1 ? [] : [(language.Say("Words"), Addresses.WordsOf(node.Id))]);
        var head = PageHeads.Make(
            language, path, "themes", number == 1 ? title : language.Say("{0}, page {1}", title, language.Number(number)),
            language.Say("Every place where the rule of {0} found something, with the words around it.", node.FullLabel), above);
        return new WordsPage(
            head,
            node.Label,
            node.Theme,
            new Link(node.FullLabel, root + Addresses.Href(Addresses.Theme(node.Id))),
            hits,
            runs.Shown,
            here.GroupBy(r => r.Number).Select(term => new TermWords(
                WordRuns.Anchor(term.Key),
                ViewOf(term.First().Term, runs, term.Key, node.Id, root),
                runs.PageOf(term.First().Term) < number,
                term.SelectMany(r => Lines(r, root)).ToEquatableArray())).ToEquatableArray(),
            PageHeads.Pager(language, root, number, runs.Pages.Count, n => Addresses.WordsOf(node.Id, n)));
    }

    private static IEnumerable<ContextLine> Lines(WordRun run, string root)
    {
        var card = run.In.Document.Card;
        var document = root + Addresses.Href(Addresses.Document(card.Id));
        return run.In.Document.HitLines(run.In.Index).Skip(run.First).Take(run.Count).Select(l => new ContextLine(l.Before, l.Words, l.After, card.Label,
            $"{document}#{l.Segment}"));
    }
}
