using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportGen.Engine.Digests;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using Language = ReportGen.Site.Languages.Language;
using WordSettings = DocumentFormat.OpenXml.Wordprocessing.Settings;

namespace ReportGen.Site.Editions;

/// <summary>Makes the report for a word processor: what the printed page shows, in styles, with a table of contents that the program keeps.</summary>
internal static class WordReport
{
    private const string Main = "word/document.xml";

    // No words have it.
    private const string Hole = "\uE000";
    // Of a table of shares, in percent of its width.
    private const int WidthOfHeads = 22;

    // As the pages say it.
    private const string Apart = "“Higher” and “lower” stand where the interval of a value and that of all other values together do not overlap. "
        + "It is a place to look, not a test: among many cells some stand apart by chance, and this says nothing of why. Read the segments.";

    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly (string Name, string Type)[] s_parts =
        [("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"), ("header1", "header"), ("footer1", "footer")];

    /// <param name="report">What it shows, with addresses of the published report where that is known.</param>
    /// <param name="site">What the report is called, and in which language.</param>
    /// <param name="language">In which its own words are.</param>
    public static OutputFile Make(PrintPage report, SiteModel site, Language language)
    {
        var body = new WordBody(language);
        WriteFront(body, report, site);
        var front = body.Blocks.Count;
        Write(body, report);
        using var package = new OfficePackage(
            Main, [(Main, Type + "document.main+xml"), .. s_parts.Select(p => ($"word/{p.Name}.xml", $"{Type}{p.Type}+xml"))]);
        package.Part(Main, stream => ReportStyles.Write(stream, Whole(body, front)));
        package.Relations(
            "word/_rels/document.xml.rels",
            s_parts.Select(p => new OfficeRelation(p.Name, OfficePackage.DocumentRelation + p.Type, p.Name + ".xml", false))
                .Concat(body.Links.Select(l => new OfficeRelation(l.Value, OfficePackage.DocumentRelation + "hyperlink", l.Key, true))));
        package.Part("word/styles.xml", stream => ReportStyles.Write(stream, site.Language));
        package.Part("word/numbering.xml", ReportStyles.WriteNumbering);
        package.Part("word/settings.xml", stream => ReportStyles.Write(stream, new WordSettings(
            new DefaultTabStop { Val = 720 },
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Val = "15", Uri = "http://schemas.microsoft.com/office/word" }))));
        package.Part("word/header1.xml", stream => ReportStyles.Write(stream, new Header(Styled(ReportStyles.Header, WordBody.Run(site.Title)))));
        package.Part("word/footer1.xml", stream => ReportStyles.Write(stream, new Footer(Styled(
            ReportStyles.Header, new Run(new TabChar()), new SimpleField(WordBody.Run("1")) { Instruction = " PAGE " }))));
        return new OutputFile(Addresses.Word, package.Close(site));
    }

    // The first page has neither head nor number.
    private static Document Whole(WordBody body, int front)
    {
        var whole = new Body([.. body.Blocks.Take(front), WordContents.Of(body.Language.Say("Contents"), body.Headings), .. body.Blocks.Skip(front)]);
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "header1" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "footer1" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1440, Right = 1440, Bottom = 1440, Left = 1440, Header = 708, Footer = 708, Gutter = 0 },
            new TitlePage());
        if (body.Language.Direction != "ltr")
        {
            section.Append(new BiDi());
        }

        whole.Append(section);
        return new Document(whole);
    }

    private static void WriteFront(WordBody body, PrintPage report, SiteModel site)
    {
        body.Add(ReportStyles.Title, WordBody.Run(site.Title));
        foreach (var said in new[] { report.Asks, site.Description }.Where(s => s.Length > 0))
        {
            body.Add(ReportStyles.Subtitle, WordBody.Run(said));
        }

        if (site.Citation.Authors.Count > 0)
        {
            body.Add(null, WordBody.Run(string.Join("; ", site.Citation.Authors.Select(a => a.Name))));
        }

        if (site.Citation.Date.Length > 0)
        {
            body.Add(ReportStyles.Small, WordBody.Run(site.Citation.Date));
        }

        body.Add(ReportStyles.Small, WordBody.Run(string.Join(", ", report.Figures.Select(f => $"{f.Value} {f.Name}")) + "."));
        if (site.BaseUrl.Length > 0)
        {
            body.Add(ReportStyles.Small, Around(body.Language.Say("The whole report, with all evidence, is at {0}.", Hole), body.Link(site.BaseUrl, site.BaseUrl)));
        }

        body.Add(ReportStyles.Small, WordBody.Run(string.Join(
            ' ', new[]
            {
                body.Language.Say("Every quote links to the very words in its document."),
                report.RulesDigest.Length > 0 ? body.Language.Say("Rules with the fingerprint {0} coded them.", report.RulesDigest) : "",
                body.Language.Say("Written by {0}.", site.Tool),
            }.Where(s => s.Length > 0))));
    }

    private static void Write(WordBody body, PrintPage report)
    {
        var language = body.Language;
        body.AddHeading(1, language.Say("What people say"));
        body.AddTable(
            language.Say("In how many of all documents each theme was found"),
            [(language.Say("Theme"), 24), (language.Say("Claim"), 40), (language.Say("Documents"), -18), (language.Say("Segments"), -18)],
            report.Chapters.Select(c => Cells(c.Tag.Label, c.Claim, Of(language, c.Reach), c.Reach.Note.Split(' ')[0])));
        Sample(body, report);
        foreach (var chapter in report.Chapters)
        {
            body.AddHeading(1, Numbered(chapter.Tag.Label, chapter.Number));
            Chapter(body, chapter);
            foreach (var code in chapter.Codes)
            {
                body.AddHeading(2, Numbered(code.Tag.Label, chapter.Number, code.Number));
                Chapter(body, code);
            }
        }

        Comparisons(body, report);
        WordBackMatter.Write(body, report);
    }

    private static void Sample(WordBody body, PrintPage report)
    {
        var language = body.Language;
        body.AddHeading(1, language.Say("The sample"));
        body.AddTable(
            language.Say("Groups and their share of the sample"), [(language.Say("Group"), 50), (language.Say("Documents"), -25), (language.Say("Length"), -25)],
            report.Groups.Select(g => Cells(g.Label, Of(language, g), g.Note)));
        if (report.Chapters.Count > 0 && report.Picture.Signs.Count > 0)
        {
            // The printed page has a picture of it.
            body.AddTable(
                language.Say("What each document speaks of most"), [(language.Say("Theme"), 75), (language.Say("Documents"), -25)],
                report.Picture.Signs.Select(s => Cells(s.Label, language.Number(s.Count))));
        }

        body.AddTable(
            report.DocumentCount > report.Documents.Count
                ? language.Say("The first {0} of {1} documents; the report lists all.", language.Number(report.Documents.Count), language.Number(report.DocumentCount))
                : language.Say("All documents"),
            [(language.Say("Document"), 40), (language.Say("Kind"), 16), (language.Say("Group"), 16), (language.Say("Words"), -14), (language.Say("Codings"), -14)],
            report.Documents.Select(d => (IReadOnlyList<OpenXmlElement[]>)
                [body.Link(d.Title, d.Href), .. Cells(language.Say(d.Kind), d.Group, language.Number(d.Words), language.Number(d.Codings))]));
    }

    private static void Comparisons(WordBody body, PrintPage report)
    {
        if (report.ComparisonCount == 0)
        {
            return;
        }

        var language = body.Language;
        body.AddHeading(1, language.Say("Compare"));
        if (report.Comparisons.Count > 0)
        {
            body.Add(null, WordBody.Run(string.Join(' ', new[]
            {
                report.Few > 1 ? language.Say(
                    "The head of each column says how many documents there are; a value with fewer than {0} is marked as few and shows its counts.",
                    language.Number(report.Few)) : "",
                language.Say(Apart),
            }.Where(s => s.Length > 0))));
        }

        foreach (var comparison in report.Comparisons)
        {
            var columns = comparison.Table.Columns;
            var width = (100 - WidthOfHeads) / columns.Count;
            body.AddHeading(2, language.Say("By {0}", comparison.Label));
            body.AddTable(
                language.Say("How many of the documents have each theme, by {0}.", comparison.Label),
                [(language.Say("Theme"), WidthOfHeads), .. columns.Select(c => (Head(c), -width))],
                comparison.Table.Rows.Select(r => (IReadOnlyList<OpenXmlElement[]>)
                    [body.Link(r.Head.Label, r.Head.Href), .. Cells(r.Cells.Select(c => c.Apart.Length > 0 ? $"{c.Text} {c.Apart}" : c.Text))]));
            body.Add(ReportStyles.Small, WordBody.Run(
                comparison.Documents < comparison.All
                    ? language.Say(
                        "{0} of {1} documents have this attribute; the others are left out.", language.Number(comparison.Documents), language.Number(comparison.All))
                    : language.Say("All {0} documents have a value.", language.Number(comparison.All))));
            if (comparison.Table.Rows.Count < comparison.ThemeCount)
            {
                body.Add(ReportStyles.Small, WordBody.Run(language.Say(
                    "These are the {0} of {1} themes that most documents have; compare.csv has all.", language.Number(comparison.Table.Rows.Count),
                    language.Number(comparison.ThemeCount))));
            }
        }

        if (report.ComparisonCount > report.Comparisons.Count)
        {
            body.Add(ReportStyles.Small, WordBody.Run(language.Say(
                "{0} of {1} comparisons fit on paper; the report has all.", language.Number(report.Comparisons.Count), language.Number(report.ComparisonCount))));
        }

        string Head(ShareColumn column) =>
            $"{column.Label}\nn\u00A0=\u00A0{language.Number(column.Count)}{(column.IsFew ? ", " + language.Say("few") : "")}";
    }

    private static void Chapter(WordBody body, Chapter chapter)
    {
        if (chapter.Claim.Length > 0)
        {
            body.Add(ReportStyles.Claim, WordBody.Run(chapter.Claim));
        }

        body.Add(ReportStyles.Small, WordBody.Run(body.Language.Say("{0} documents, {1}", Of(body.Language, chapter.Reach), chapter.Reach.Note)));
        new WordMarkup(body).Write(chapter.Definition.Markup, null);
        new WordMarkup(body).Write(chapter.Memo.Markup, null);
        Quotes(body, body.Language.Say("In their words"), chapter.Quotes);
        Quotes(body, body.Language.Say("Against this"), chapter.Against);
        Quotes(body, chapter.Quotes.Count + chapter.Against.Count > 0 ? body.Language.Say("More of the evidence") : "", chapter.Evidence);
        if (chapter.Codes.Count == 0 && chapter.More > 0)
        {
            body.Add(ReportStyles.Small, body.Link(body.Language.Count(chapter.More, "{0} more segment in the report", "{0} more segments in the report"), chapter.Tag.Href));
        }
    }

    private static void Quotes(WordBody body, string heading, EquatableArray<QuoteView> quotes)
    {
        if (quotes.Count > 0 && heading.Length > 0)
        {
            body.AddHeading(3, heading);
        }

        foreach (var quote in quotes)
        {
            new WordMarkup(body, quote.Language).Write(quote.Html.Markup, ReportStyles.Quote, quote.IsCutBefore ? "\u2026 " : "", quote.IsCutAfter ? " \u2026" : "");
            var whose = quote.IsPasted ? body.Language.Say("Pasted from elsewhere: {0}", Hole) : Hole;
            body.Add(ReportStyles.Source, Around("\u2014 " + whose, body.Link(quote.Case, quote.Href, isTold: true)));
        }
    }

    /// <summary>So many of so many.</summary>
    public static string Of(Language language, Bar bar) => language.Say("{0} of {1}", language.Number(bar.Count), language.Number(bar.Of));

    /// <summary>Cells of plain words.</summary>
    public static IReadOnlyList<OpenXmlElement[]> Cells(params IEnumerable<string> words) => [.. words.Select(w => new OpenXmlElement[] { WordBody.Run(w) })];

    // A sentence with a link in the place that it keeps for one.
    private static OpenXmlElement[] Around(string words, OpenXmlElement[] link) =>
        words.Split(Hole) is [var before, var after] ? [WordBody.Run(before), .. link, .. after.Length > 0 ? [WordBody.Run(after)] : Array.Empty<Run>()] : link;

    private static string Numbered(string label, params IEnumerable<int> numbers) =>
        $"{string.Join('.', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)))} {label}";

    private static Paragraph Styled(string style, params OpenXmlElement[] parts) =>
        new([new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } }, .. parts]);
}
