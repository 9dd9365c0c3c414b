using System.Globalization;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Agreement;
using ReportGen.Site.Codebook;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;

namespace ReportGen.Site.Pages;

/// <summary>Makes the pages that compare documents by their attributes: where comparisons begin, and the tables.</summary>
internal static class ComparePages
{
    // So many dots, of all charts together, stay within a page.
    private const int MostDots = 96;

    private const int LongestHead = 60;

    /// <summary>All pages of the section.</summary>
    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report)
    {
        IEnumerable<Made<PagePlan>> own =
        [
            PagePlan.Of(
                Addresses.Compare,
                shows => WriteIndex(shows.Digest(report.Frame.Names).Values(report.Numbers.Totals.People), report.Numbers.Comparison),
                report.Steps.OfLists, () => Index(report)),
            .. MatrixPages.Plan(report), .. TogetherPages.Plan(report), .. AbsencePages.Plan(report),
        ];
        return own.Concat(report.Numbers.Comparison.Attributes.SelectMany(a => PlanTables(a, report))).Concat(ComparedQuotes.Plan(report));
    }

    /// <summary>What an attribute is called in sentences.</summary>
    public static string LabelOf(ComparedAttribute attribute) => attribute.Name == Comparison.Group ? "document group" : attribute.Name;

    private static void WriteIndex(CanonicalWriter shows, Comparison comparison)
    {
        shows.Values(comparison.Left).Number(comparison.Documents).Number(comparison.Few).Number(comparison.Unlinked).Number(comparison.MostPages);
        foreach (var attribute in comparison.Attributes)
        {
            attribute.WriteSums(shows, []);
        }
    }

    private static ComparePage Index(ReportPages report)
    {
        var (comparison, root) = (report.Numbers.Comparison, Addresses.RootOf(Addresses.Compare));
        return new ComparePage(
            PageHeads.Make(Addresses.Compare, "compare", "Compare", "Who says what: themes by attributes of the documents, together, and one without the other."),
            comparison.Documents,
            comparison.Attributes.Select(a => new ComparedSummary(
                LabelOf(a), root + Addresses.Href(Addresses.Compared(a.Address)), Columns(a, comparison.Few), comparison.Documents - a.Documents)).ToEquatableArray(),
            comparison.Left.GroupBy(l => (l.Why, l.Advice))
                .Select(g => new Fact(string.Join(", ", g.Select(l => l.Name)), g.Key.Advice.Length > 0 ? $"{g.Key.Why}; {g.Key.Advice}" : g.Key.Why)).ToEquatableArray(),
            report.Frame.Codebook.Themes.Count > 0,
            report.Numbers.Totals.People.Count > 0 ? MatrixPages.Links(root) : [],
            Unlinked(comparison));
    }

    private static string Unlinked(Comparison comparison) => comparison.Unlinked == 0
        ? ""
        : $"{Words.Count(comparison.Unlinked, "cell")} with long lists of quotes {(comparison.Unlinked == 1 ? "leads" : "lead")} nowhere, since all lists together may have "
            + $"{Words.Count(comparison.MostPages, "page")}; most-pages under compare: in site.yml allows more.";

    private static IEnumerable<Made<PagePlan>> PlanTables(ComparedAttribute attribute, ReportPages report)
    {
        var themes = report.Frame.Codebook.Themes;
        string[] nodes = [.. themes.Select(t => t.Id)];
        yield return Table(Addresses.Compared(attribute.Address), attribute, report, nodes, null, Kind.Shares);
        yield return Table(Addresses.ComparedCounts(attribute.Address), attribute, report, nodes, null, Kind.Counts);
        foreach (var theme in themes.Where(t => t.Codes.Count > 0))
        {
            yield return Table(Addresses.ComparedCodes(attribute.Address, theme.Id), attribute, report, [theme.Id, .. theme.Codes.Select(c => c.Id)], theme, Kind.Both);
        }
    }

    private static Made<PagePlan> Table(string path, ComparedAttribute attribute, ReportPages report, string[] nodes, Theme? theme, Kind kind)
    {
        var comparison = report.Numbers.Comparison;
        return PagePlan.Of(
            path,
            shows =>
            {
                shows.Digest(report.Frame.Names).Number(comparison.Documents).Number(comparison.Few).Text(Unlinked(comparison));
                attribute.WriteSums(shows, nodes);
            },
            () => [report.Steps.Frame.Row(""), report.Steps.Numbers.Row("")],
            () => Make(path, attribute, comparison, report.Frame, nodes, theme, kind));
    }

    private static ComparedPage Make(string path, ComparedAttribute attribute, Comparison comparison, Frame frame, string[] nodes, Theme? theme, Kind kind)
    {
        var (root, label, names) = (Addresses.RootOf(path), LabelOf(attribute), frame.Nodes);
        var shown = MostOf(nodes, attribute, Matrices.MostThemes);
        var charted = kind == Kind.Counts ? [] : MostOf(nodes, attribute, Math.Max(1, MostDots / attribute.Values.Count));
        var title = theme is null ? kind == Kind.Counts ? $"Counts by {label}" : $"By {label}" : $"{theme.Label}: codes by {label}";
        List<(string, string)> above = [("Compare", Addresses.Compare)];
        if (path != Addresses.Compared(attribute.Address))
        {
            above.Add(($"By {label}", Addresses.Compared(attribute.Address)));
        }

        var withCodes = theme is null ? frame.Codebook.Themes.Where(t => t.Codes.Count > 0).Select(t => t.Id).ToHashSet(StringComparer.Ordinal) : [];
        return new ComparedPage(
            PageHeads.Make(path, "compare", title, $"How many of the documents have each {(theme is null ? "theme" : "code")}, by {label}.", above),
            label,
            theme is null ? null : names.Tag(theme.Id, root),
            new ShareTable(
                theme is null ? $"Theme by {label}" : $"Code by {label}",
                Columns(attribute, comparison.Few).Append(new ShareColumn("All", attribute.Documents, attribute.Documents < comparison.Few)).ToEquatableArray(),
                shown.Select(n => new ShareRow(
                    names.Tag(n, root),
                    withCodes.Contains(n) ? new Link("codes", root + Addresses.Href(Addresses.ComparedCodes(attribute.Address, n))) : null,
                    Cells(n, attribute, comparison.Few, names, root))).ToEquatableArray()),
            kind != Kind.Counts,
            kind != Kind.Shares,
            kind switch
            {
                Kind.Shares => new Link("The counts behind these shares", root + Addresses.Href(Addresses.ComparedCounts(attribute.Address))),
                Kind.Counts => new Link("The same as shares", root + Addresses.Href(Addresses.Compared(attribute.Address))),
                _ => null,
            },
            charted.Select(n => DotChart.Of(names.Tag(n, root), attribute, comparison.Few)).ToEquatableArray(),
            attribute.Documents,
            comparison.Documents,
            comparison.Few,
            Notes(attribute, comparison, nodes, shown, charted, kind).ToEquatableArray());
    }

    private static IEnumerable<string> Notes(ComparedAttribute attribute, Comparison comparison, string[] nodes, string[] shown, string[] charted, Kind kind)
    {
        if (attribute.Strays > 0)
        {
            yield return $"{Words.Count(attribute.Strays, "document")} {(attribute.Strays == 1 ? "has a value that is" : "have values that are")} no number and left out.";
        }

        if (shown.Length < nodes.Length)
        {
            yield return $"These are the {shown.Length} of {nodes.Length} themes that most documents have; compare.csv has all.";
        }

        if (kind != Kind.Counts && charted.Length < shown.Length)
        {
            yield return $"The pictures show the {charted.Length} that most documents have; the table has the others, too.";
        }

        if (Unlinked(comparison) is { Length: > 0 } unlinked)
        {
            yield return unlinked;
        }
    }

    // In the order of the codebook.
    private static string[] MostOf(string[] nodes, ComparedAttribute attribute, int most)
    {
        if (nodes.Length <= most)
        {
            return nodes;
        }

        var first = nodes.OrderByDescending(n => attribute.ShareIn(n).Documents).Take(most).ToHashSet(StringComparer.Ordinal);
        return [.. nodes.Where(first.Contains)];
    }

    private static EquatableArray<ShareColumn> Columns(ComparedAttribute attribute, int few) =>
        attribute.Values.Select(v => new ShareColumn(Short(v.Label), v.Documents, v.Documents < few)).ToEquatableArray();

    // What people answered in their own words is no head of a column.
    private static string Short(string label) => label.Length <= LongestHead ? label
        : label[..(char.IsHighSurrogate(label[LongestHead - 1]) ? LongestHead - 1 : LongestHead)].TrimEnd() + "…";

    private static EquatableArray<ShareCell> Cells(string node, ComparedAttribute attribute, int few, NameList names, string root)
    {
        var label = names.Find(node)?.FullLabel ?? node;
        return attribute.Values
            .Select((value, i) => Cell(
                attribute.ShareIn(i, node), value.Of(node).Segments, $"{label}, {LabelOf(attribute)} {value.Label}", few,
                HrefOf(value.Of(node), attribute, value, root), attribute.Apart(i, node, few)))
            .Append(Cell(attribute.ShareIn(node), attribute.Values.Sum(v => v.Of(node).Segments), $"{label}, all that are compared", few, "", 0))
            .ToEquatableArray();
    }

    private static ShareCell Cell(ShareOf share, int segments, string what, int few, string href, int apart)
    {
        var counted = share.Of == 0 ? "no document" : $"{Words.Number(share.Documents)} of {Words.Count(share.Of, "document")}";
        var interval = share.Interval is { } known ? Interval(known) : "";
        var isFew = share.Of < few;
        return new ShareCell(
            share.Of == 0 ? "–" : isFew ? $"{share.Documents} of {share.Of}" : $"{share.Percent} %",
            ShareCell.LevelOf(share.Value),
            href,
            $"{what}: {counted}, {Words.Count(segments, "segment")}{(interval.Length > 0 ? ", 95 % interval " + interval : "")}",
            [share.Of == 0 ? "–" : $"{Words.Number(share.Documents)} of {Words.Number(share.Of)}", Words.Count(segments, "segment"), interval],
            apart > 0 ? "higher" : apart < 0 ? "lower" : "",
            isFew);
    }

    private static string HrefOf(ComparedCell cell, ComparedAttribute attribute, ComparedValue value, string root) => cell.Place switch
    {
        { Pages: > 0 } => root + Addresses.Href(Addresses.ComparedQuotes(attribute.Address, value.Address, cell.Node)),
        { ThemePage: > 0, Document.Length: > 0 } place => $"{root}{Addresses.Href(Addresses.Theme(cell.Node, place.ThemePage))}#{EvidencePaging.Anchor(place.Document)}",
        { ThemePage: > 0 } => root + Addresses.Href(Addresses.Theme(cell.Node)),
        _ => "",
    };

    private static string Interval(Interval interval) => string.Create(CultureInfo.InvariantCulture, $"{100 * interval.Low:0} to {100 * interval.High:0} %");

    private enum Kind
    {
        Shares,
        Counts,
        Both,
    }
}
