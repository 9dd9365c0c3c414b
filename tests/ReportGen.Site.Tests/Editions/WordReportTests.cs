using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportGen.Site.Tests.Editions;

/// <summary>The report for a word processor.</summary>
public sealed class WordReportTests
{
    private const string Published = "base-url: https://example.org/study/";

    [Fact]
    public void It_opens_without_repair_and_has_the_styles_that_such_programs_know()
    {
        var bytes = Built("[word]", Published);
        Assert.Equal("", Office.Faults(bytes, isWord: true));
        var styles = Ask(bytes, p => p.Document!.Descendants<ParagraphStyleId>().Select(s => s.Val!.Value!).ToHashSet());
        Assert.Superset(new HashSet<string> { "Title", "Subtitle", "Heading1", "Heading2", "Heading3", "Quote", "Caption", "TOC1", "TOC2" }, styles);
        Assert.All(styles, style => Assert.Contains(style, Ask(bytes, p => p.StyleDefinitionsPart!.Styles!.Descendants<Style>().Select(s => s.StyleId!.Value).ToList())));
        Assert.Contains("TOC \\o", Ask(bytes, p => p.Document!.Descendants<FieldCode>().Single().Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_are_whole_and_lead_to_the_published_words()
    {
        var bytes = Built("[word]", Published);
        var quotes = Texts(bytes, "Quote");
        Assert.Equal("We check it twice, and then we trust it.", quotes[0]);
        Assert.Contains("=1+1 is what we check first. It was fast.", quotes);
        Assert.Equal("\u2014 kim", Texts(bytes, "QuoteSource")[0]);
        Assert.Contains(
            Ask(bytes, p => p.HyperlinkRelationships.Select(r => r.Uri.ToString()).ToList()),
            u => u.StartsWith("https://example.org/study/documents/kim/index.html#", StringComparison.Ordinal));
        Assert.Contains("People trust what they have checked.", Texts(bytes, "Claim"));
    }

    [Fact]
    public void Without_a_published_report_the_place_stands_in_words()
    {
        var bytes = Built("[word]", "");
        Assert.Equal("", Office.Faults(bytes, isWord: true));
        Assert.StartsWith("\u2014 kim (documents/kim/index.html#", Texts(bytes, "QuoteSource")[0], StringComparison.Ordinal);
        Assert.Empty(Ask(bytes, p => p.HyperlinkRelationships.ToList()));
    }

    [Fact]
    public void What_is_written_from_right_to_left_is_shown_so()
    {
        var bytes = Built("[word]", "");
        var quote = Ask(bytes, p => p.Document!.Descendants<Paragraph>().Single(q => q.ParagraphProperties?.ParagraphStyleId?.Val == "Quote" && q.InnerText.StartsWith('\u05D0')));
        Assert.NotNull(quote.ParagraphProperties!.BiDi);
        Assert.All(quote.Descendants<Run>(), r => Assert.NotNull(r.RunProperties!.RightToLeftText));
        Assert.Null(Ask(bytes, p => p.Document!.Descendants<Paragraph>().First(q => q.ParagraphProperties?.ParagraphStyleId?.Val == "Quote")).ParagraphProperties!.BiDi);
    }

    [Fact]
    public void It_knows_its_title_and_language_and_no_time()
    {
        var bytes = Built("[word]", "language: de");
        var core = Office.Part(bytes, "docProps/core.xml");
        Assert.Contains(">Checking</dc:title>", core, StringComparison.Ordinal);
        Assert.Contains(">de</dc:language>", core, StringComparison.Ordinal);
        Assert.DoesNotContain("created", core, StringComparison.Ordinal);
        Assert.Equal("de", Ask(bytes, p => p.StyleDefinitionsPart!.Styles!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Languages>().First().Val!.Value));
    }

    [Theory]
    [InlineData("authors: [Rosa Kalt, Teo Nord]", ">Rosa Kalt; Teo Nord</dc:creator>")]
    [InlineData("", ">ReportGen ")]
    public void Its_authors_are_the_report_s_and_without_any_the_program(string authors, string creator) =>
        Assert.Contains(creator, Office.Part(Built("[word]", authors), "docProps/core.xml"), StringComparison.Ordinal);

    [Fact]
    public void No_more_quotes_of_a_code_are_shown_than_are_wanted()
    {
        Assert.Equal(2, Texts(Built("[{ edition: word, quotes: 0 }]", ""), "Quote").Count);
        Assert.True(Texts(Built("[{ edition: word, quotes: 1 }]", ""), "Quote").Count is > 2 and < 6);
    }

    [Theory]
    [InlineData("report.docx")]
    [InlineData("report.xlsx")]
    public void The_same_sources_are_the_same_bytes_anywhere(string file)
    {
        var before = CultureInfo.CurrentCulture;
        using var one = SmallBuild.Study("[word, excel]", Published);
        using var other = SmallBuild.Study("[word, excel]", Published);
        one.Build(threads: 1);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            other.Build(threads: 4);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(File.ReadAllBytes(Path.Combine(one.Folder, "_site", file)), File.ReadAllBytes(Path.Combine(other.Folder, "_site", file)));
    }

    [Fact]
    public void It_has_the_comparisons_with_the_number_of_documents_in_each_head()
    {
        var bytes = Built("[word]", "documents: [{ match: 'kim.md', group: north }, { match: 'lee.md', group: south }]\ncompare: { few: 1 }");
        Assert.Equal("", Office.Faults(bytes, isWord: true));
        var table = Ask(bytes, p => p.Document!.Descendants<Table>().Select(t => t.Descendants<TableRow>()
            .Select(r => string.Join('|', r.Descendants<TableCell>().Select(c => c.InnerText))).ToList()).Single(t => t[0].Contains("north", StringComparison.Ordinal)
                && t[0].StartsWith("Theme", StringComparison.Ordinal)));
        Assert.Equal(["Theme|northn\u00A0=\u00A01|southn\u00A0=\u00A01|Alln\u00A0=\u00A02", "Trust|100\u00A0%|100\u00A0%|100\u00A0%", "Speed|100\u00A0%|0\u00A0%|50\u00A0%"],
            table.Select(r => r.Replace(" %", "\u00A0%", StringComparison.Ordinal)));
    }

    private static List<string> Texts(byte[] bytes, string style) => Ask(bytes, p => p.Document!.Descendants<Paragraph>()
        .Where(q => q.ParagraphProperties?.ParagraphStyleId?.Val == style).Select(q => q.InnerText).ToList());

    private static T Ask<T>(byte[] bytes, Func<MainDocumentPart, T> ask)
    {
        using var stream = new MemoryStream(bytes);
        using var document = WordprocessingDocument.Open(stream, false);
        return ask(document.MainDocumentPart!);
    }

    private static byte[] Built(string editions, string more)
    {
        using var study = SmallBuild.Study(editions, more);
        study.Build();
        return File.ReadAllBytes(Path.Combine(study.Folder, "_site", "report.docx"));
    }
}
