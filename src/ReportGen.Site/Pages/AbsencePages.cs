using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>Documents that have one theme and lack another: where a claim that both belong together can be tested.</summary>
/// <param name="Theme">The theme that they have; null on the page of all themes.</param>
/// <param name="Documents">How many have it.</param>
/// <param name="Table">All themes by all others; without rows on the page of one.</param>
/// <param name="Lists">For each other theme the documents that lack it.</param>
/// <param name="Note">What is left out; may be empty.</param>
internal sealed record AbsencePage(PageHead Head, CodeTag? Theme, int Documents, ShareTable Table, EquatableArray<AbsenceList> Lists, string Note) : Page(Head)
{
    public static readonly ModelType<AbsencePage> Model = ModelType.Of<AbsencePage>("absence page")
        .One("head", p => p.Head, () => PageHead.Model)
        .One("theme", p => p.Theme, () => CodeTag.Model)
        .Number("documents", p => p.Documents)
        .One("table", p => p.Table, () => ShareTable.Model)
        .Many("lists", p => p.Lists, () => AbsenceList.Model)
        .Text("note", p => p.Note);

    public override string Template => "without.html";

    public override ModelType Type => Model;
}

/// <summary>Documents that have a theme and lack this one.</summary>
/// <param name="Other">The theme that they lack.</param>
/// <param name="Anchor">The id of the list on its page.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Documents">As many as are named, each with the way to its evidence of the theme that it has.</param>
internal sealed record AbsenceList(CodeTag Other, string Anchor, int Count, EquatableArray<Link> Documents)
{
    public static readonly ModelType<AbsenceList> Model = ModelType.Of<AbsenceList>("absence list")
        .One("other", l => l.Other, () => CodeTag.Model)
        .Text("anchor", l => l.Anchor)
        .Number("count", l => l.Count)
        .Many("documents", l => l.Documents, () => Link.Model);
}

