using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Pages;

/// <summary>A document's page shows at a glance what it is about, and leads to where that stands.</summary>
public sealed class DocumentPageTests
{
    private const string Themes = """
        title: Study
        themes:
          speed: { label: Speed, any: [fast] }
          trust:
            label: Trust
            codes:
              checking: { label: Checking, any: [check*] }
              doubt: { label: Doubt, any: [doubt*] }

        """;

    private const string Talk = """
        Assistant: How does it fit into your day?

        User: It is fast. I check it, and I doubt it.

        Assistant: And what worries you?

        User: Nothing at all, thank you.

        Assistant: Is it fast?

        User: Fast enough.

        """;

    [Fact]
    public void Each_part_of_the_portrait_leads_to_its_segment_and_all_are_as_wide_as_the_strip()
    {
        using var page = Page(Themes, ("talk.md", Talk));

        var parts = page.QuerySelectorAll(".strip svg > a").ToList();
        Assert.Equal(6, parts.Count);
        Assert.All(parts, p => Assert.NotNull(page.GetElementById(p.GetAttribute("href")![1..])));
        Assert.Equal([.. page.QuerySelectorAll(".segment").Select(s => "#" + s.Id)], parts.Select(p => p.GetAttribute("href")));
        Assert.Equal(1000, parts.Sum(p => Number(p.QuerySelector("rect")!, "width")));

        // 7 of 31 words come before the first answer.
        Assert.Equal([0, 226], parts.Take(2).Select(p => Number(p.QuerySelector("rect")!, "x")));
    }

    [Fact]
    public void A_part_has_the_colour_of_the_theme_with_most_codings_and_the_next_below_it_and_says_both_in_words()
    {
        using var page = Page(Themes, ("talk.md", Talk));

        var first = page.QuerySelectorAll(".strip svg > a")[1];
        Assert.Equal(["t-trust", "t-speed"], first.QuerySelectorAll("rect").Select(r => r.ClassName));
        Assert.Equal("Line 3, User: Trust, Speed", first.QuerySelector("title")!.TextContent);
        Assert.Equal("Speed comes up most often, in 2 of 3 segments where codes are looked for.", page.QuerySelector(".portrait figcaption")!.TextContent);
        Assert.Equal(["Speed\u00A02", "Trust\u00A01", "no theme", "not looked at for codes", "Codes and their lines"], Texts(page, ".portrait .tags li"));
    }

    [Fact]
    public void What_an_interviewer_says_is_lower_and_what_has_no_theme_is_plain()
    {
        using var page = Page(Themes, ("talk.md", Talk));

        Assert.Equal(["low", "t-trust", "low", "", "low", "t-speed"], page.QuerySelectorAll(".strip svg > a").Select(p => p.QuerySelector("rect")!.ClassName ?? ""));
    }

    [Fact]
    public void With_more_segments_than_anybody_tells_apart_neighbours_share_a_part()
    {
        var talk = new StringBuilder();
        for (var i = 0; i < 300; i++)
        {
            talk.Append(CultureInfo.InvariantCulture, $"Assistant: Question {i}?\n\nUser: Answer {i} is fast, and I check the doubtful ones.\n\n");
        }

        using var page = Page(Themes, ("talk.md", talk.ToString()));

        var portrait = page.QuerySelector(".portrait")!;
        var parts = portrait.QuerySelectorAll(".strip svg > a");
        Assert.InRange(parts.Length, 40, 48);
        Assert.All(parts, p => Assert.NotNull(page.GetElementById(p.GetAttribute("href")![1..])));
        Assert.Equal(1000, parts.Sum(p => Number(p.QuerySelector("rect")!, "width")));
        Assert.Contains("600 segments in 48 parts: neighbours share one", portrait.TextContent, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(portrait.OuterHtml), 1, 12_000);
    }

    [Fact]
    public void Where_nothing_is_coded_the_page_says_so_instead()
    {
        using var page = Page("title: Study\nthemes:\n  speed: [never said]\n", ("talk.md", Talk));

        Assert.Null(page.QuerySelector(".portrait"));
        Assert.StartsWith("Nothing in this document is coded", page.QuerySelector(".document > .empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_questions_of_the_study_are_listed_as_they_are_asked_with_the_way_to_all_answers()
    {
        using var page = Page(
            Themes + "questions:\n  worries: { text: What is worrying?, asked-as: [worries you] }\n  day: { text: What is a day like?, asked-as: [into your day] }\n",
                ("talk.md", Talk));

        var segments = page.QuerySelectorAll(".segment").Select(s => "#" + s.Id).ToList();
        var entries = page.QuerySelectorAll(".contents li").Where(l => l.QuerySelector(".mark") is not null).ToList();
        Assert.Equal(["1 What is a day like? All answers", "2 What is worrying? All answers"], entries.Select(l => l.TextContent));
        Assert.Equal([segments[0], segments[2]], entries.Select(l => l.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal(["../../questions/day/index.html", "../../questions/worries/index.html"], entries.Select(l => l.QuerySelector("a.note")!.GetAttribute("href")));
        Assert.Equal([segments[0], segments[2]], page.QuerySelectorAll(".strip > a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Where_no_question_of_the_study_is_found_the_interviewers_turns_are_the_way_through_an_interview_and_sections_through_an_article()
    {
        using var talk = Page(Themes, ("talk.md", Talk));
        using var article = Page(Themes, ("talk.md", "# Speed\n\nIt is fast.\n\n## Before\n\nWe check.\n\n### Long before\n\nNobody did.\n\n## After\n\nWe doubt.\n"));

        Assert.Equal(["1 How does it fit into your day?", "2 And what worries you?", "3 Is it fast?", "About this document"], Texts(talk, ".contents li"));
        Assert.Equal(["1 Before", "Long before", "2 After", "About this document"], Texts(article, ".contents li"));
    }

    [Fact]
    public void Below_the_text_each_code_names_its_lines()
    {
        using var page = Page(Themes, ("talk.md", Talk));

        Assert.Equal(["Speed\u00A02", "Trust: Checking\u00A01", "Trust: Doubt\u00A01"], Texts(page, "#codes tbody th"));
        Assert.Equal(["3 11", "3", "3"], Texts(page, "#codes tbody td"));
        Assert.All(page.QuerySelectorAll("#codes td a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
    }

    [Fact]
    public void What_is_known_of_who_speaks_stands_below_what_they_are_called()
    {
        using var page = Page(Themes + "documents: [{ match: \"*\", attributes: { trade: weaver, years: 7 } }]\n", ("talk.md", Talk));

        Assert.Equal(["trade weaver", "years 7"], Texts(page, ".page-title .known div"));
    }

    private static IDocument Page(string settings, (string Name, string Text) document)
    {
        using var study = Workspace.With(("site.yml", settings), ("seeds/" + document.Name, document.Text));
        Assert.Equal(BuildVerdict.Built, study.Build().Verdict);
        return new HtmlParser().ParseDocument(study.Read("documents/talk/index.html"));
    }

    private static int Number(IElement element, string attribute) => int.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Texts(IDocument page, string selector) =>
        page.QuerySelectorAll(selector).Select(e => string.Join(' ', e.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
}
