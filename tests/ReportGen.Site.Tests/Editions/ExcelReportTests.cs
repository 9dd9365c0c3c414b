using DocumentFormat.OpenXml.Spreadsheet;
using ReportGen.Site.Editions;
using ReportGen.Site.Languages;

namespace ReportGen.Site.Tests.Editions;

/// <summary>The report as a workbook.</summary>
public sealed class ExcelReportTests
{
    private const string Published = "base-url: https://example.org/study/";

    [Fact]
    public void Every_table_has_a_sheet_and_the_first_one_says_what_they_hold()
    {
        var book = Built("[excel]", Published);
        Assert.Equal("", Office.Faults(book, isWord: false));
        var sheets = Office.Sheets(book);
        Assert.Equal(["about", "documents", "codebook"], sheets.Take(3));
        Assert.Superset(new HashSet<string> { "codings", "matrix", "cooccurrence" }, sheets.ToHashSet());
        Assert.Contains("questions", sheets);
        Assert.Equal(["answers", "findings"], sheets.TakeLast(2));
        var about = Office.Cells(book, "about");
        Assert.Equal(["documents", "#2", "Documents with their attributes, and how much was said and coded in each, a line each."], about[1]);
    }

    [Fact]
    public void Text_is_text_and_numbers_are_numbers_and_nothing_is_a_formula()
    {
        var book = Built("[excel]", Published);
        var codings = Office.Cells(book, "codings");
        Assert.Contains("#5", codings.First(row => row.Exists(cell => cell.StartsWith("=1+1 is what we check first.", StringComparison.Ordinal))));
        Assert.All(Office.Sheets(book), sheet => Assert.Equal(0, Office.Of(book, sheet, s => s.Descendants<CellFormula>().Count())));
        Assert.Equal(["id", "title", "kind"], Office.Cells(book, "documents")[0].Take(3));
    }

    [Fact]
    public void Heads_stay_in_sight_and_filter()
    {
        var book = Built("[excel]", Published);
        Assert.All(Office.Sheets(book), sheet =>
        {
            Assert.Equal("A2", Office.Of(book, sheet, s => s.Descendants<Pane>().Single().TopLeftCell!.Value));
            Assert.StartsWith("A1:", Office.Of(book, sheet, s => s.Descendants<AutoFilter>().Single().Reference!.Value), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Rows_lead_to_the_published_words_where_it_is_known_where_those_are()
    {
        var book = Built("[excel]", Published);
        var link = Office.Of(book, "codings", s => s.Descendants<Hyperlink>().First());
        var segment = Office.Of(book, "codings", s => s.Descendants<Cell>().Single(c => c.CellReference == link.Reference).InlineString!.InnerText);
        Assert.Equal(segment, link.Location!.Value);
        Assert.Contains(
            "https://example.org/study/documents/kim/index.html",
            Office.Of(book, "codings", s => s.WorksheetPart!.HyperlinkRelationships.Select(r => r.Uri.ToString()).ToList()));
        Assert.Equal(0, Office.Of(Built("[excel]", ""), "codings", s => s.Descendants<Hyperlink>().Count()));
    }

    [Fact]
    public void A_row_is_as_high_as_its_words_take_lines_and_never_higher_than_a_sheet_allows()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 40));
        var book = Office.Book(new("table", "", ["quote"], () => [["short"], [words], ["a\nb"], [string.Join('\n', Enumerable.Range(0, 100))]]));
        Assert.Equal("", Office.Faults(book, isWord: false));
        Assert.Equal([null, null, 45, 30, 405], Office.Of(book, "table", s => s.Descendants<Row>().Select(r => r.Height?.Value).ToList()));
    }

    [Theory]
    [InlineData("=2+5")]
    [InlineData("+49 123")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("0012")]
    [InlineData(" two  spaces ")]
    [InlineData("a\tb\nc")]
    [InlineData("\u05E9\u05DC\u05D5\u05DD")]
    [InlineData("\uD83D\uDE00")]
    public void Words_come_back_as_they_were(string words)
    {
        var book = Office.Book(Table(["quote"], [words]));
        Assert.Equal("", Office.Faults(book, isWord: false));
        Assert.Equal([words], Office.Cells(book, "table")[1]);
    }

    [Theory]
    [InlineData("a\u0001b", "a_x0001_b")]
    [InlineData("a\rb", "a_x000D_b")]
    [InlineData("a\uFFFFb", "a_xFFFF_b")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("_x004_ and _xylo", "_x004_ and _xylo")]
    public void What_a_file_cannot_hold_is_written_by_its_number(string words, string written)
    {
        var book = Office.Book(Table(["quote"], [words]));
        Assert.Equal("", Office.Faults(book, isWord: false));
        Assert.Equal([written], Office.Cells(book, "table")[1]);
    }

    [Fact]
    public void A_column_is_one_of_numbers_where_all_of_it_is()
    {
        var book = Office.Book(Table(["a", "b", "c", "document"], ["1", "1", "0.25", "1"], ["-20", "x", "", "2"], ["0", "01", "3", "3"]));
        Assert.Equal(["#1", "1", "#0.25", "1"], Office.Cells(book, "table")[1]);
        Assert.Equal(["#0", "01", "#3", "3"], Office.Cells(book, "table")[3]);
    }

    [Fact]
    public void What_does_not_fit_is_cut_and_that_is_said()
    {
        var table = Table(["document", "words", "third"], ["a", "123456789", "x"], ["b", "12345678\uD83D\uDE00", "x"], ["c", "", "x"], ["d", "", "x"]) with
        {
            Leads = r => (0, $"documents/{r[0]}/index.html", ""),
        };
        var book = Office.Book(table, new SheetLimits(Rows: 4, Columns: 2, Characters: 9, Links: 1), "https://example.org/");
        Assert.Equal("", Office.Faults(book, isWord: false));
        Assert.Equal([["document", "words"], ["a", "123456789"], ["b", "12345678\u2026"], ["c"]], Office.Cells(book, "table"));
        Assert.Equal(
            "1 row more did not fit; 1 cell cut at 9 characters; 1 column more did not fit; 2 rows without a link, since a sheet can have no more. "
                + "The data files of the report have all.",
            ExcelCut(table));

        static string ExcelCut(SheetTable table)
        {
            var sheet = new ExcelSheet(table, "https://example.org/", new SheetLimits(Rows: 4, Columns: 2, Characters: 9, Links: 1));
            sheet.Write(new MemoryStream());
            return sheet.Cut(Language.English);
        }
    }

    private static SheetTable Table(string[] columns, params string[][] rows) => new("table", "A table", columns, () => rows);

    private static byte[] Built(string editions, string more)
    {
        using var study = SmallBuild.Study(editions, more);
        study.Build();
        return File.ReadAllBytes(Path.Combine(study.Folder, "_site", "report.xlsx"));
    }
}
