using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
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
                LabelOf(a, language), root + Addresses.Href(Addresses.Compared(a.Address)), ShareTables.Columns(a, comparison.Few, language),
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
        var shown = ShareTables.MostOf(nodes, attribute, Matrices.MostThemes);
        var charted = kind == Kind.Counts ? [] : ShareTables.MostOf(nodes, attribute, Math.Max(1, MostDots / attribute.Values.Count));
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
            ShareTables.Of(shown, attribute, comparison.Few, names, root, theme, n => withCodes.Contains(n) ? Addresses.ComparedCodes(attribute.Address, n) : null),
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

    private enum Kind
    {
        Shares,
        Counts,
        Both,
    }
}
