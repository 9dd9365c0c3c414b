using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Editions;

/// <summary>What stands behind the chapters of the report for a word processor: questions, codebook, method.</summary>
internal static class WordBackMatter
{
    public static void Write(WordBody body, PrintPage report)
    {
        if (report.Questions.Count > 0)
        {
            body.AddHeading(1, "Questions");
            body.AddTable(
                report.QuestionCount > report.Questions.Count ? $"The first {Words.Number(report.Questions.Count)} of {Words.Number(report.QuestionCount)} questions"
                    : "Questions, and how many of those who were asked answered",
                [("Question", 75), ("Answered", -25)],
                report.Questions.Select(q => (IReadOnlyList<OpenXmlElement[]>)[body.Link(q.Label, q.Href), [WordBody.Run(WordReport.Of(q))]]));
        }

        body.AddHeading(1, "Codebook");
        body.AddTable(
            report.EntryCount > report.Entries.Count ? $"The first {Words.Number(report.Entries.Count)} of {Words.Number(report.EntryCount)} themes and codes" : "Themes and codes",
            [("Code", 22), ("What it means, and its rule", 60), ("Documents", -18)],
            report.Entries.Select(e => (IReadOnlyList<OpenXmlElement[]>)[[Name(e)], Said(e), [WordBody.Run(WordReport.Of(e.Reach))]]));
        Method(body, report);
    }

    private static void Method(WordBody body, PrintPage report)
    {
        body.AddHeading(1, "Method");
        body.Add(null, WordBody.Run(
            "Each document was cut into segments: a speaker\u2019s turn, a paragraph, a bullet. Rules in the codebook name words and their neighbourhood; wherever a rule "
            + "finds what it names, the segment gets that code." + (report.HasPeople
                ? " People coded passages too, and rejected what rules find and nobody meant: what was rejected counts nowhere." : "")));
        body.Add(null, WordBody.Run(report.QuotesPerCode > 0
            ? $"Of each code at most {Words.Count(report.QuotesPerCode, "quote")} can be read here, besides those that somebody picked: from documents spread evenly over all "
                + "that have any, whichever segment there is nearest to three lines. Which they are says nothing about how telling they are; the report has all of them."
            : "Only quotes that somebody picked can be read here; the report has all evidence."));
        if (report.Checks.Count > 0)
        {
            body.AddTable(
                "How right the rules are that people checked, on segments drawn at random", [("Rule", 25), ("Found, and right", 19), ("Precision", 28), ("Recall", 28)],
                report.Checks.Select(c => WordReport.Cells(c.Tag.Label, c.Checked, c.Precision, c.Recall)));
        }

        body.AddHeading(2, "What this report cannot tell");
        body.Add(null, WordBody.Run(
            "Rules find words, not meanings: negation, irony and hearsay look the same to them. Counts are not importance; they are given with what they are a part of, since "
            + "a share of a small sample says little about anyone outside it. What no rule finds may be said in other words. Coding by rules can claim that it was done the "
            + "same way in every document, that anyone can do it again, and that every claim leads to its words; agreement between readers, completeness, and the right questions need people."));
    }

    private static Run Name(PrintedEntry entry) => WordBody.Run(entry.Tag.Label, entry.IsTheme ? new RunProperties(new Bold()) : null);

    private static OpenXmlElement[] Said(PrintedEntry entry)
    {
        var said = string.Join('\n', new[]
        {
            entry.Definition, Part("Include: ", entry.Include), Part("Exclude: ", entry.Exclude), entry.Example.Length > 0 ? $"Example: \u201C{entry.Example}\u201D" : "",
        }.Where(p => p.Length > 0));
        var rule = Part(said.Length > 0 ? "\nRule: " : "Rule: ", entry.Rule);
        return [WordBody.Run(said), WordBody.Run(rule, new RunProperties(new Color { Val = "555E66" }, new FontSize { Val = "18" }))];
    }

    private static string Part(string name, string words) => words.Length > 0 ? name + words : "";
}
