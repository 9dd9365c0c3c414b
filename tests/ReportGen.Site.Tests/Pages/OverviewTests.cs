using System.Globalization;
using System.Text.RegularExpressions;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Pages;

/// <summary>The first page tells what was found, by reach, with somebody's words, and how far to trust it.</summary>
public sealed class OverviewTests
{
    private const string Settings = """
        title: Study
        asks: What do they check?
        themes:
          rare: { label: Rare, any: [owl] }
          trust: { label: Trust, claim: They check., any: [check*], codes: { twice: { any: [twice] } } }
          empty: { label: Empty, any: [zebra] }
        """;

    private static string Talk(string words) => $"Assistant: Do you check it?\n\nUser: {words}\n";

    [Fact]
    public void Themes_are_told_in_the_order_of_their_reach_with_what_is_claimed()
    {
        using var study = Workspace.With(
            ("site.yml", Settings), ("seeds/a.md", Talk("I check it, and an owl.")), ("seeds/b.md", Talk("I check the list.")));
        study.Build();

        var page = study.Read("index.html");
        Assert.Contains("What do they check?", page, StringComparison.Ordinal);
        Assert.Equal(["Trust", "Rare", "Empty"], Regex.Matches(page, "<h3><a class=\"tag[^>]*>([^<]*)</a></h3>").Select(m => m.Groups[1].Value));
        Assert.Contains("<p class=\"claim\">They check.</p>", page, StringComparison.Ordinal);
        Assert.Contains("Nobody says anything that its rules find.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_what_nobody_pinned_the_passage_is_shown_where_most_codes_of_the_theme_meet()
    {
        using var study = Workspace.With(
            ("site.yml", Settings), ("seeds/a.md", Talk("I check the list.")), ("seeds/b.md", Talk("I check the very same list twice.")));
        study.Build();
        Assert.Contains("very same list", Story(study.Read("index.html"), "Trust"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_rule_of_the_theme_itself_counts_among_what_meets()
    {
        using var study = Workspace.With(
            ("site.yml", Settings), ("seeds/a.md", Talk("I did it twice.")), ("seeds/b.md", Talk("I check the very same list twice.")));
        study.Build();
        Assert.Contains("very same list", Story(study.Read("index.html"), "Trust"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_that_the_analyst_pinned_is_shown_before_any_other()
    {
        using var study = Workspace.With(
            ("site.yml", Settings.Replace("claim: They check.", "claim: They check., quotes: [{ document: a, words: the list }]", StringComparison.Ordinal)),
            ("seeds/a.md", Talk("I check the list.")), ("seeds/b.md", Talk("I check the very same list twice.")));
        study.Build();
        Assert.Contains("the list", Story(study.Read("index.html"), "Trust"), StringComparison.Ordinal);
        Assert.DoesNotContain("very same", Story(study.Read("index.html"), "Trust"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_document_has_a_mark_that_leads_to_it_in_the_shape_of_the_theme_it_speaks_of_most()
    {
        using var study = Workspace.With(
            ("site.yml", Settings), ("seeds/a.md", Talk("I check it.")), ("seeds/b.md", Talk("An owl.")), ("seeds/c.md", Talk("Nothing of the kind.")));
        study.Build();

        var page = study.Read("index.html");
        Assert.Equal(
            ["a: Trust 2", "b: Rare 1", "c: nothing coded 0"],
            Regex.Matches(page, "<a href=\"documents/(.)/index.html\" tabindex=\"-1\"><title>[^:]*: ([^<]*)</title><use href=\"#sign-(.)\"")
                .Select(m => $"{m.Groups[1].Value}: {m.Groups[2].Value} {m.Groups[3].Value}").Order(StringComparer.Ordinal));
        Assert.Matches("#sign-1\" [^>]*class=\"t-rare\"", page);
        Assert.Matches("#sign-2\" [^>]*class=\"t-trust\"", page);
    }

    [Fact]
    public void A_document_that_speaks_of_two_themes_equally_speaks_of_none_of_them_most()
    {
        using var study = Workspace.With(("site.yml", Settings), ("seeds/a.md", Talk("I check it, and an owl.")), ("seeds/b.md", Talk("An owl.")));
        study.Build();

        var page = study.Read("index.html");
        Assert.Contains("<title>a: several equally</title><use href=\"#sign-9\"", page, StringComparison.Ordinal);
        Assert.Contains("several equally <span class=\"count\">1</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_are_more_documents_than_marks_a_mark_stands_for_several_and_says_so()
    {
        var files = Enumerable.Range(0, 500).Select(i => ($"seeds/d{i.ToString("000", CultureInfo.InvariantCulture)}.md", Talk(i < 400 ? "I check." : "Nothing."))).ToList();
        using var study = Workspace.With([("site.yml", Settings), .. files]);
        study.Build();

        var page = study.Read("index.html");
        Assert.Contains("a mark stands for some 3 documents", page, StringComparison.Ordinal);
        Assert.Equal(133, Regex.Count(page, "<use href=\"#sign-1\""));
        Assert.Equal(33, Regex.Count(page, "<use href=\"#sign-0\""));
    }

    [Fact]
    public void It_says_how_far_to_trust_it()
    {
        using var study = Workspace.With(("site.yml", Settings), ("seeds/a.md", Talk("I check it.")), ("seeds/b.md",
            Talk("Nothing.") + "\nMara: Somebody else.\n\nMara: Again.\n"));
        study.Build();

        var page = study.Read("index.html");
        Assert.Contains("Its 4 rules find words, and no reader has checked what they find.", page, StringComparison.Ordinal);
        Assert.Contains("In 1 of 2 documents nothing is coded.", page, StringComparison.Ordinal);
        Assert.Matches("Reading and coding left [0-9]+ remarks?", page);
        Assert.Contains("href=\"method/index.html#findings\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_found_later_in_a_file_changes_what_the_first_page_says_of_it()
    {
        using var study = Workspace.With(("site.yml", Settings), ("seeds/a.md", Talk("I check it.")));
        study.Build();
        Assert.Contains("Every file was read without a remark.", study.Read("index.html"), StringComparison.Ordinal);
        study.Edit("seeds/a.md", Talk("I check it, [[nowhere]].")).Build();
        Assert.Contains("Reading and coding left 1 remark", study.Read("index.html"), StringComparison.Ordinal);
    }

    private static string Story(string page, string label)
    {
        var from = page.IndexOf($">{label}</a></h3>", StringComparison.Ordinal);
        return page[from..page.IndexOf("</li>", from, StringComparison.Ordinal)];
    }
}
