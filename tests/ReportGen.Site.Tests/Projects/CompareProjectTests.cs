using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReportGen.Site.Evidence;

namespace ReportGen.Site.Tests.Projects;

/// <summary>Pages that compare, as a reader finds them: every number leads to what it counts.</summary>
public sealed class CompareProjectTests
{
    private const string Settings = """
        title: Study
        compare: { attributes: [trade, years], bands: { years: [10] }, few: 2 }
        diagnostics: { RG1011: none }
        themes:
          trust: { label: Trust, any: [trust*], codes: { check: { label: Checking, any: [verif*] } } }
          speed: { label: Speed, any: [fast*] }

        """;

    private static Workspace Study(string settings = Settings, int scale = 1) => Workspace.With(
    [
        ("site.yml", settings),
        .. Enumerable.Range(0, 4 * scale).Select(i => (
            $"seeds/law-{i}.md", $"---\ntrade: law & <b>\nyears: {i}\n---\nI trust it.\n\nI verify it.\n\n{(i % 2 == 0 ? "It is fast, and I trust it." : "It is slow.")}\n")),
        .. Enumerable.Range(0, 3 * scale).Select(i => ($"seeds/care-{i}.md", $"---\ntrade: care/../x\nyears: 1{i}\n---\nIt is fast.\n\n{(i == 0 ? "I trust it." : "Yes.")}\n")),
        ("seeds/none.md", "I trust it.\n"),
    ]);

    [Fact]
    public void Every_cell_leads_to_exactly_the_segments_that_it_counts()
    {
        using var study = Study();
        Assert.Equal("", Workspace.Show(study.Build().Diagnostics));

        var checkedCells = 0;
        foreach (var page in study.Files().Where(f => f.StartsWith("compare/", StringComparison.Ordinal) && f.EndsWith("/index.html", StringComparison.Ordinal)))
        {
            foreach (var (cell, href) in Cells(study, page))
            {
                var said = cell.GetAttribute("title")!.Split(": ")[^1].Split(' ');
                var segments = int.Parse(said[4], CultureInfo.InvariantCulture);
                Assert.Equal(segments, QuotesAt(study, page, href));
                checkedCells++;
            }
        }

        // Trade has 5 cells of themes that are not empty, with 1 more of the code; years has as many.
        Assert.InRange(checkedCells, 10, 40);
    }

    [Fact]
    public void A_list_that_is_too_long_for_a_page_goes_on_and_loses_nothing()
    {
        using var study = Study(scale: 20);
        study.Build();

        var pages = study.Files().Where(f => f.StartsWith("compare/trade/law-b/trust/", StringComparison.Ordinal) && !f.Contains("check", StringComparison.Ordinal))
            .Where(f => f.EndsWith(".html", StringComparison.Ordinal)).ToList();

        // 80 documents: each trusts and verifies, and every second trusts once more.
        Assert.Equal(200, pages.Sum(p => Parsed(study, p).QuerySelectorAll("li.quote").Length));
        Assert.Equal((200 + EvidencePaging.PerPage - 1) / EvidencePaging.PerPage, pages.Count);
    }

