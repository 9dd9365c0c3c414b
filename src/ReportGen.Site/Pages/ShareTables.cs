using ReportGen.Engine.Digests;
using ReportGen.Site.Agreement;
using ReportGen.Site.Codebook;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;

namespace ReportGen.Site.Pages;

/// <summary>Makes tables of shares: themes or codes by the values of an attribute.</summary>
internal static class ShareTables
{
    private const int LongestHead = 60;

    /// <param name="nodes">Which themes or codes it has, a row each.</param>
    /// <param name="attribute">Whose values are its columns; the last is for all of them.</param>
    /// <param name="few">Values with fewer documents than this say little.</param>
    /// <param name="names">For labels.</param>
    /// <param name="root">The way from the page up to the report's root, or its published address.</param>
    /// <param name="theme">The theme whose codes these are; null where these are themes.</param>
    /// <param name="codesOf">Where a theme's codes are compared; null where they are not.</param>
    public static ShareTable Of(
        IEnumerable<string> nodes, ComparedAttribute attribute, int few, NameList names, string root, Theme? theme, Func<string, string?> codesOf)
    {
        var (language, label) = (names.Language, ComparePages.LabelOf(attribute, names.Language));
        return new(
            theme is null ? language.Say("Theme by {0}", label) : language.Say("Code by {0}", label),
            Columns(attribute, few, language).Append(new ShareColumn(language.Say("All"), attribute.Documents, attribute.Documents < few)).ToEquatableArray(),
            nodes.Select(n => new ShareRow(
                names.Tag(n, root),
                codesOf(n) is { } codes ? new Link(language.Say("codes"), root + Addresses.Href(codes)) : null,
                Cells(n, attribute, few, names, root))).ToEquatableArray());
    }

    /// <summary>Of many themes or codes, those that most documents have, in the order of the codebook.</summary>
    public static string[] MostOf(string[] nodes, ComparedAttribute attribute, int most)
    {
        if (nodes.Length <= most)
        {
            return nodes;
        }

        var first = nodes.OrderByDescending(n => attribute.ShareIn(n).Documents).Take(most).ToHashSet(StringComparer.Ordinal);
        return [.. nodes.Where(first.Contains)];
    }

    /// <summary>The values of an attribute as heads of columns.</summary>
    public static EquatableArray<ShareColumn> Columns(ComparedAttribute attribute, int few, Language language) =>
        attribute.Values.Select(v => new ShareColumn(Short(v.Label.In(language)), v.Documents, v.Documents < few)).ToEquatableArray();

    // What people answered in their own words is no head of a column.
    private static string Short(string label) => label.Length <= LongestHead ? label
        : label[..(char.IsHighSurrogate(label[LongestHead - 1]) ? LongestHead - 1 : LongestHead)].TrimEnd() + "…";

    private static EquatableArray<ShareCell> Cells(string node, ComparedAttribute attribute, int few, NameList names, string root)
    {
        var label = names.Find(node)?.FullLabel ?? node;
        return attribute.Values
            .Select((value, i) => Cell(
                attribute.ShareIn(i, node), value.Of(node).Segments, $"{label}, {ComparePages.LabelOf(attribute, names.Language)} {value.Label.In(names.Language)}", few,
                HrefOf(value.Of(node), attribute, value, root), attribute.Apart(i, node, few), names.Language))
            .Append(Cell(
                attribute.ShareIn(node), attribute.Values.Sum(v => v.Of(node).Segments),
                names.Language.Say("{0}, all documents that are compared", label), few, "", 0, names.Language))
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
}
