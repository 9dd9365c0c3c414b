using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Codebook;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Pages;

/// <summary>Makes the pages that say how the report came to be: method, the page for wrong addresses, and the sitemap.</summary>
internal static class MethodPages
{
    private const int MostFindings = 200;

    // The files that every report has.
    private static readonly string[] s_data =
    [
        "data/codings.csv", "data/codebook.csv", "data/documents.csv", "data/matrix.csv", "data/cooccurrence.csv", Addresses.Report, Addresses.Annotations,
    ];

    /// <summary>The pages that show what was found while the others were made.</summary>
    /// <param name="frame">Names.</param>
    /// <param name="settings">What site.yml says.</param>
    /// <param name="numbers">Sums.</param>
    /// <param name="documents">All documents.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="contents">All other pages, and all files.</param>
    public static Folded<PagePlan> PlanLast(
        Frame frame, SiteSettings settings, Numbers numbers, Table<CodedDocument> documents, FindingList findings, ReportAddresses contents) =>
        new List<Made<PagePlan>>
    {
        new(Addresses.Method, new PagePlan(() => Method(frame, settings, numbers, [.. documents.Values], findings.Findings) with
        {
            Downloads = Downloads.Of(contents, Addresses.RootOf(Addresses.Method)),
        })),
        PagePlan.Of(Addresses.Sitemap, shows => shows.Texts(contents.Pages), null, () => Sitemap(contents.Pages)),
    };

    private static MethodPage Method(
        Frame frame, SiteSettings settings, Numbers numbers, IReadOnlyCollection<CodedDocument> documents, EquatableArray<Diagnostic> findings)
    {
        var (site, rules, nodes, language) = (frame.Site, frame.Rules, frame.Nodes, frame.Language);
        var root = Addresses.RootOf(Addresses.Method);
        return new MethodPage(
            PageHeads.Make(
                language, Addresses.Method, "method", language.Say("Method"), language.Say("What was read and how, which rules were applied, and what this report cannot tell."))
                .WithDataset(site, s_data),
            documents
                .GroupBy(d => (Kind: d.Card.Kind.Label, d.Card.Group))
                .OrderBy(g => g.Key.Kind, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Group, StringComparer.Ordinal)
                .Select(g => Bar.Make(
                    $"{language.Say(g.Key.Kind)}, {g.Key.Group}", "", g.Count(), documents.Count, language.Count(g.Sum(d => d.Words), "{0} word", "{0} words")))
                .ToEquatableArray(),
            Facts(settings, language),
            site.Tool,
            FingerprintOf(rules),
            rules.Rules.Select(r => new RuleText(nodes.Tag(r.Code, root) with { Label = nodes.Find(r.Code)!.FullLabel }, RuleWords.Of(r, language))).ToEquatableArray(),
            numbers.Checks.Checks.Select(c => CheckView.Of(c, nodes, root)).ToEquatableArray(),
            Coders(documents, nodes),
            documents.Sum(d => d.Codings),
            numbers.Agreement.Rows.Count > 0,
            Doubts.Former(numbers.Totals, language),
            findings
                .Take(MostFindings)
                .Select(f => new FindingView(f.Code, f.Severity.ToString().ToLowerInvariant(), f.Place.ToString(), f.Message, f.Hint ?? ""))
                .ToEquatableArray(),
            findings.Count);
    }

    private static EquatableArray<CoderView> Coders(IEnumerable<CodedDocument> documents, NameList names) => documents
        .SelectMany(d => d.People)
        .GroupBy(c => c.Coder, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => new CoderView(names.NameOf(g.Key), g.Count(), g.Sum(c => c.Added), g.Sum(c => c.Accepted), g.Sum(c => c.Rejected)))
        .ToEquatableArray();

    public static Page NotFound(Language language) => new NotFoundPage(
        PageHeads.Make(language, Addresses.NotFound, "", language.Say("Not found"), language.Say("There is no such page in this report.")));

    // It has no head that anybody reads.
    private static SitemapPage Sitemap(IReadOnlyList<string> pages) => new SitemapPage(
        PageHeads.Make(Language.English, Addresses.Sitemap, "", "Sitemap", ""),
        pages.Append(Addresses.Method).Where(p => p != Addresses.NotFound).Order(StringComparer.Ordinal).Select(Addresses.Public).ToEquatableArray());

    /// <summary>A fingerprint of the rules, shown to people, who may compare it with that of another report.</summary>
    public static string FingerprintOf(RuleSet rules)
    {
        using var writer = CanonicalWriter.Rent();
        rules.Write(writer);
        return Digest.OfForeign(writer.Written).ToString()[..16];
    }

    private static EquatableArray<Fact> Facts(SiteSettings settings, Language language) =>
    [
        new(language.Say("Files read"), string.Join(", ", settings.Seeds.Include)),
        new(language.Say("Files left out"), settings.Seeds.Exclude.Count > 0 ? string.Join(", ", settings.Seeds.Exclude) : language.Say("none")),
        new(language.Say("Interviewers’ labels"), string.Join(", ", settings.Reading.Speakers.Interviewer)),
        new(language.Say("Participants’ labels"), string.Join(", ", settings.Reading.Speakers.Participant)),
        new(language.Say("Labels of pasted words"), string.Join(", ", settings.Reading.Speakers.Quoted)),
    ];
}
