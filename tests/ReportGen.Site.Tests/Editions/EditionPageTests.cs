using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Editions;

/// <summary>The report on one page: its claims, and all of it for print.</summary>
public sealed class EditionPageTests
{
    [Fact]
    public void Where_nobody_asks_there_is_no_other_form()
    {
        using var study = SmallBuild.Study(null);
        study.Build();
        Assert.DoesNotContain(study.Files(), f => f is "brief/index.html" or "print/index.html" or "print/heads.css" or "assets/print.css" or "report.docx" or "report.xlsx");
        Assert.DoesNotContain("Also as", study.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_overview_leads_to_every_form_that_is_wanted()
    {
        using var study = SmallBuild.Study("[brief, print, word, excel]");
        var result = study.Build();
        Assert.Equal("", Workspace.Show(result.Diagnostics.Where(d => d.Severity == Engine.Diagnostics.Severity.Error)));
        using var page = Parsed(study, "index.html");
        var links = page.Links.Select(l => l.GetAttribute("href"));
        Assert.All(["brief/index.html", "print/index.html", "report.docx", "report.xlsx"], form =>
        {
            Assert.Contains(form, links);
            Assert.True(study.Has(form!));
        });
    }

    [Fact]
    public void A_form_that_is_wanted_no_more_is_gone()
    {
        using var study = SmallBuild.Study("[brief, print, word, excel]");
        study.Build();
        study.Edit("site.yml", File.ReadAllText(Path.Combine(study.Folder, "site.yml")).Replace("[brief, print, word, excel]", "[word]", StringComparison.Ordinal));
        study.Build();
        Assert.DoesNotContain(study.Files(), f => f is "brief/index.html" or "print/index.html" or "print/heads.css" or "assets/print.css" or "report.xlsx");
        Assert.True(study.Has("report.docx"));
    }

    [Fact]
    public void The_brief_has_claims_with_reach_and_a_passage_for_and_against()
    {
        using var study = SmallBuild.Study("[brief]");
        study.Build();
        using var page = Parsed(study, "brief/index.html");
        var claim = page.QuerySelector("main section.entry")!;
        Assert.Equal("People trust what they have checked.", claim.QuerySelector("h2")!.TextContent.Trim());
        Assert.Equal("2 of 2", claim.QuerySelector(".of")!.TextContent);
        Assert.Equal(["kim", "lee"], claim.QuerySelectorAll(".quote .source a").Select(a => a.TextContent));
        Assert.Contains("Speed", page.QuerySelector("#others")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_for_print_leads_from_its_contents_to_every_chapter()
    {
        using var study = SmallBuild.Study("[print]");
        study.Build();
        using var page = Parsed(study, "print/index.html");
        var targets = page.QuerySelectorAll(".toc a").Select(a => a.GetAttribute("href")![1..]).ToList();
        Assert.All(["findings", "sample", "n-trust", "n-trust.checking", "n-trust.doubt", "n-speed", "questions", "codebook", "method"], id => Assert.Contains(id, targets));
        Assert.All(targets, id => Assert.NotNull(page.GetElementById(id)));
        Assert.Empty(page.All.Where(e => e.Id is { Length: > 0 }).GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void The_page_for_print_shows_as_much_evidence_as_it_says_and_says_how_much_it_leaves_out()
    {
        using var study = SmallBuild.Study("[{ edition: print, quotes: 1 }]");
        for (var i = 0; i < 9; i++)
        {
            study.Edit($"seeds/more-{i}.md", "User: This is fast. That is faster.\n\nAI: Yes?\n\nUser: They are fastest.\n");
        }

        study.Build();
        using var page = Parsed(study, "print/index.html");
        var speed = page.GetElementById("n-speed")!.ParentElement!;
        Assert.Single(speed.QuerySelectorAll(".quote"));
        Assert.Contains("18 more segments", speed.TextContent, StringComparison.Ordinal);
        Assert.Contains("at most 1 quote is shown here", page.GetElementById("method")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_picked_stands_once()
    {
        using var study = SmallBuild.Study("[print]");
        study.Build();
        using var page = Parsed(study, "print/index.html");
        var trust = page.GetElementById("n-trust")!.ParentElement!;
        var quotes = trust.QuerySelectorAll(".quote .words").Select(q => q.TextContent.Trim()).ToList();
        Assert.Equal(quotes.Distinct(), quotes);
        Assert.Equal(2, trust.QuerySelectorAll(":scope > .picked .quote").Length);
    }

    [Fact]
    public void Running_heads_hold_any_title_and_nothing_else()
    {
        using var study = SmallBuild.Study("[print]");
        study.Edit("site.yml", File.ReadAllText(Path.Combine(study.Folder, "site.yml"))
            .Replace("title: Checking", "title: 'A\"; } * { display: none } \\'", StringComparison.Ordinal));
        study.Build();
        Assert.StartsWith(
            "@page { @top-left { content: \"A\\000022\\00003b\\000020\\00007d\\000020\\00002a\\000020\\00007b"
            + "\\000020display\\00003a\\000020none \\00007d\\000020\\00005c\"; } }\n", study.Read("print/heads.css"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Chapters_on_paper_go_by_how_far_their_themes_reach_whatever_the_codebook_has_first()
    {
        using var study = SmallBuild.Study("[print, brief]");
        study.Edit("seeds/more.md", "User: This is fast.\n");
        study.Edit("seeds/most.md", "User: That is faster.\n");
        study.Build();
        using var page = Parsed(study, "print/index.html");
        Assert.Equal(["1 Speed", "2 Trust"], page.QuerySelectorAll(".chapter > h2").Select(h => h.TextContent));
        Assert.Equal(["Speed", "Trust"], page.QuerySelectorAll(".found a").Select(a => a.TextContent));
    }

    [Fact]
    public void Paper_has_the_comparisons_and_the_picture_of_the_sample()
    {
        using var study = SmallBuild.Study("[print]", "documents: [{ match: 'kim.md', group: north }, { match: 'lee.md', group: south }]\ncompare: { few: 1 }");
        study.Build();
        using var page = Parsed(study, "print/index.html");
        var comparison = page.GetElementById("compare")!.ParentElement!;
        Assert.Equal(["By document group"], comparison.QuerySelectorAll("h3").Select(h => h.TextContent));
        Assert.Equal(
            ["100 %", "100 %", "100 %", "100 %", "0 %", "50 %"],
            comparison.QuerySelectorAll("td").Select(c => c.TextContent.Replace('\u00A0', ' ')).Select(c => c.Trim()));
        Assert.Equal(2, page.QuerySelectorAll(".sample svg use").Length);
        Assert.Empty(page.QuerySelectorAll(".sample svg a"));
    }

    [Fact]
    public void Paper_and_Word_run_from_right_to_left_where_the_report_does()
    {
        using var study = SmallBuild.Study("[print, word]", "language: he");
        study.Edit("templates/languages/he.yml", "direction: rtl\n");
        study.Build();
        Assert.Contains("<html lang=\"he\" dir=\"rtl\">", study.Read("print/index.html"), StringComparison.Ordinal);
        var bytes = File.ReadAllBytes(Path.Combine(study.Folder, "_site", "report.docx"));
        Assert.Equal("", Office.Faults(bytes, isWord: true));
        var document = Office.Part(bytes, "word/document.xml");
        Assert.Contains("<w:bidiVisual", document, StringComparison.Ordinal);
        Assert.Contains("<w:bidi", document[document.IndexOf("<w:sectPr", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_no_rules_is_told_of_none()
    {
        using var study = SmallBuild.Study("[brief, print]");
        study.Edit("site.yml", "title: Checking\neditions: [print, word]\nthemes:\n  trust: { label: Trust, definition: Whether people rely on it. }\n");
        study.Build();
        Assert.Contains("Nothing is coded yet.", study.Read("llms.txt"), StringComparison.Ordinal);
        study.Edit("codings/kl.yml", "- { code: trust, document: kim, quote: It was fast. }\n");
        study.Build();
        Assert.Contains("in which people coded a passage.", study.Read("index.html"), StringComparison.Ordinal);
        Assert.Contains("were coded by people;", study.Read("llms.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("fingerprint", study.Read("print/index.html"), StringComparison.Ordinal);
        Assert.Contains("People coded passages by hand.", study.Read("print/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_says_what_the_reach_of_its_themes_counts()
    {
        using var study = SmallBuild.Study("[brief]");
        study.Build();
        Assert.All(["index.html", "brief/index.html"], path => Assert.Contains("in which its rules found words.", study.Read(path), StringComparison.Ordinal));
        study.Edit("codings/kl.yml", "- { code: speed, document: kim, quote: It was fast., verdict: accept }\n");
        study.Build();
        Assert.Contains("in which its rules found words.", study.Read("index.html"), StringComparison.Ordinal);
        study.Edit("codings/kl.yml", "- { code: speed, document: kim, quote: We check it twice }\n");
        study.Build();
        Assert.All(["index.html", "brief/index.html"], path => Assert.Contains("found words or people coded a passage.", study.Read(path), StringComparison.Ordinal));
    }

    private static IDocument Parsed(Workspace study, string path) => new HtmlParser().ParseDocument(study.Read(path));
}
