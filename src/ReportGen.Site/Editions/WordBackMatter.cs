using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportGen.Site.Pages;
using Language = ReportGen.Site.Languages.Language;

namespace ReportGen.Site.Editions;

/// <summary>What stands behind the chapters of the report for a word processor: questions, codebook, method.</summary>
internal static class WordBackMatter
{
    public static void Write(WordBody body, PrintPage report)
    {
        var language = body.Language;
        if (report.Questions.Count > 0)
        {
            body.AddHeading(1, language.Say("Questions"));
            body.AddTable(
                report.QuestionCount > report.Questions.Count
                    ? language.Say("These are the first {0} of {1} questions; the report has all.", language.Number(report.Questions.Count), language.Number(report.QuestionCount))
                    : language.Say("Questions and how many of those who were asked answered"),
                [(language.Say("Question"), 75), (language.Say("Answered"), -25)],
                report.Questions.Select(q => (IReadOnlyList<OpenXmlElement[]>)[body.Link(q.Label, q.Href), [WordBody.Run(WordReport.Of(language, q))]]));
        }

        body.AddHeading(1, language.Say("Codebook"));
        body.AddTable(
            report.EntryCount > report.Entries.Count
                ? language.Say("The first {0} of {1} entries; the report has all.", language.Number(report.Entries.Count), language.Number(report.EntryCount))
                : language.Say("What each theme and code means, when to use it, and the rule that finds it."),
            [(language.Say("Code"), 22), (language.Say("What it means, and its rule"), 60), (language.Say("Documents"), -18)],
            report.Entries.Select(e => (IReadOnlyList<OpenXmlElement[]>)[[Name(e)], Said(language, e), [WordBody.Run(WordReport.Of(language, e.Reach))]]));
        Method(body, report);
    }

    private static void Method(WordBody body, PrintPage report)
    {
        var language = body.Language;
        body.AddHeading(1, language.Say("Method"));
        body.Add(null, WordBody.Run(string.Join(' ', new[]
        {
            language.Say("Each document was cut into segments: a speaker’s turn, a paragraph, a bullet."),
            report.RulesDigest.Length > 0
                ? language.Say("Rules in the codebook name words and their neighbourhood; wherever a rule finds what it names, the segment gets that code.")
                : report.HasPeople ? language.Say("People coded passages by hand.") : "",
            report.HasPeople && report.RulesDigest.Length > 0
                ? language.Say("People coded passages too, and rejected what rules find and nobody meant: what was rejected counts nowhere.") : "",
            language.Say("Quotes are verbatim, and what was found or marked in them is underlined."),
        }.Where(p => p.Length > 0))));
        body.Add(null, WordBody.Run(report.QuotesPerCode == 0 ? language.Say("Only quotes that somebody picked are shown here; the report has all evidence.")
            : language.Count(
                report.QuotesPerCode, "Of each code at most {0} quote is shown here, besides those that somebody picked.",
                "Of each code at most {0} quotes are shown here, besides those that somebody picked.")
            + " " + language.Say("They come from documents spread evenly over all that have any: of each the passage nearest to three lines.")
            + " " + language.Say("Which they are says nothing about how telling they are; the report has all of them.")));
        if (report.Checks.Count > 0)
        {
            body.AddTable(
                language.Say("How right the rules are that people checked, on segments drawn at random"),
                [(language.Say("Rule"), 25), (language.Say("Found, and right"), 19), (language.Say("Precision"), 28), (language.Say("Recall"), 28)],
                report.Checks.Select(c => WordReport.Cells(c.Tag.Label, c.Checked, c.Precision, c.Recall)));
        }

        body.AddHeading(2, language.Say("What this report cannot tell"));
        body.Add(null, WordBody.Run(string.Join(
            ' ',
            language.Say("Rules find words, not meanings: negation, irony and hearsay look the same to them."),
            language.Say("Counts are not importance; they stand with what they are a part of, since a share of a small sample says little about anyone outside it."),
            language.Say("What no rule finds may be said in other words."))));
        body.Add(null, WordBody.Run(string.Join(
            ' ',
            language.Say("Coding by rules can claim that it was done the same way in every document, that anyone can do it again, and that every claim leads to its words."),
            language.Say("Agreement between readers, completeness, and the right questions need people."))));
    }

    private static Run Name(PrintedEntry entry) => WordBody.Run(entry.Tag.Label, entry.IsTheme ? new RunProperties(new Bold()) : null);

    private static OpenXmlElement[] Said(Language language, PrintedEntry entry)
    {
        var said = string.Join('\n', new[]
        {
            entry.Definition, Part(language.Say("Use it for"), entry.Include), Part(language.Say("Not for"), entry.Exclude),
            Part(language.Say("Example"), entry.Example.Length > 0 ? language.Quoted(entry.Example) : ""),
        }.Where(p => p.Length > 0));
        var rule = Part((said.Length > 0 ? "\n" : "") + language.Say("Rule"), entry.Rule);
        return [WordBody.Run(said), WordBody.Run(rule, new RunProperties(new Color { Val = "555E66" }, new FontSize { Val = "18" }))];
    }

    private static string Part(string name, string words) => words.Length > 0 ? $"{name}: {words}" : "";
}
