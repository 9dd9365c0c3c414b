using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReportGen.Site.Tests.Projects;
using ReportGen.Site.Tests.Twins;

namespace ReportGen.Site.Tests.Exports;

/// <summary>What machines read of this repository's own report.</summary>
public sealed class MachineFileTests(SampleReport sample) : IClassFixture<SampleReport>
{
    [Fact]
    public void Every_quote_on_a_theme_page_is_an_annotation_of_its_document_by_that_code()
    {
        var annotations = Annotations();
        var quotes = 0;
        foreach (var path in sample.Pages.Where(p => p.StartsWith("themes/", StringComparison.Ordinal) && p != "themes/index.html"))
        {
            using var page = Parsed(path);
            Assert.NotNull(page.QuerySelector("link[rel=alternate][type='application/ld+json']"));
            var node = string.Join('/', path.Split('/')[1..^1].Where(p => !p.StartsWith("page-", StringComparison.Ordinal)));
            foreach (var quote in page.QuerySelectorAll("section.evidence:not([id^=r-]) .quote .source a[href*='#s']"))
            {
                var there = quote.GetAttribute("href")!.Replace("../", "", StringComparison.Ordinal);
                Assert.True(annotations.Any(a => a.Scope == there && (a.Code == node || a.Code.StartsWith(node + "/", StringComparison.Ordinal))), $"{path}: {there}");
                quotes++;
            }
        }

        Assert.InRange(quotes, 200, 10_000);
    }

    [Fact]
    public void An_annotation_quotes_words_that_its_page_shows()
    {
        foreach (var document in Annotations().GroupBy(a => a.Scope.Split('#')[0]))
        {
            using var page = Parsed(document.Key);
            foreach (var annotation in document)
            {
                var segment = page.GetElementById(annotation.Scope.Split('#')[1])!.QuerySelector(".words")!;
                Assert.Contains(Together(annotation.Exact), Together(segment.TextContent), StringComparison.Ordinal);
            }
        }

        static string Together(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public void The_annotations_of_documents_are_pages_of_one_collection()
    {
        var collection = Json("data/annotations.jsonld");
        Assert.Equal("AnnotationCollection", collection.GetProperty("type").GetString());
        var (next, count, pages) = (collection.GetProperty("first").GetString(), 0, 0);
        for (var path = "data/" + next; next is not null; path = "data/documents/" + next)
        {
            var page = Json(path);
            count += page.GetProperty("items").GetArrayLength();
            pages++;
            next = page.TryGetProperty("next", out var after) ? after.GetString() : null;
        }

        Assert.Equal(collection.GetProperty("total").GetInt32(), count);
        Assert.Equal(Data.Count(), pages);
    }

    [Fact]
    public void Structured_data_is_JSON_whose_addresses_are_there()
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in sample.Pages)
        {
            using var page = Parsed(path);
            foreach (var block in page.QuerySelectorAll("script:not([src])"))
            {
                Assert.Equal("application/ld+json", block.GetAttribute("type"));
                Assert.DoesNotContain(block.TextContent, c => c is '<' or '>' or '&');
                using var json = JsonDocument.Parse(block.TextContent);
                kinds.Add(json.RootElement.GetProperty("@type").GetString()!);
                foreach (var address in Addresses(json.RootElement))
                {
                    var target = new Uri(new Uri("https://x.example/" + path), address).AbsolutePath[1..];
                    Assert.True(
                        address.StartsWith('#') || address.StartsWith("https://", StringComparison.Ordinal) || sample.Files.Contains(Uri.UnescapeDataString(target)),
                        $"{path}: {address}");
                }
            }
        }

        Assert.Equal(["BreadcrumbList", "Dataset", "Report"], kinds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_map_for_language_models_leads_to_twins_and_files_that_are_there()
    {
        using var map = ShownWords.Rendered(System.Text.Encoding.UTF8.GetString(sample.Bytes("llms.txt")));
        Assert.Equal("H1", map.Body!.Children[0].TagName);
        Assert.Equal("BLOCKQUOTE", map.Body.Children[1].TagName);
        var links = map.QuerySelectorAll("li > a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.InRange(links.Count, 40, 200);
        Assert.All(links, l => Assert.Contains(l[SampleReport.BaseUrl.Length..], sample.Files));
    }

    private static IEnumerable<string> Addresses(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Addresses),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(m =>
            m.Name is "item" or "contentUrl" or "@id" ? [m.Value.GetString()!.Split('#') is [{ Length: > 0 } file, ..] ? file : "#"] : Addresses(m.Value)),
        _ => [],
    };

    private List<(string Scope, string Code, string Exact)> Annotations() =>
    [
        .. Data.SelectMany(f => Json(f).GetProperty("items").EnumerateArray()).Select(a => (
            a.GetProperty("target").GetProperty("scope").GetString()!.Replace("../", "", StringComparison.Ordinal),
            a.GetProperty("body").GetString()!["../../themes/".Length..^"/index.html".Length],
            a.GetProperty("target").GetProperty("selector").GetProperty("exact").GetString()!)),
    ];

    private IEnumerable<string> Data => sample.Files.Where(f => f.StartsWith("data/documents/", StringComparison.Ordinal) && f.EndsWith(".json", StringComparison.Ordinal));

    private JsonElement Json(string path)
    {
        using var json = JsonDocument.Parse(sample.Bytes(path));
        return json.RootElement.Clone();
    }

    private IDocument Parsed(string path) => new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(sample.Bytes(path)));
}