/// <summary>Makes the pages of documents that have one theme and lack another.</summary>
internal static class AbsencePages
{
    // So many names, of all lists of a page together, stay within a page; fewer than these say nothing.
    private const int MostNames = 320;
    private const int FewestNames = 4;
    private const int MostNamesOfList = 24;

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report)
    {
        var numbers = report.Numbers;
        yield return PagePlan.Of(
            Addresses.CompareWithout,
            shows => shows.Digest(report.Frame.Names).Value(numbers.Reached).Values(numbers.Together.Shared).Number(numbers.Comparison.Few),
            () => [report.Steps.Frame.Row(""), report.Steps.Numbers.Row("")],
            () => All(report.Frame.Nodes, numbers));
        var (themes, note) = Shown(report.Frame.Nodes, numbers.Totals);
        var themesOf = ThemesOf(themes);
        foreach (var theme in themes.Where(t => numbers.Totals.Of(t).Documents > 0))
        {
            var lists = ListsOf(theme, themes, themesOf, report.Index, numbers);
            yield return PagePlan.Of(
                Addresses.CompareWithoutOf(theme),
                shows =>
                {
                    shows.Digest(report.Frame.Names).Text(theme).Text(note).Number(numbers.Totals.Of(theme).Documents);
                    foreach (var list in lists)
                    {
                        list.Write(shows);
                    }
                },
                report.Steps.OfLists,
                () => Of(theme, lists, report.Frame.Nodes, numbers.Totals.Of(theme).Documents, note));
        }
    }

    /// <summary>The themes of which pages name the documents that have only one of two; of many themes they know those that reach furthest.</summary>
    public static IReadOnlySet<string> Named(NameList nodes, Totals totals) => Shown(nodes, totals).Themes.ToHashSet(StringComparer.Ordinal);

    /// <summary>What two themes' page says of documents that have only one of them, each with the way to where they are named.</summary>
    public static IEnumerable<Link> Links(string first, string second, NameList nodes, Numbers numbers, string root)
    {
        foreach (var (theme, other) in new[] { (first, second), (second, first) })
        {
            var of = numbers.Totals.Of(theme).Documents;
            var count = of - numbers.Together.DocumentsWith(theme, other);
            if (count > 0)
            {
                yield return new Link(
                    nodes.Language.Count(
                        count, "{0} of {1} documents with {2} lacks {3}", "{0} of {1} documents with {2} lack {3}",
                        nodes.Language.Number(of), nodes.Find(theme)!.Label, nodes.Find(other)!.Label),
                    $"{root}{Addresses.Href(Addresses.CompareWithoutOf(theme))}#{AnchorOf(other)}");
            }
        }
    }

    private static Link Way(string theme, CodedDocument document, int page, string root) =>
        new(document.Card.Label, $"{root}{Addresses.Href(Addresses.Theme(theme, page))}#{EvidencePaging.Anchor(document.Card.Id)}");

    private static (IReadOnlyList<string> Themes, string Note) Shown(NameList nodes, Totals totals)
    {
        var all = nodes.Themes.Select(t => t.Id).ToList();
        var first = all.OrderByDescending(t => totals.Of(t).Documents).Take(Matrices.MostSquare).ToHashSet(StringComparer.Ordinal);
        return (all.FindAll(first.Contains), all.Count > first.Count ? nodes.Language.Say(
            "These are the {0} themes that most documents have, of {1}.", nodes.Language.Number(first.Count), nodes.Language.Number(all.Count)) : "");
    }

    // One walk over the theme's documents fills all lists, and ends when all are full.
    private static List<Draft> ListsOf(string theme, IReadOnlyList<string> themes, Func<CodedDocument, int[]> themesOf, EvidenceIndex index, Numbers numbers)
    {
        var most = Math.Clamp(MostNames / Math.Max(1, themes.Count), FewestNames, MostNamesOfList);
        var lists = themes.Select(t => new Draft(t, t == theme ? 0 : numbers.Totals.Of(theme).Documents - numbers.Together.DocumentsWith(theme, t), [])).ToList();
        var (open, seen, before) = (lists.Sum(l => Math.Min(most, l.Count)), new int[themes.Count], 0);
        for (var i = 0; i < index.Of(theme).Count && open > 0; i++)
        {
            var (document, node, _, _) = index.Of(theme)[i];
            foreach (var there in themesOf(document))
            {
                seen[there] = i + 1;
            }

            for (var t = 0; t < lists.Count; t++)
            {
                if (seen[t] != i + 1 && lists[t].Named.Count < most)
                {
                    lists[t].Named.Add((document, (before / EvidencePaging.PerPage) + 1));
                    open--;
                }
            }

            before += node.Count;
        }

        return lists.FindAll(l => l.Other != theme);
    }

    // Lists are full after a few documents: only these are asked, and once.
    private static Func<CodedDocument, int[]> ThemesOf(IReadOnlyList<string> themes)
    {
        var numbers = themes.Select((t, i) => (t, i)).ToDictionary(t => t.t, t => t.i, StringComparer.Ordinal);
        var known = new Dictionary<CodedDocument, int[]>(ReferenceEqualityComparer.Instance);
        return document => known.TryGetValue(document, out var themesOf) ? themesOf
            : known[document] = [.. document.Nodes.Names.Where(numbers.ContainsKey).Select(n => numbers[n])];
    }

    private static AbsencePage All(NameList nodes, Numbers numbers)
    {
        var root = Addresses.RootOf(Addresses.CompareWithout);
        var (themes, note) = Shown(nodes, numbers.Totals);
        return new AbsencePage(
            PageHeads.Make(
                nodes.Language, Addresses.CompareWithout, "compare", nodes.Language.Say("One without the other"),
                nodes.Language.Say("Documents that have one theme and lack another: where claims can be tested."), (nodes.Language.Say("Compare"), Addresses.Compare)),
            null,
            numbers.Totals.Documents,
            new ShareTable(
                nodes.Language.Say("With the row, without the column"),
                themes.Select(t => new ShareColumn(nodes.Find(t)!.Label, numbers.Totals.Of(t).Documents, false)).ToEquatableArray(),
                themes.Select(row => new ShareRow(nodes.Tag(row, root), null, themes.Select(column => Cell(row, column, nodes, numbers, root)).ToEquatableArray())
                {
                    Count = numbers.Totals.Of(row).Documents,
                }).ToEquatableArray())
            {
                IsByRow = true,
            },
            [],
            note);
    }

    private static ShareCell Cell(string row, string column, NameList nodes, Numbers numbers, string root)
    {
        var of = numbers.Totals.Of(row).Documents;
        if (row == column || of == 0)
        {
            return new ShareCell("–", 0, "", "", [], "", false);
        }

        var share = new ShareOf(of - numbers.Together.DocumentsWith(row, column), of);
        var isFew = of < numbers.Comparison.Few;
        return new ShareCell(
            isFew ? nodes.Language.Say("{0} of {1}", nodes.Language.Number(share.Documents), nodes.Language.Number(share.Of)) : nodes.Language.Percent(share.Percent / 100.0),
            ShareCell.LevelOf(share.Value),
            share.Documents > 0 ? $"{root}{Addresses.Href(Addresses.CompareWithoutOf(row))}#{AnchorOf(column)}" : "",
            nodes.Language.Say("{0} without {1}: {2} of {3} documents",
                nodes.Find(row)!.Label, nodes.Find(column)!.Label, nodes.Language.Number(share.Documents), nodes.Language.Number(of)),
            [],
            "",
            isFew);
    }

    private static AbsencePage Of(string theme, List<Draft> lists, NameList nodes, int documents, string note)
    {
        var root = Addresses.RootOf(Addresses.CompareWithoutOf(theme));
        var tag = nodes.Tag(theme, root);
        return new AbsencePage(
            PageHeads.Make(
                nodes.Language, Addresses.CompareWithoutOf(theme), "compare", nodes.Language.Say("{0}, without another theme", tag.Label),
                nodes.Language.Say("Documents that have {0} and lack another theme.", tag.Label),
                (nodes.Language.Say("Compare"), Addresses.Compare), (nodes.Language.Say("One without the other"), Addresses.CompareWithout)),
            tag,
            documents,
            new ShareTable("", [], []),
            lists.Select(l => new AbsenceList(
                nodes.Tag(l.Other, root), AnchorOf(l.Other), l.Count, l.Named.Select(n => Way(theme, n.Document, n.Page, root)).ToEquatableArray())).ToEquatableArray(),
            note);
    }

    private static string AnchorOf(string theme) => "without-" + theme;

    /// <summary>A list before it is shown.</summary>
    private sealed record Draft(string Other, int Count, List<(CodedDocument Document, int Page)> Named) : ICanonical
    {
        public void Write(CanonicalWriter writer)
        {
            writer.Text(Other).Number(Count);
            foreach (var (document, page) in Named)
            {
                writer.Hash(document.Naming).Number(page);
            }
        }
    }
}
