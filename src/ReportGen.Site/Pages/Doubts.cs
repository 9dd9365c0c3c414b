using ReportGen.Engine.Digests;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;

namespace ReportGen.Site.Pages;

/// <summary>How far a report is to be trusted, in sentences that each lead to where more is said.</summary>
internal static class Doubts
{
    private static readonly string s_method = Addresses.Href(Addresses.Method);

    /// <summary>The sentences, for the first page.</summary>
    public static EquatableArray<Link> Of(ReportPages report) =>
        new[]
        {
            Rules(report.Frame, report.Numbers), People(report.Numbers, report.Frame.Language), Uncoded(report.Numbers.Totals, report.Index, report.Frame.Language),
            Remarks(report.Remarks, report.Frame.Language),
        }.OfType<Link>().ToEquatableArray();

    /// <summary>What the reach of a theme counts, and where its quotes come from, in sentences; empty where nothing codes.</summary>
    public static string Counting(Frame frame, Totals totals)
    {
        var language = frame.Language;
        var counted = (totals.IsCodedByRules(frame.Rules), totals.IsCodedByPeople) switch
        {
            (true, false) => language.Say("Each theme counts the documents in which its rules found words."),
            (true, true) => language.Say("Each theme counts the documents in which its rules found words or people coded a passage."),
            (false, true) => language.Say("Each theme counts the documents in which people coded a passage."),
            _ => "",
        };
        return counted.Length == 0 ? "" : counted + " " + language.Say(
            "Its quote was picked by hand; where nobody did, it is where most of its codes meet, said by somebody not quoted above if there is one.");
    }

    private static Link? Rules(Frame frame, Numbers numbers)
    {
        var (rules, checks, language) = (frame.Rules.Rules.Count, numbers.Checks.Checks, frame.Language);
        var former = Former(numbers.Totals, language);
        if (rules == 0)
        {
            return new(
                numbers.Totals.Codings == 0 ? language.Say("Nothing is coded yet.")
                : numbers.Totals.ByFormerRules == 0 ? language.Say("No rule codes here: all codings are people’s.")
                : former,
                s_method + (numbers.Totals.ByFormerRules > 0 ? "#rules" : ""));
        }

        var (right, judged, missed, others) =
            (checks.Sum(c => c.HitsRight), checks.Sum(c => c.HitsJudged), checks.Sum(c => c.OthersRight), checks.Sum(c => c.OthersJudged));
        var found = checks.Count == 0
            ? language.Count(rules, "Its rule finds words, and no reader has checked what it finds.", "Its {0} rules find words, and no reader has checked what they find.")
            : language.Count(
                checks.Count, "Readers checked what {0} of {1} rules finds: {2} of {3} judged segments are right.",
                "Readers checked what {0} of {1} rules find: {2} of {3} judged segments are right.", language.Number(rules), language.Number(right), language.Number(judged));

        // What rules find may all be right, and most of what belongs there be missed.
        var overlooked = others == 0 ? "" : language.Say(
            "Of {0} judged segments in which nothing was found, {1} should have been.", language.Number(others), language.Number(missed));
        return new(string.Join(' ', new[] { found, overlooked, former }.Where(s => s.Length > 0)), s_method + (checks.Count > 0 ? "#checks" : "#rules"));
    }

    /// <summary>What former rules coded, in a sentence; empty where they coded nothing.</summary>
    public static string Former(Totals totals, Language language) => totals.ByFormerRules == 0 ? ""
        : language.Count(
            totals.ByFormerRules, "Of {1} codings {0} was made by rules before the project was imported; those rules are not applied here.",
            "Of {1} codings {0} were made by rules before the project was imported; those rules are not applied here.", language.Number(totals.Codings));

    private static Link? People(Numbers numbers, Language language) => numbers.Agreement.Rows.Count == 0 ? null
        : new(language.Count(
            numbers.Agreement.Count, "Coders disagree on {0} passage; each of them can be read.", "Coders disagree on {0} passages; each of them can be read."),
                Addresses.Href(Addresses.Agreement));

    private static Link? Uncoded(Totals totals, EvidenceIndex index, Language language) => index.InOrder.Count(d => d.Codings == 0) is > 0 and var without
        ? new(language.Say("In {0} of {1} documents nothing is coded.", language.Number(without), language.Number(totals.Documents)), Addresses.Href(Addresses.Documents()))
        : null;

    private static Link Remarks(RemarkCount remarks, Language language) => new(
        remarks.All == 0 ? language.Say("Every file was read without a remark.")
            : remarks.Errors + remarks.Warnings is > 0 and var warnings
                ? language.Say("Reading and coding left {0}, {1} among them: what was not understood, left out or matched nothing.",
                    language.Count(remarks.All, "{0} remark", "{0} remarks"), language.Count(warnings, "{0} warning", "{0} warnings"))
                : language.Say("Reading and coding left {0}: what was not understood, left out or matched nothing.", language.Count(remarks.All, "{0} remark", "{0} remarks")),
        s_method + "#findings");
}
