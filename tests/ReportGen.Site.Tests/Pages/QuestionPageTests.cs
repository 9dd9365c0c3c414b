using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Pages;

/// <summary>A question's pages say what the answers are about before they show them, and keep apart who gave none.</summary>
public sealed class QuestionPageTests
{
    private const string Settings = """
        title: Study
        themes:
          speed: { label: Speed, any: [fast] }
          trust: { label: Trust, any: [check*] }
        questions:
          day: { text: What is a day like?, asked-as: [your day] }
          never: { text: What is never asked?, asked-as: [never ever] }

        """;

    [Fact]
    public void Themes_come_first_each_with_its_share_of_the_answers_and_the_way_to_them()
    {
        using var study = Study(("a-1", "I check."), ("a-2", "Fast, and I check."), ("b-1", "No."));
        using var page = Question(study, "day");

        Assert.Equal(["Trust 2 of 3 a-1, a-2", "Speed 1 of 3 a-2"], Texts(page, "#themes + table tbody tr"));
        Assert.All(page.QuerySelectorAll(".whose a"), a => Assert.Equal(a.TextContent, page.GetElementById(a.GetAttribute("href")![1..])!.QuerySelector("h3")!.TextContent));
        var order = page.QuerySelectorAll("h2").Select(h => h.TextContent).ToList();
        Assert.Equal(["Themes in the answers", "a", "b"], order);
        Assert.Equal(["2 of 2 answered.", "1 of 1 answered."], Texts(page, ".answers > .note"));
    }

    [Fact]
    public void Whoever_was_asked_and_said_not_a_word_stands_apart_and_a_short_answer_does_not()
    {
        using var study = Study(("a-1", ""), ("a-2", "No."), ("b-1", "\u2026"), ("b-2", "I check."));
        using var page = Question(study, "day");

        Assert.StartsWith("2 of 4 answered. Asked in all 4 documents. 2 did not.", Texts(page, ".account > p").First(), StringComparison.Ordinal);
        Assert.Equal("#declined", page.QuerySelector(".account a")!.GetAttribute("href"));
        Assert.Equal(["a-1", "b-1 \u2026 \u2192"], Texts(page, "#declined article"));
        Assert.Equal(["a-2", "b-2"], Texts(page, ".answers:not(#declined) h3"));
        Assert.Equal(["1 of 2 answered.", "1 of 2 answered."], Texts(page, ".answers > .note"));
        Assert.Equal([true, false, true, false], study.Read("data/questions/day.json").Split("\"empty\":").Skip(1).Select(e => e.TrimStart().StartsWith("true",
            StringComparison.Ordinal)));
    }

    [Fact]
    public void Words_pasted_from_elsewhere_are_nobodys_answer_but_are_shown()
    {
        using var study = Workspace.With(
            ("site.yml", "title: Study\nspeakers: { participant: [User], quoted: [Poe] }\nthemes:\n  speed: [fast]\n"),
            ("seeds/notes.md", "# Day 1\n\n## Questions\n\n1. What is fast?\n\n## Group 1 - Question 1\n\n- Ours is fast.\n\n"
                + "## Group 2 - Question 1\n\nPoe:\n\n> A model says that it is fast.\n"));
        study.Build();
        using var page = Question(study, "day-1-q1");

        Assert.StartsWith("1 of 2 answered.", Texts(page, ".account > p").First(), StringComparison.Ordinal);
        Assert.Contains("A model says that it is fast.", page.GetElementById("declined")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_that_go_on_on_further_pages_are_led_to_and_those_without_come_last()
    {
        using var study = Study([("a-00", ""), .. Enumerable.Range(1, 40).Select(i => (string.Create(CultureInfo.InvariantCulture, $"a-{i:00}"), i > 30 ? "Fast." : "Well."))]);
        using var first = Question(study, "day");
        using var second = Question(study, "day/page-2");

        Assert.Equal(["Speed 10 of 40 a-31, a-32, a-33 and 7 more"], Texts(first, "#themes + table tbody tr"));
        Assert.Equal("../../questions/day/page-2/index.html#a-a-31", first.QuerySelector(".whose a")!.GetAttribute("href"));
        Assert.Equal("../../questions/day/page-2/index.html#declined", first.QuerySelector(".account a")!.GetAttribute("href"));
        Assert.NotNull(second.GetElementById("a-a-31"));
        Assert.Equal(["a, continued", "Asked, and no answer"], second.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Null(first.GetElementById("declined"));
        Assert.Equal(["a #g-a", "No answer ../../questions/day/page-2/index.html#declined"],
            first.QuerySelectorAll(".pager ul a").Select(a => $"{a.TextContent} {a.GetAttribute("href")}"));
    }

    [Fact]
    public void The_list_shows_how_many_answered_and_what_most_answers_are_about_and_follows_an_edit()
    {
        using var study = Study(("a-1", "I check."), ("a-2", ""), ("b-1", "Fast."));
        using var before = Question(study, "");
        Assert.Equal(["What is a day like? 2 of 3 Speed 1 Trust 1", "What is never asked? asked nowhere, as far as was found"], Texts(before, "tbody tr"));

        study.Edit("seeds/a-2.md", Talk("a-2", "We check and check."));
        Assert.Equal(BuildVerdict.Built, study.Build().Verdict);
        using var after = Question(study, "");
        Assert.Equal("What is a day like? 3 of 3 Trust 2 Speed 1", Texts(after, "tbody tr").First());
        Assert.Equal(
            "question,text,asked,answered,theme,answers\nday,What is a day like?,3,3,trust,2\nday,What is a day like?,3,3,speed,1\nnever,What is never asked?,0,0,,\n",
            study.Read("data/questions.csv").Replace("\r", "", StringComparison.Ordinal).TrimStart('\uFEFF'));
    }

    [Fact]
    public void A_question_without_an_answer_says_what_to_do_and_answers_without_a_theme_say_so()
    {
        using var study = Study(("a-1", "Well."));
        using var never = Question(study, "never");
        using var day = Question(study, "day");

        Assert.Contains("asked-as:", never.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("None of the themes was found in these answers.", day.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    private static Workspace Study(params IEnumerable<(string Name, string Answer)> talks)
    {
        var study = Workspace.With(("site.yml", Settings));
        foreach (var (name, answer) in talks)
        {
            study.Edit($"seeds/{name}.md", Talk(name, answer));
        }

        Assert.Equal(BuildVerdict.Built, study.Build().Verdict);
        return study;
    }

    private static string Talk(string name, string answer) =>
        $"---\ngroup: {name[..1]}\n---\nInterviewer: Welcome.\n\nParticipant: Thanks.\n\nInterviewer: How was your day?\n{(answer.Length > 0 ? $"\nParticipant: {answer}\n" : "")}";

    private static IDocument Question(Workspace study, string path) => new HtmlParser().ParseDocument(study.Read(Path.Combine("questions", path, "index.html")));

    private static IEnumerable<string> Texts(IDocument page, string selector) =>
        page.QuerySelectorAll(selector).Select(e => string.Join(' ', e.TextContent.Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)));
}
