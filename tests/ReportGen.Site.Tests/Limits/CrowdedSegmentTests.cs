using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Limits;

/// <summary>Codebooks in which very many themes apply to the same segments: each theme more would pair with all the others.</summary>
public sealed class CrowdedSegmentTests
{
    private static Workspace Project(int themes, params string[] segments)
    {
        var rules = string.Concat(Enumerable.Range(0, themes).Select(i => string.Create(CultureInfo.InvariantCulture, $"  t{i:00}: [all, only{i:00}]\n")));
        return Workspace.With(("site.yml", "title: Study\nthemes:\n" + rules), ("seeds/a.md", string.Join("\n\n", segments) + "\n"));
    }

    private static IEnumerable<string> Pairs(Workspace project) =>
        project.Files().Where(f => f.StartsWith("cooccurrence/", StringComparison.Ordinal) && f.EndsWith("/index.html", StringComparison.Ordinal));

    [Fact]
    public void A_segment_with_twelve_themes_is_counted_for_each_two_of_them()
    {
        using var project = Project(12, "We do all.");
        var result = project.Build();
        Assert.Equal(BuildVerdict.Built, result.Verdict);
        Assert.DoesNotContain(result.Diagnostics, f => f.Code == "RG2112");
        Assert.Equal(66, Pairs(project).Count());
        Assert.Contains("t00,t01,1,1,1,0,1,1,1\n", project.Read("data/cooccurrence.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("counted here", project.Read("compare/together/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_segment_with_more_takes_no_part_and_every_number_without_it_says_so()
    {
        using var project = Project(14, "We do all.", "Only00 and only01.", "Only02.", "All of it.");
        var result = project.Build();
        Assert.Equal(BuildVerdict.Built, result.Verdict);
        var finding = Assert.Single(result.Diagnostics, f => f.Code == "RG2112");
        Assert.Equal(
            ("seeds/a.md", 1, Severity.Warning, "this segment has 14 themes, more than 12: it and one more segment take no part in pairs of themes"),
            (finding.Place.File, finding.Place.Line, finding.Severity, finding.Message));
        Assert.Equal(["cooccurrence/t00/t01/index.html"], Pairs(project));
        var pair = project.Read("cooccurrence/t00/t01/index.html");
        Assert.Contains("At least 1 segment in 1 document", pair, StringComparison.Ordinal);
        Assert.Contains("more than 12 themes are not counted here; up to 2 of them may have both", pair, StringComparison.Ordinal);
        Assert.Contains("title=\"at least 1 segment in 1 document\"", project.Read("themes/t00/index.html"), StringComparison.Ordinal);
        Assert.Contains("2 segments with more than 12 themes are not counted here.", project.Read("themes/t02/index.html"), StringComparison.Ordinal);
        Assert.Contains("2 segments with more than 12 themes are not counted here.", project.Read("compare/together/index.html"), StringComparison.Ordinal);
        Assert.Contains("first,second,segments,documents,c,uncounted,expected,ratio,of\nt00,t01,1,1,,2,0.5,2,2\n", project.Read("data/cooccurrence.csv"), StringComparison.Ordinal);
        Assert.Contains("We do ", project.Read("themes/t13/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_numbers_that_leave_something_out_say_so()
    {
        using var project = Project(14, "Only00 and only13.", "Only00, " + string.Join(' ', Enumerable.Range(0, 13).Select(i => $"only{i:00}")) + ".");
        Assert.Equal(BuildVerdict.Built, project.Build().Verdict);
        Assert.Contains("t00,t13,1,1,0.5,0,1,1,1\n", project.Read("data/cooccurrence.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("At least", project.Read("cooccurrence/t00/t13/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("not counted here", project.Read("themes/t13/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_said_of_a_crowded_segment_goes_when_it_does()
    {
        using var project = Project(14, "We do all.", "Only00 and only01.");
        project.Build();
        project.Edit("seeds/a.md", "We do it.\n\nOnly00 and only01.\n");
        Assert.DoesNotContain(project.Build().Diagnostics, f => f.Code == "RG2112");
        Assert.DoesNotContain("At least", project.Read("cooccurrence/t00/t01/index.html"), StringComparison.Ordinal);
        Assert.Contains("t00,t01,1,1,1,0,0.5,2,2\n", project.Read("data/cooccurrence.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_themes_that_other_pages_leave_out_have_a_page_that_leads_nowhere_wrong()
    {
        string[] often = [.. Enumerable.Range(0, 16).Select(i => string.Create(CultureInfo.InvariantCulture, $"Only{i:00}."))];
        using var project = Project(18, [.. often, "Only16 and only17."]);
        project.Edit("seeds/b.md", string.Join("\n\n", often) + "\n").Edit("seeds/c.md", "Only16.\n");
        Assert.Equal(BuildVerdict.Built, project.Build().Verdict);
        Assert.DoesNotContain("compare/without", project.Read("cooccurrence/t16/t17/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_more_themes_than_fit_a_screen_those_with_most_segments_are_in_the_matrix()
    {
        using var project = Project(62, "Only61 and only60.", "Only61.");
        Assert.Equal(BuildVerdict.Built, project.Build().Verdict);
        var page = project.Read("compare/together/index.html");
        Assert.Contains("These are the 14 themes with most segments, of 62", page, StringComparison.Ordinal);
        Assert.Contains("cooccurrence/t60/t61/index.html", page, StringComparison.Ordinal);
        var matrix = page[page.IndexOf("id=\"together\"", StringComparison.Ordinal)..];
        Assert.Equal(1 + 14, matrix[..matrix.IndexOf("</table>", StringComparison.Ordinal)].Split("<tr>").Length - 1);
    }

    [Fact]
    public void A_codebook_of_very_many_codes_is_spread_over_pages_that_lead_to_every_theme()
    {
        using var project = Project(100, "Only00.");
        Assert.Equal(BuildVerdict.Built, project.Build().Verdict);
        var (first, second) = (project.Read("codebook/index.html"), project.Read("codebook/page-2/index.html"));
        Assert.Equal((80, 20), (first.Split("<section class=\"entry").Length - 1, second.Split("<section class=\"entry").Length - 1));
        Assert.Contains("<a href=\"#t79\">", first, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../codebook/page-2/index.html#t99\">", first, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../../codebook/index.html#t00\">", second, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_names_some_of_very_many_other_themes_and_says_how_many_more_there_are()
    {
        using var project = Project(40, "We do all.");
        Assert.Equal(BuildVerdict.Built, project.Build().Verdict);
        var page = project.Read("themes/t00/index.html");
        Assert.Contains(">and 15 more</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("t39", page[page.IndexOf("<blockquote", StringComparison.Ordinal)..page.IndexOf("and 15 more", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("themes/t39/index.html", project.Read("documents/a/index.html"), StringComparison.Ordinal);
    }

    // Each theme has its own pages and each of these a way to the others; each two themes have none.
    [Fact]
    public void Twice_the_themes_on_every_segment_are_twice_the_work()
    {
        var projects = new List<Workspace>();
        try
        {
            Growth.IsLinear(
                30,
                themes =>
                {
                    projects.Add(Project(themes, [.. Enumerable.Repeat("We do all.", 60)]));
                    return projects[^1];
                },
                project => Assert.Equal(BuildVerdict.Built, project.Forget().Build(threads: 1).Verdict));
        }
        finally
        {
            projects.ForEach(p => p.Dispose());
        }
    }
}
