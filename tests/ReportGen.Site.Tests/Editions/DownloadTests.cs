using AngleSharp.Html.Parser;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Editions;

/// <summary>What the method page says of the files that readers may want to have.</summary>
public sealed class DownloadTests(SampleReport sample) : IClassFixture<SampleReport>
{
    [Fact]
    public void Every_file_that_is_a_whole_table_is_linked_and_described()
    {
        using var page = new HtmlParser().ParseDocument(new MemoryStream(sample.Bytes("method/index.html")));
        var listed = page.QuerySelectorAll("#downloads + dl dt a").ToDictionary(a => a.GetAttribute("href")!, a => a.ParentElement!.NextElementSibling!.TextContent);
        var whole = sample.Files.Where(f => f.StartsWith("data/", StringComparison.Ordinal) && f.Count(c => c == '/') == 1).ToList();
        Assert.True(whole.Count >= 8, string.Join(' ', whole));
        Assert.All(whole.Concat(["report.docx", "report.xlsx", "brief/index.html", "print/index.html"]), file => Assert.NotEqual("", listed.GetValueOrDefault("../" + file, "")));
        Assert.All(listed.Keys, href => Assert.Contains(href[3..], sample.Files));
    }

    [Fact]
    public void Every_sheet_of_the_workbook_is_whole_and_valid()
    {
        Assert.Equal("", Office.Faults(sample.Bytes("report.xlsx"), isWord: false));
        Assert.Equal("", Office.Faults(sample.Bytes("report.docx"), isWord: true));
        var tables = sample.Files.Where(f => f.StartsWith("data/", StringComparison.Ordinal) && f.EndsWith(".csv", StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f));
        Assert.All(tables, table => Assert.Contains(table, Office.Sheets(sample.Bytes("report.xlsx"))));
    }
}
