using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Agreement;
using ReportGen.Site.Codebook;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
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
    public static string LabelOf(ComparedAttribute attribute, Language language) =>
        attribute.Name == Comparison.Group ? language.Say("document group") : attribute.Name;

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
        var (comparison, language, root) = (report.Numbers.Comparison, report.Frame.Language, Addresses.RootOf(Addresses.Compare));
        return new ComparePage(
            PageHeads.Make(
                language, Addresses.Compare, "compare", language.Say("Compare"),
                language.Say("Who says what: themes by attributes of the documents, together, and one without the other.")),
            comparison.Documents,
            comparison.Attributes.Select(a => new ComparedSummary(
                LabelOf(a, language), root + Addresses.Href(Addresses.Compared(a.Address)), Columns(a, comparison.Few, language),
                comparison.Documents - a.Documents)).ToEquatableArray(),
            comparison.Left.GroupBy(l => (l.Why, l.Advice))
                .Select(g => new Fact(
                    string.Join(", ", g.Select(l => l.Name)),
                    string.Join("; ", new[] { g.Key.Why, g.Key.Advice }.OfType<Saying>().Select(s => s.In(language))))).ToEquatableArray(),
            report.Frame.Codebook.Themes.Count > 0,
            report.Numbers.Totals.People.Count > 0 ? MatrixPages.Links(root, report) : [],
            Unlinked(comparison, language));
    }

    private static string Unlinked(Comparison comparison, Language language) => comparison.Unlinked == 0
        ? ""
        : language.Count(
            comparison.Unlinked,
            "{0} cell with a long list of quotes leads nowhere, since all lists together may have {1} pages; most-pages under compare: in site.yml allows more.",
            "{0} cells with long lists of quotes lead nowhere, since all lists together may have {1} pages; most-pages under compare: in site.yml allows more.",
            language.Number(comparison.MostPages));

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
                shows.Digest(report.Frame.Names).Number(comparison.Documents).Number(comparison.Few).Number(comparison.Unlinked).Number(comparison.MostPages);
                attribute.WriteSums(shows, nodes);
            },
            () => [report.Steps.Frame.Row(""), report.Steps.Numbers.Row("")],
            () => Make(path, attribute, comparison, report.Frame, nodes, theme, kind));
    }

    private static ComparedPage Make(string path, ComparedAttribute attribute, Comparison comparison, Frame frame, string[] nodes, Theme? theme, Kind kind)
    {
        var (root, label, names) = (Addresses.RootOf(path), LabelOf(attribute, frame.Language), frame.Nodes);
        var language = frame.Language;
        var shown = MostOf(nodes, attribute, Matrices.MostThemes);
        var charted = kind == Kind.Counts ? [] : MostOf(nodes, attribute, Math.Max(1, MostDots / attribute.Values.Count));
        var title = theme is not null ? language.Say("{0}: codes by {1}", theme.Label, label)
            : kind == Kind.Counts ? language.Say("Counts by {0}", label)
            : language.Say("By {0}", label);
        List<(string, string)> above = [(language.Say("Compare"), Addresses.Compare)];
        if (path != Addresses.Compared(attribute.Address))
        {
            above.Add((language.Say("By {0}", label), Addresses.Compared(attribute.Address)));
        }

        var withCodes = theme is null ? frame.Codebook.Themes.Where(t => t.Codes.Count > 0).Select(t => t.Id).ToHashSet(StringComparer.Ordinal) : [];
        return new ComparedPage(
            PageHeads.Make(
                language, path, "compare", title,
                theme is null ? language.Say("How many of the documents have each theme, by {0}.", label)
                    : language.Say("How many of the documents have each code, by {0}.", label),
                above),
            label,
            theme is null ? null : names.Tag(theme.Id, root),
            new ShareTable(
                theme is null ? language.Say("Theme by {0}", label) : language.Say("Code by {0}", label),
                Columns(attribute, comparison.Few, language)
                    .Append(new ShareColumn(language.Say("All"), attribute.Documents, attribute.Documents < comparison.Few)).ToEquatableArray(),
                shown.Select(n => new ShareRow(
                    names.Tag(n, root),
                    withCodes.Contains(n) ? new Link(language.Say("codes"), root + Addresses.Href(Addresses.ComparedCodes(attribute.Address, n))) : null,
                    Cells(n, attribute, comparison.Few, names, root))).ToEquatableArray()),
            kind != Kind.Counts,
            kind != Kind.Shares,
            kind switch
            {
                Kind.Shares => new Link(language.Say("The counts behind these shares"), root + Addresses.Href(Addresses.ComparedCounts(attribute.Address))),
                Kind.Counts => new Link(language.Say("The same as shares"), root + Addresses.Href(Addresses.Compared(attribute.Address))),
                _ => null,
            },
            charted.Select(n => DotChart.Of(names.Tag(n, root), attribute, comparison.Few, language)).ToEquatableArray(),
            attribute.Documents,
            comparison.Documents,
            comparison.Few,
            Notes(attribute, comparison, nodes, shown, charted, kind, language).ToEquatableArray());
    }

    private static IEnumerable<string> Notes(ComparedAttribute attribute, Comparison comparison, string[] nodes, string[] shown, string[] charted, Kind kind, Language language)
    {
        if (attribute.Strays > 0)
        {
            yield return language.Count(
                attribute.Strays, "{0} document has a value that is no number and is left out.", "{0} documents have values that are no numbers and are left out.");
        }

        if (shown.Length < nodes.Length)
        {
            yield return language.Say(
                "These are the {0} of {1} themes that most documents have; compare.csv has all.", language.Number(shown.Length), language.Number(nodes.Length));
        }

        if (kind != Kind.Counts && charted.Length < shown.Length)
        {
            yield return language.Say("The pictures show the {0} that most documents have; the table has the others, too.", language.Number(charted.Length));
        }

        if (Unlinked(comparison, language) is { Length: > 0 } unlinked)
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

    private static EquatableArray<ShareColumn> Columns(ComparedAttribute attribute, int few, Language language) =>
        attribute.Values.Select(v => new ShareColumn(Short(v.Label.In(language)), v.Documents, v.Documents < few)).ToEquatableArray();

    // What people answered in their own words is no head of a column.
    private static string Short(string label) => label.Length <= LongestHead ? label
        : label[..(char.IsHighSurrogate(label[LongestHead - 1]) ? LongestHead - 1 : LongestHead)].TrimEnd() + "…";

    private static EquatableArray<ShareCell> Cells(string node, ComparedAttribute attribute, int few, NameList names, string root)
    {
        var label = names.Find(node)?.FullLabel ?? node;
        return attribute.Values
            .Select((value, i) => Cell(
                attribute.ShareIn(i, node), value.Of(node).Segments, $"{label}, {LabelOf(attribute, names.Language)} {value.Label.In(names.Language)}", few,
                HrefOf(value.Of(node), attribute, value, root), attribute.Apart(i, node, few), names.Language))
            .Append(Cell(
                attribute.ShareIn(node), attribute.Values.Sum(v => v.Of(node).Segments), names.Language.Say("{0}, all that are compared", label), few, "", 0, names.Language))
            .ToEquatableArray();
    }

    private static ShareCell Cell(ShareOf share, int segments, string what, int few, string href, int apart, Language language)
    {
        var counted = share.Of == 0 ? language.Say("no document") : language.Say("{0} of {1} documents", language.Number(share.Documents), language.Number(share.Of));
        var found = language.Count(segments, "{0} segment", "{0} segments");
        var interval = share.Interval is { } known ? Interval(known, language) : "";
        var isFew = share.Of < few;
        return new ShareCell(
            share.Of == 0 ? "–" : isFew ? Of(share, language) : language.Percent(share.Percent / 100.0),
            ShareCell.LevelOf(share.Value),
            href,
            interval.Length > 0 ? language.Say("{0}: {1}, {2}, 95\u00A0% interval {3}", what, counted, found, interval) : language.Say("{0}: {1}, {2}", what, counted, found),
            [share.Of == 0 ? "–" : Of(share, language), found, interval],
            apart > 0 ? language.Say("higher") : apart < 0 ? language.Say("lower") : "",
            isFew);
    }

    private static string HrefOf(ComparedCell cell, ComparedAttribute attribute, ComparedValue value, string root) => cell.Place switch
    {
        { Pages: > 0 } => root + Addresses.Href(Addresses.ComparedQuotes(attribute.Address, value.Address, cell.Node)),
        { ThemePage: > 0, Document.Length: > 0 } place => $"{root}{Addresses.Href(Addresses.Theme(cell.Node, place.ThemePage))}#{EvidencePaging.Anchor(place.Document)}",
        { ThemePage: > 0 } => root + Addresses.Href(Addresses.Theme(cell.Node)),
        _ => "",
    };

    private static string Of(ShareOf share, Language language) => language.Say("{0} of {1}", language.Number(share.Documents), language.Number(share.Of));

    private static string Interval(Interval interval, Language language) =>
        language.Say("{0} to {1}", language.Number(100 * interval.Low, 0), language.Percent(interval.High));

    private enum Kind
    {
        Shares,
        Counts,
        Both,
    }
}