    [Fact]
    public void Shares_are_of_the_value_s_documents_and_few_are_counted_and_not_shaded()
    {
        using var study = Study(Settings.Replace("few: 2", "few: 4", StringComparison.Ordinal));
        study.Build();

        using var page = Parsed(study, "compare/trade/index.html");
        Assert.Equal(["care/../x n\u00A0=\u00A03few", "law & <b> n\u00A0=\u00A04", "All n\u00A0=\u00A07"],
            page.QuerySelectorAll("table.shares thead th:not(.corner)").Select(t => t.TextContent));
        Assert.Equal(["1 of 3", "100\u00A0%", "71\u00A0%"], Row(page, 0));
        Assert.Equal(["3 of 3", "50\u00A0%", "71\u00A0%"], Row(page, 1));
        Assert.All(page.QuerySelectorAll("tbody td:nth-child(2)"), cell => Assert.Equal("few", cell.ClassName));
        Assert.Contains("7 of 8 documents have this attribute", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Wilson", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_counts_are_one_click_away_and_have_no_shades()
    {
        using var study = Study();
        study.Build();

        using var page = Parsed(study, "compare/trade/counts/index.html");
        Assert.Contains(Parsed(study, "compare/trade/index.html").QuerySelectorAll("main a"), a => a.GetAttribute("href") == "../../compare/trade/counts/index.html");
        Assert.Equal(["1 of 31 segment6 to 79\u00A0%", "4 of 410 segments51 to 100\u00A0%", "5 of 711 segments36 to 92\u00A0%"], Row(page, 0));
        Assert.Empty(page.QuerySelectorAll("td[class]"));
    }

    [Fact]
    public void The_table_has_the_same_numbers_for_every_value_theme_and_code()
    {
        using var study = Study();
        study.Build();

        Assert.Equal(
            """
            attribute,value,node,documents,of,share,low,high,segments
            trade,care/../x,trust,1,3,0.3333,0.0615,0.7923,1
            trade,care/../x,trust/check,0,3,0,0,0.5615,0
            trade,care/../x,speed,3,3,1,0.4385,1,3
            trade,law & <b>,trust,4,4,1,0.5101,1,10
            trade,law & <b>,trust/check,4,4,1,0.5101,1,4
            trade,law & <b>,speed,2,4,0.5,0.15,0.85,2
            years,under 10,trust,4,4,1,0.5101,1,10
            years,under 10,trust/check,4,4,1,0.5101,1,4
            years,under 10,speed,2,4,0.5,0.15,0.85,2
            years,10 and more,trust,1,3,0.3333,0.0615,0.7923,1
            years,10 and more,trust/check,0,3,0,0,0.5615,0
            years,10 and more,speed,3,3,1,0.4385,1,3

            """,
            study.Read("data/compare.csv"));
    }

    [Fact]
    public void Documents_with_one_theme_and_not_the_other_are_named_both_ways_and_lead_to_what_they_have()
    {
        using var study = Study();
        study.Build();

        Assert.Equal("with,without,documents,of\nspeed,trust,2,5\ntrust,speed,3,6\n", study.Read("data/negative-cases.csv"));
        using var speed = Parsed(study, "compare/without/speed/index.html");
        Assert.Equal(
            ["../../../themes/speed/index.html#d-care-1", "../../../themes/speed/index.html#d-care-2"], speed.QuerySelectorAll("main .links a").Select(a =>
                a.GetAttribute("href")));
        Assert.Equal(["care-1", "care-2"], speed.QuerySelectorAll("main .links a").Select(a => a.TextContent));
        using var trust = Parsed(study, "compare/without/trust/index.html");
        Assert.Equal(["law-1", "law-3", "none"], trust.QuerySelectorAll("main .links a").Select(a => a.TextContent));
        Assert.Contains("2 of 5 documents with Speed lack Trust", Parsed(study, "cooccurrence/speed/trust/index.html").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_of_documents_without_another_theme_stand_beside_the_number_that_they_are_of()
    {
        using var study = Study();
        study.Build();
        using var page = Parsed(study, "compare/without/index.html");
        Assert.Equal(["Speed n\u00A0=\u00A05", "Trust n\u00A0=\u00A06"], page.QuerySelectorAll("tbody th").Select(h => h.TextContent.Trim()).Order(StringComparer.Ordinal));
        Assert.All(page.QuerySelectorAll("thead th"), h => Assert.DoesNotContain("=", h.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_codes_that_meet_lead_to_exactly_the_segments_that_have_both()
    {
        using var study = Workspace.With(
            ("site.yml", "title: T\nthemes: { a: { codes: { x: [paper], y: [ink] } }, b: { codes: { z: [pen] } } }\n"),
            ("seeds/one.md", "Paper and ink.\n\nPaper.\n\nInk and pen.\n"), ("seeds/two.md", "Ink on paper.\n\nInk.\n"), ("seeds/three.md", "Paper.\n\nInk.\n"));
        study.Build();

        Assert.Equal(
            "first,second,segments,documents,expected,ratio,of\na/x,a/y,2,2,2.8571,0.7,7\na/y,b/z,1,1,0.7143,1.4,7\n", study.Read("data/cooccurrence-codes.csv"));
        using var page = Parsed(study, "compare/together/a/x/a/y/index.html");
        Assert.Equal(["Paper and ink.", "Ink on paper."], page.QuerySelectorAll("li.quote blockquote").Select(q => q.TextContent.Trim()));
        Assert.Contains(
            Parsed(study, "compare/together/index.html").QuerySelectorAll("table.pairs td a"), a => a.GetAttribute("href") == "../../compare/together/a/x/a/y/index.html");
    }

    [Fact]
    public void Lists_of_names_are_bounded_and_say_so()
    {
        using var study = Study(scale: 30);
        study.Build();

        using var trust = Parsed(study, "compare/without/trust/index.html");
        Assert.Equal(24, trust.QuerySelectorAll("main .links a").Length);
        Assert.Contains("61 of 122; the first 24 of them", trust.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_compared_is_said_with_what_to_do()
    {
        using var study = Study(Settings.Replace("compare: { attributes: [trade, years], bands: { years: [10] }, few: 2 }", "", StringComparison.Ordinal));
        study.Build();

        var text = Parsed(study, "compare/index.html").Body!.TextContent;
        Assert.Contains("compare: { bands: { years: [2, 10] } }", text, StringComparison.Ordinal);
        Assert.Contains("all documents that have it have the same value", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bands_and_reasons_are_said_in_the_report_s_language_while_data_and_addresses_stay_as_they_are()
    {
        using var study = Study("language: de\n" + Settings.Replace("[trade, years]", "[years]", StringComparison.Ordinal));
        study.Build();

        var index = Parsed(study, "compare/index.html").Body!.TextContent;
        Assert.Contains("unter 10", index, StringComparison.Ordinal);
        Assert.Contains("10 und mehr", index, StringComparison.Ordinal);
        Assert.Contains("andere wurden gewählt", index, StringComparison.Ordinal);
        Assert.DoesNotContain("others were", index, StringComparison.Ordinal);
        var table = Parsed(study, "compare/years/index.html");
        Assert.Contains("unter 10", table.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            study.Files().Where(f => f.StartsWith("compare/years/", StringComparison.Ordinal)),
            f => Assert.DoesNotContain("and more", study.Read(f), StringComparison.Ordinal));
        Assert.Contains("years,under 10,trust,", study.Read("data/compare.csv"), StringComparison.Ordinal);
        Assert.Contains(study.Files(), f => f.StartsWith("compare/years/under-10", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "this report has none")]
    [InlineData(1, "this report has one")]
    [InlineData(2, "Nothing divides the 2 documents of this report yet")]
    public void Where_there_is_nothing_to_compare_the_page_says_what_it_needs(int documents, string expected)
    {
        using var study = Workspace.With([("site.yml", "title: T\nthemes: { a: [yes] }\n"), .. Enumerable.Range(0, documents).Select(i => ($"seeds/d{i}.md", "Yes.\n"))]);
        study.Build();
        if (documents > 0)
        {
            Assert.Contains(expected, Parsed(study, "compare/index.html").Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Pages_that_exist_no_more_are_gone_and_what_an_edit_leaves_alone_is_not_made_again()
    {
        using var study = Study();
        study.Build();
        study.Edit("site.yml", Settings.Replace("[trade, years]", "[years]", StringComparison.Ordinal));

        Assert.Equal(BuildVerdict.Built, study.Build().Verdict);

        Assert.DoesNotContain(study.Files(), f => f.StartsWith("compare/trade/", StringComparison.Ordinal));
        var incremental = study.Files().ToDictionary(f => f, study.Read);
        study.Forget().Build();
        Assert.Equal(study.Files().ToDictionary(f => f, study.Read), incremental);
    }

    private static IEnumerable<(IElement Cell, string Href)> Cells(Workspace study, string page) => Parsed(study, page).QuerySelectorAll("table.shares td a[title]")
        .Where(a => a.GetAttribute("title")!.Contains("segment", StringComparison.Ordinal))
        .Select(a => (a, a.GetAttribute("href")!));

    // All quotes of a page and those that go on from it, or those of one part of it.
    private static int QuotesAt(Workspace study, string from, string href)
    {
        var target = new Uri(new Uri("http://x/" + from), href);
        var path = Uri.UnescapeDataString(target.AbsolutePath[1..]);
        using var page = Parsed(study, path);
        if (target.Fragment.Length > 0)
        {
            return page.GetElementById(target.Fragment[1..])!.QuerySelectorAll("li.quote").Length;
        }

        var next = page.QuerySelector("nav.pager a[rel=next]")?.GetAttribute("href");
        return page.QuerySelectorAll("li.quote").Length + (next is null ? 0 : QuotesAt(study, path, next));
    }

    private static IEnumerable<string> Row(IDocument page, int row) => page.QuerySelectorAll("table.shares tbody tr")[row].QuerySelectorAll("td").Select(t => t.TextContent);

    private static IDocument Parsed(Workspace study, string path) => new HtmlParser().ParseDocument(study.Read(path));
}
