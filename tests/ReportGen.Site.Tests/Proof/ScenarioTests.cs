using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Proof;

/// <summary>Each edit makes exactly what shows it, in the same process and in a new one, and every page that was made can say why.</summary>
public sealed class ScenarioTests
{
    private const string Settings = """
        title: Study
        themes:
          checking: { label: Checking, any: [verif*], memo: memos/checking.md }
          speed: { label: Speed, any: [fast*] }
        questions: { check: How do you check it? }
        search: none

        """;

    private const string Quote = "<blockquote><a href=\"{{ $.quote.href }}\">{{ $.quote.html }}</a></blockquote>\n";

    private static Workspace Study()
    {
        var workspace = Workspace.With(
            ("site.yml", Settings),
            ("seeds/a.md", "---\ntitle: First\n---\nAssistant: How do you check it?\n\nUser: I verify every number.\n"),
            ("seeds/b.md", "---\ntitle: Second\n---\nAssistant: How do you check it?\n\nUser: It is faster than I am.\n"),
            ("seeds/c.md", "---\ntitle: Third\n---\nSee [[later]]. Nothing else is here.\n"),
            ("seeds/d.md", "---\ntitle: Fourth\n---\nNothing at all.\n"),
            ("memos/checking.md", "Half of them check.\n"),
            ("templates/parts/quote.html", Quote));
        workspace.Build();
        return workspace;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_edited_means_nothing_runs(bool isNewProcess)
    {
        using var study = Study();
        Ran.Again(study, isNewProcess).OnlyLooked();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_text_of_a_document_reaches_its_page_and_what_quotes_it(bool isNewProcess)
    {
        using var study = Study();
        study.Edit("seeds/b.md", "---\ntitle: Second\n---\nAssistant: How do you check it?\n\nUser: It is faster than I was.\n");
        Ran.Again(study, isNewProcess).Step("read", "b.md").Step("name", "b").Step("plan questions", "=").Step("answer", "b").Step("code", "b")
            .Step("link", "=c").Step("set memos", "=checking").Step("sum up", "=")
            .Not("read site.yml", "read codebook", "prepare rules", "frame", "parse templates")
            .Pages("documents/b", "", "themes/speed", "questions/check", "words/speed")
            .Because("documents/b", "find seeds", "b.md")
            .Because("themes/speed", "find seeds", "b.md")
            .NotRendered("themes/checking", "page.head")
            .LikeAClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_title_of_a_document_reaches_the_pages_that_show_it(bool isNewProcess)
    {
        using var study = Study();
        study.Edit("seeds/b.md", "---\ntitle: Second to none\n---\nAssistant: How do you check it?\n\nUser: It is faster than I am.\n");
        Ran.Again(study, isNewProcess).Step("read", "b.md").Step("name", "b").Step("plan questions", "=").Step("answer", "b").Step("code", "b")
            .Step("link", "=c").Step("sum up", "=")
            .Not("read site.yml", "read codebook", "prepare rules", "frame", "parse templates")
            .Pages("", "documents", "documents/a", "documents/b", "themes/checking", "themes/speed", "questions/check", "compare/documents", "compare/without/speed", "words/speed")
            .Because("documents/a", "find seeds", "b.md")
            .NotRendered("documents/d", "page.head")
            .LikeAClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_new_document_reaches_lists_and_its_neighbours(bool isNewProcess)
    {
        using var study = Study();
        study.Edit("seeds/e.md", "---\ntitle: Fifth\n---\nNothing here either.\n");
        Ran.Again(study, isNewProcess).Step("read", "e.md").Step("name", "e").Step("plan questions", "=").Step("answer", "e").Step("code", "e").Step("sum up", "")
            .Not("read site.yml", "read codebook", "prepare rules", "frame", "parse templates")
            .Pages("", "codebook", "themes", "themes/checking", "themes/speed", "documents", "documents/a", "documents/d", "documents/e", "compare", "compare/documents",
                "compare/group", "compare/group/counts", "compare/together", "questions/check")
            .Because("documents/e", "find seeds", "e.md")
            .Because("documents", "find seeds", "e.md")
            .NotRendered("documents/b", "page.head")
            .LikeAClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_removed_document_leaves_the_lists_and_its_neighbours(bool isNewProcess)
    {
        using var study = Study();
        study.Delete("seeds/d.md");
        Ran.Again(study, isNewProcess).Step("read", "-d.md").Step("name", "-d").Step("plan questions", "=").Step("answer", "-d").Step("code", "-d").Step("sum up", "")
            .Not("read site.yml", "read codebook", "prepare rules", "frame", "parse templates")
            .Pages("", "codebook", "themes", "themes/checking", "themes/speed", "documents", "documents/a", "documents/c", "-documents/d", "compare", "compare/documents",
                "compare/group", "compare/group/counts", "compare/together", "questions/check")
            .Because("documents/c", "find seeds", "d.md")
            .Because("documents", "find seeds", "d.md")
            .NotRendered("documents/b", "page.head")
            .LikeAClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_part_of_templates_reaches_the_pages_that_use_it(bool isNewProcess)
    {
        using var study = Study();
        study.Edit("templates/parts/quote.html", "<p>more</p>" + Quote);
        Ran.Again(study, isNewProcess).Step("parse templates", "")
            .Not("read", "name", "answer", "link", "code", "set memos", "frame", "sum up", "plan pages", "make files").Step("plan files")
            .Pages("themes/checking", "themes/speed", "questions/check")
            .Because("themes/speed", "find templates", "parts/quote.html")
            .NotRendered("documents/a", "page.head")
            .LikeAClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_document_that_a_link_waited_for_reaches_the_page_with_the_link(bool isNewProcess)
    {
        using var study = Study();
        study.Edit("seeds/later.md", "---\ntitle: Later\n---\nNothing new.\n");
        var ran = Ran.Again(study, isNewProcess);
        Assert.Contains("documents/later/index.html\"", study.Read("documents/c/index.html"), StringComparison.Ordinal);
        ran.Step("read", "later.md").Step("name", "later").Step("answer", "later").Step("code", "later").Step("link", "c", "later")
            .Not("read site.yml", "read codebook", "prepare rules", "frame", "parse templates")
            .Pages("", "codebook", "themes", "themes/checking", "themes/speed", "documents", "documents/a", "documents/c", "documents/d", "documents/later", "compare",
                "compare/documents", "compare/group", "compare/group/counts", "compare/together", "questions/check")
            .Because("documents/c", "find seeds", "later.md")
            .NotRendered("documents/b", "page.head")
            .LikeAClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_label_reaches_what_shows_it_and_matches_nothing_again(bool isNewProcess)
    {
        using var study = Study();
        study.Edit("site.yml", Settings.Replace("Speed", "Haste", StringComparison.Ordinal));
        Ran.Again(study, isNewProcess).Step("read site.yml", "").Step("read codebook", "").Step("prepare rules", "=").Step("frame", "")
            .Not("read", "name", "answer", "link", "code", "sum up")
            .Pages("", "themes", "themes/speed", "documents/b", "questions", "questions/check", "codebook", "themes/checking", "words/speed", "compare/documents", "compare/group",
                "compare/group/counts", "compare/together", "compare/without", "compare/without/checking", "compare/without/speed")
            .Because("documents/b", "find site.yml", "")
            .NotRendered("documents/d", "page.head")
            .LikeAClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_memo_reaches_the_page_of_its_theme_only(bool isNewProcess)
    {
        using var study = Study();
        study.Edit("memos/checking.md", "All of them check.\n");
        Ran.Again(study, isNewProcess).Step("set memos", "checking").Step("plan pages", "themes/checking/index.html")
            .Not("read", "name", "answer", "link", "code", "read site.yml", "frame", "sum up", "parse templates", "plan files", "make files")
            .Pages("themes/checking")
            .Because("themes/checking", "find memos", "checking")
            .NotRendered("themes/speed", "page.head")
            .LikeAClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Words_that_are_gone_reach_what_quoted_them(bool isNewProcess)
    {
        using var study = Study();
        study.Edit("seeds/b.md", "---\ntitle: Second\n---\nAssistant: Where do you live?\n\nUser: In a house, as one does.\n");
        Ran.Again(study, isNewProcess).Step("read", "b.md").Step("name", "b").Step("answer", "b").Step("code", "b").Step("sum up", "")
            .Pages("", "codebook", "documents", "documents/b", "questions", "questions/check", "themes", "themes/speed", "compare/documents", "compare/group",
                "compare/group/counts", "compare/together", "compare/without", "-compare/without/speed", "-words/speed")
            .Because("themes/speed", "find seeds", "b.md")
            .Because("questions/check", "find seeds", "b.md")
            .NotRendered("themes/checking", "page.head")
            .LikeAClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_rule_for_reading_reaches_only_what_is_read_otherwise(bool isNewProcess)
    {
        using var study = Study();
        study.Edit("site.yml", Settings + "documents: [{ match: d.md, attributes: { field: physics } }]\n");
        Ran.Again(study, isNewProcess).Step("read", "=a.md", "=b.md", "=c.md", "d.md").Step("name", "d").Step("answer", "d").Step("code", "d")
            .Step("choose files", "=").Step("frame", "=").Step("sum up", "").Not("prepare rules")
            .Pages("compare", "documents/d")
            .Because("documents/d", "find site.yml", "")
            .NotRendered("documents/a", "page.head")
            .LikeAClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_answer_that_is_gone_and_changes_no_number_reaches_the_page_of_its_question(bool isNewProcess)
    {
        using var study = Study();
        study.Edit("seeds/e.md", "Assistant: How do you check it?\n\nUser: Twice.\n").Edit("seeds/f.md", "Assistant: Where do you live?\n\nUser: Here.\n");
        study.Build();
        study.Edit("seeds/e.md", "Assistant: Where do you live?\n\nUser: Here.\n").Edit("seeds/f.md", "Assistant: How do you check it?\n\nUser: Twice.\n");
        Ran.Again(study, isNewProcess).Step("sum up", "=").Because("questions/check", "find seeds", "e.md").LikeAClean();
    }
}
