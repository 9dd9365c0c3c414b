using ReportGen.Engine.Digests;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;

namespace ReportGen.Site.Pages;

/// <summary>How far a report is to be trusted, in sentences that each lead to where more is said.</summary>
internal static class Doubts
{
    private static readonly string s_method = Addresses.Href(Addresses.Method);

    /// <summary>The sentences, for the first page.</summary>
    public static EquatableArray<Link> Of(ReportPages report) =>
        new[] { Rules(report.Frame, report.Numbers), People(report.Numbers), Uncoded(report.Numbers.Totals, report.Index), Remarks(report.Remarks) }.OfType<Link>().ToEquatableArray();

    private static Link? Rules(Frame frame, Numbers numbers)
    {
        var (rules, checks) = (frame.Rules.Rules.Count, numbers.Checks.Checks);
        if (rules == 0)
        {
            return new("No rule codes here: all codings are people's.", s_method);
        }

        var (right, judged) = (checks.Sum(c => c.HitsRight), checks.Sum(c => c.HitsJudged));
        return new(
            checks.Count == 0
                ? rules == 1 ? "Its rule finds words, and no reader has checked what it finds." : $"Its {Words.Number(rules)} rules find words, and no reader has checked what they find."
                : $"Readers checked what {checks.Count} of {Words.Count(rules, "rule")} {(checks.Count == 1 ? "finds" : "find")}: "
                    + $"{Words.Number(right)} of {Words.Count(judged, "judged segment")} {(right == 1 ? "is" : "are")} right.",
            s_method + "#checks");
    }

    private static Link? People(Numbers numbers) => numbers.Agreement.Rows.Count == 0 ? null
        : new($"Coders disagree on {Words.Count(numbers.Agreement.Count, "passage")}; each of them can be read.", Addresses.Href(Addresses.Agreement));

    private static Link? Uncoded(Totals totals, EvidenceIndex index) => index.InOrder.Count(d => d.Codings == 0) is > 0 and var without
        ? new($"In {Words.Number(without)} of {Words.Count(totals.Documents, "document")} nothing is coded.", Addresses.Href(Addresses.Documents()))
        : null;

    private static Link Remarks(RemarkCount remarks) => new(
        remarks.All == 0 ? "Every file was read without a remark."
            : $"Reading and coding left {Words.Count(remarks.All, "remark")}"
                + (remarks.Errors + remarks.Warnings > 0 ? $", {Words.Count(remarks.Errors + remarks.Warnings, "warning")} among them" : "") + ": what was not understood, left out or matched nothing.",
        s_method + "#findings");
}
