using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ReportGen.Site.Tests.Projects;

/// <summary>What a reader's browser has to fetch for this repository's own report, and what every page tells it.</summary>
public sealed partial class WeightTests(SampleReport sample) : IClassFixture<SampleReport>
{
    private const int HeaviestPage = 60_000;
    private const int HeaviestStyles = 20_000;

    // Ten kilobytes for search and tables, and one for quotes that are copied.
    private const int HeaviestScripts = 11_264;

    [Fact]
    public void No_page_is_heavy_but_those_of_long_documents()
    {
        // The whole report on one page is bounded by the codebook, and is not what anybody has to read through; a document's page is as long as the document.
        var heavy = sample.Pages.Where(p => p != "print/index.html" && !(p.StartsWith("documents/", StringComparison.Ordinal) && p.Count(c => c == '/') == 2))
            .Select(p => (Path: p, sample.Bytes(p).Length)).Where(p => p.Length > HeaviestPage).OrderByDescending(p => p.Length);
        Assert.Empty(heavy.Select(p => $"{p.Path}: {p.Length} bytes"));
    }

    [Fact]
    public void All_styles_of_a_page_together_are_light() => Assert.All(
        sample.Pages.Where(p => p is not ("print/index.html" or "404.html")),
        page => Assert.InRange(
            StyleSheet().Matches(Encoding.UTF8.GetString(sample.Bytes(page))).Sum(m => sample.Bytes(m.Groups[1].Value).Length), 1, HeaviestStyles));

    [Fact]
    public void The_page_for_print_has_a_bound_too()
    {
        Assert.InRange(sample.Bytes("print/index.html").Length, 60_000, 400_000);
        Assert.InRange(sample.Bytes("assets/print.css").Length + sample.Bytes("print/heads.css").Length, 1, 9_000);
    }

    [Fact]
    public void There_are_no_scripts_but_those_of_search_and_no_fonts()
    {
        Assert.DoesNotContain(
            sample.Files,
            f => Path.GetExtension(f)
                is not (".html" or ".css" or ".svg" or ".xml" or ".json" or ".csv" or ".md" or ".txt" or ".jsonld" or ".cff" or ".bib" or ".docx" or ".xlsx" or ".js"));
        Assert.DoesNotContain(
            sample.Pages,
            p => Parsed(p).QuerySelector(
                "script:not([type='application/ld+json'], [src$='assets/report.js'], [src$='assets/search.js']), [src]:not(script), style, iframe, object, embed") is not null);
        Assert.InRange(sample.Files.Where(f => f.StartsWith("assets/", StringComparison.Ordinal) && f.EndsWith(".js", StringComparison.Ordinal)).Sum(f => sample.Bytes(f).Length),
            1, HeaviestScripts);
        Assert.DoesNotContain(sample.Files, f => f.EndsWith(".css", StringComparison.Ordinal) && Fetching().IsMatch(Encoding.UTF8.GetString(sample.Bytes(f))));
    }

    [Fact]
    public void Every_page_says_what_it_is()
    {
        var lacking = new List<string>();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in sample.Pages)
        {
            using var page = Parsed(path);
            Expect(page.DocumentElement.GetAttribute("lang") is { Length: > 0 }, "a language");
            Expect(!string.IsNullOrWhiteSpace(page.Title), "a title");
            Expect(titles.Add(page.Title ?? ""), $"a title of its own; '{page.Title}' is another page's");
            Expect(page.QuerySelector("meta[name=description]")?.GetAttribute("content") is { Length: > 0 }, "a description");
            Expect(page.QuerySelector("meta[name=viewport]") is not null, "a viewport");
            Expect(page.QuerySelector("meta[charset]") is not null, "a charset");
            Expect(page.QuerySelectorAll("h1").Length == 1, "one heading of the first level");
            Expect(
                page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } canonical && canonical.StartsWith(SampleReport.BaseUrl, StringComparison.Ordinal)
                && canonical + "index.html" is var whole
                    && (whole == SampleReport.BaseUrl + path || canonical == SampleReport.BaseUrl + path),
                "its own canonical address");

            void Expect(bool holds, string what)
            {
                if (!holds)
                {
                    lacking.Add($"{path} lacks {what}");
                }
            }
        }

        Assert.Empty(lacking);
    }

    private IDocument Parsed(string path) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(sample.Bytes(path)));

    [GeneratedRegex(@"@font-face|@import|url\(", RegexOptions.IgnoreCase)]
    private static partial Regex Fetching();

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(?:\\.\\./)*([^\"]+)\"")]
    private static partial Regex StyleSheet();
}
