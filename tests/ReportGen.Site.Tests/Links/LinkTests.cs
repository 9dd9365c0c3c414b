using AngleSharp.Html.Parser;
using ReportGen.Site.Documents;
using ReportGen.Site.Tests.Documents;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Links;

/// <summary>Links lead where people meant them to, or it is said that they lead nowhere.</summary>
public class LinkTests
{
    private const string Report = "<a class=\"wikilink\" href=\"../../documents/";

    [Theory]
    [InlineData("[the list](list.md)", "list/index.html\">the list</a>")]
    [InlineData("[the list](list)", "list/index.html\">the list</a>")]
    [InlineData("[the list](./list.md \"its title\")", "list/index.html\">the list</a>")]
    [InlineData("[the list](/x/list.md)", "list/index.html\">the list</a>")]
    [InlineData("[**the** list](<list.md>)", "list/index.html\"><strong>the</strong> list</a>")]
    [InlineData("[its end](../y/other%20one.md#the-end)", "other-one/index.html#END\">its end</a>")]
    [InlineData("[its end](../y/other%20one.md#The%20end)", "other-one/index.html#END\">its end</a>")]
    [InlineData("[its end](<../y/other one.md#the-end>)", "other-one/index.html#END\">its end</a>")]
    [InlineData("[its second end](../y/other%20one.md#the-end-1)", "other-one/index.html#END-2\">its second end</a>")]
    [InlineData("[words](../y/other%20one.md?plain=1#^mark)", "other-one/index.html#MARK\">words</a>")]
    [InlineData("[r](../y/Re%CC%81sume%CC%81.md)", "resume/index.html\">r</a>")]
    [InlineData("[r](../y/R%C3%A9sum%C3%A9.md)", "resume/index.html\">r</a>")]
    [InlineData("[[other one#The end]]", "other-one/index.html#END\">other one#The end</a>")]
    [InlineData("[[other one#Other#The end|its end]]", "other-one/index.html#END\">its end</a>")]
    [InlineData("![[other one#^mark]]", "other-one/index.html#MARK\">other one#^mark</a>")]
    [InlineData("[[../y/other one|other]]", "other-one/index.html\">other</a>")]
    [InlineData("[[list|**the** `list`]]", "list/index.html\">the list</a>")]
    [InlineData("[[vault/x/list.md]]", "list/index.html\">vault/x/list.md</a>")]
    [InlineData("[[Back to the list]](list.md)", "list/index.html\">[Back to the list]</a>")]
    [InlineData("![alt](list.md)", "list/index.html\">alt</a>")]
    public void A_link_leads_to_its_document_and_part(string link, string expected)
    {
        var html = Page(link, out var findings);
        Assert.Contains(Report + expected, html, StringComparison.Ordinal);
        Assert.DoesNotContain("RG300", findings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| One | Two |\n| --- | --- |\n| [[list\\|Alias]] | w |", "list/index.html\">Alias</a></td><td>w</td>")]
    [InlineData("| One | Two |\n| --- | --- |\n| [Alias](list.md) | w |", "list/index.html\">Alias</a></td><td>w</td>")]
    public void Links_in_tables_lead_there_too(string table, string expected) =>
        Assert.Contains(Report + expected, Page($"\n\n{table}\n\nAnd more", out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("[gone](gone.md)", "seeds/x/a.md(3,5): warning RG3001: '(gone.md)' leads to no document")]
    [InlineData("[gone](../y/list.md)", "seeds/x/a.md(3,5): warning RG3001: '(../y/list.md)' leads to no document")]
    [InlineData("[[list#Nowhere]]", "seeds/x/a.md(3,5): info RG3006: 'Nowhere' is no heading of 'list'")]
    [InlineData("[here](#nowhere)", "seeds/x/a.md(3,5): info RG3006: 'nowhere' is no heading of 'a'")]
    [InlineData("![[gone]]", "seeds/x/a.md(3,5): warning RG3001: '[[gone]]' leads to no document")]
    [InlineData("[[toc]]", "seeds/x/a.md(3,5): warning RG3002: '[[toc]]' could mean x-toc, y-toc")]
    [InlineData("[run](javascript:alert(1))", "seeds/x/a.md(3,5): warning RG3003:")]
    public void A_link_that_leads_nowhere_is_said(string link, string expected)
    {
        Page(link, out var findings);
        Assert.Contains(expected, findings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![[photo.png]]", "<span class=\"image\" title=\"photo.png\">[picture]</span>")]
    [InlineData("![[photo.png|300]]", "<span class=\"image\" title=\"photo.png\">[picture]</span>")]
    [InlineData("![[photo.png|Our *lab*|300x200]]", "<span class=\"image\">[picture: Our lab]</span>")]
    [InlineData("![[talk.mp3]]", "<span class=\"image\" title=\"talk.mp3\">[recording]</span>")]
    [InlineData("[[paper.pdf|the paper]]", "<span class=\"unlinked\">the paper</span>")]
    [InlineData("![alt](photo.png)", "<span class=\"image\">[image: alt]</span>")]
    [InlineData("![](photos/my%20photo.png)", "<span class=\"image\" title=\"photos/my photo.png\">[image]</span>")]
    [InlineData("[data](table.csv)", "<span class=\"unlinked\">data</span>")]
    [InlineData("[the folder](../y)", "<span class=\"unlinked\">the folder</span>")]
    [InlineData("[time](#12:16)", "<span class=\"unlinked\">time</span>")]
    [InlineData("`[x](gone.md)`", "<code>[x](gone.md)</code>")]
    [InlineData("\\[x](gone.md)", "See [x](gone.md).")]
    public void What_is_no_document_is_no_link_that_fails(string link, string expected)
    {
        var html = Page(link, out var findings);
        Assert.Contains(expected, html, StringComparison.Ordinal);
        Assert.DoesNotContain("RG300", findings, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_have_the_words_of_links_and_embeds_that_a_page_shows_and_none_of_what_only_stands_for_a_picture()
    {
        using var project = Workspace.With(
            ("site.yml", "title: T\n"),
            ("seeds/b.md", "# Bob\n\n## Part\n\nWords.\n"),
            ("seeds/a.md", "See [[b]], ![[b]], ![[b#Part]], ![[b|*him*]], ![[nobody]], ![[x.png]], ![[x.png|a cap]], "
                + "![alt](x.png), ![](x.png), ![](b.md), [](b.md) and [b](b.md).\n"));
        project.Build();
        using var page = new HtmlParser().ParseDocument(project.Read("documents/a/index.html"));
        var words = page.QuerySelectorAll("p").Single(p => p.TextContent.StartsWith("See ", StringComparison.Ordinal));
        Assert.Equal(
            ["[picture]", "[picture: a cap]", "[image: alt]", "[image]", "[image]", "[link]"], words.QuerySelectorAll(".image").Select(e => e.TextContent));
        foreach (var sign in words.QuerySelectorAll(".image"))
        {
            sign.TextContent = sign.TextContent.Contains(": ", StringComparison.Ordinal) ? sign.TextContent.Split(": ")[1].TrimEnd(']') : "";
        }

        Assert.Equal("See b, b, b#Part, him, nobody, , a cap, alt, , ,  and b.", words.TextContent);
        Assert.Contains($"\"{words.TextContent}\"", project.Read("data/documents/a.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_Markdown_is_linked_back()
    {
        using var project = Project("[the list](list.md)");
        project.Build();
        Assert.Contains("\"backlinks\":[\"a\"]", project.Read("data/documents/list.json")
            .Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_is_edited_moves_the_links_to_it_and_nothing_else()
    {
        using var project = Project("[[other one#The end]]");
        project.Build();
        project.Edit("seeds/y/other one.md", "# Other\n\n## The very end\n\nText.\n");
        Proof.Ran.Again(project, isNewProcess: true).Step("read", "y/other one.md").Step("link", "a").Step("code", "other-one").Not("frame").LikeAClean();
    }

    [Fact]
    public void A_second_document_of_a_name_gives_the_first_another_id()
    {
        using var project = Project("[[list]]");
        project.Build();
        Assert.True(project.Has("documents/list/index.html"));
        project.Edit("seeds/y/list.md", "# Another\n\nText.\n");
        Proof.Ran.Again(project, isNewProcess: true).Step("read", "y/list.md").LikeAClean();
        Assert.True(project.Has("documents/x-list/index.html") && project.Has("documents/y-list/index.html") && !project.Has("documents/list/index.html"));
        project.Delete("seeds/x/list.md");
        Proof.Ran.Again(project, isNewProcess: false).LikeAClean();
        Assert.True(project.Has("documents/list/index.html"));
    }

    [Theory]
    [InlineData("1. a\n2. b\n", "1 2")]
    [InlineData("311. a\n312. b\n", "311 312")]
    [InlineData("1. a\n1. b\n1. c\n", "1 2 3")]
    [InlineData("3. a\n1. b\n", "3 1")]
    [InlineData("1. a\n\n   more\n2. b\n   - c\n", "1  2 ")]
    [InlineData("- a\n- b\n", " ")]
    public void Points_keep_their_numbers(string list, string expected) =>
        Assert.Equal(expected, string.Join(' ', Sample.ReadAs("article", list).Value!.Segments.Select(s => s.Number)));

    [Theory]
    [InlineData("# One\n\nx\n", "One")]
    [InlineData("One\n===\n\nx\n", "One")]
    [InlineData("## Part\n\n# One\n\nx\n", "One")]
    [InlineData("![logo](logo.png)\n\n# One\n\nx\n", "One")]
    [InlineData("# **One** [[two|and two]] ![[x.png|y]]\n\nx\n", "One and two y")]
    [InlineData("## Part\n\nx\n", "notes")]
    [InlineData("Words.\n\n# One\n\nx\n", "notes")]
    [InlineData("**Transcript ID:** p1\n\n# One\n\nx\n", "p1")]
    public void A_title_is_a_heading_of_the_first_level_above_all_words(string text, string expected) => Assert.Equal(expected, Sample.ReadAs("article", text).Value!.Title);

    [Fact]
    public void Scanning_for_links_takes_as_long_as_its_text()
    {
        foreach (var piece in new[] { "[", "](", "[x](", "[x](((((", "[x](a \"", "![", "[[", "[x](<", "\\[", "[a](b) " })
        {
            Limits.Growth.IsLinear(20_000, count => string.Concat(Enumerable.Repeat(piece, count)), text => MarkdownLinkScanner.Scan(text, 0));
        }
    }

    private static Workspace Project(string link) => Workspace.With(
        ("site.yml", "title: Study\nthemes: { checking: [verif*] }\n"),
        ("seeds/x/a.md", $"# A\n\nSee {link}.\n"),
        ("seeds/x/list.md", "# List\n\nText.\n"),
        ("seeds/x/toc.md", "Text.\n"),
        ("seeds/y/toc.md", "Text.\n"),
        ("seeds/y/R\u00e9sum\u00e9.md", "Text.\n"),
        ("seeds/y/other one.md", "# Other\n\n## The end\n\nText.\n\n## The end\n\nMore. ^mark\n"));

    // Where a test names a segment, its id stands as a word.
    private static string Page(string link, out string findings)
    {
        using var project = Project(link);
        findings = string.Concat(Workspace.Show(project.Build().Diagnostics).Split('\n').Where(l => !l.Contains("RG3004", StringComparison.Ordinal)).Select(l => l + "\n"));
        var other = Sample.ReadAs("article", File.ReadAllText(Path.Combine(project.Folder, "seeds/y/other one.md"))).Value!;
        var html = project.Read("documents/a/index.html");
        return html.Replace(other.Segments[3].Id, "END-2", StringComparison.Ordinal).Replace(other.Segments[1].Id, "END", StringComparison.Ordinal)
            .Replace(other.Segments[4].Id, "MARK", StringComparison.Ordinal);
    }
}
