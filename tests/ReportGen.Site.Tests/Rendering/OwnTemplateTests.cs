using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Rendering;

/// <summary>A project that brings a template of its own, with links by id.</summary>
public sealed class OwnTemplateTests
{
    private const string Footer = "<footer>{{ link.document 'a' }} {{ link.theme 'checking' 'how' }} {{ link.question 'check' }} {{ link.code 'checking/twice' }}</footer>\n";

    private static Workspace With(string footer) => Workspace.With(
        ("site.yml", "title: Study\nthemes: { checking: { any: [verif*], codes: { twice: [again] } } }\nquestions: { check: How do you check it? }\n"),
        ("seeds/a.md", "# First visit\n\nI verify every number.\n"),
        ("seeds/b.md", "# Second visit\n\nI verify it again.\n"),
        ("templates/parts/footer.html", footer));

    [Fact]
    public void Links_by_id_lead_from_every_page_to_where_they_should()
    {
        using var workspace = With(Footer);
        var result = workspace.Build();
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity > Severity.Info);
        Assert.Contains(
            "<footer><a href=\"../../documents/a/index.html\">First visit</a> <a href=\"../../themes/checking/index.html\">how</a> <a "
            + "href=\"../../questions/check/index.html\">How do you check it?</a> <a href=\"../../themes/checking/twice/index.html\">",
            workspace.Read("documents/b/index.html"), StringComparison.Ordinal);
        Assert.Contains("<footer><a href=\"documents/a/index.html\">First visit</a>", workspace.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_goes_away_is_said_and_no_page_keeps_the_link()
    {
        using var workspace = With(Footer);
        workspace.Build();
        workspace.Delete("seeds/a.md");
        var again = workspace.BuildAgain();
        Assert.Contains("templates/parts/footer.html(1,26): warning RG4103: there is no document 'a' to link to", Workspace.Show(again.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("<footer>a <a href=\"../../themes/", workspace.Read("documents/b/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(workspace.Files(), f => workspace.Read(f).Contains("First visit", StringComparison.Ordinal));
    }

    [Fact]
    public void A_segment_that_does_not_exist_is_a_broken_link()
    {
        using var workspace = With("{{ link.segment 'a#s0' 'there' }}");
        Assert.Contains("error RG3102", Workspace.Show(workspace.Build().Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("steps: 1000", "\n{{ x = 0; while x < 5000; x = x + 1; end }}", "(2,11): error RG4020: This page takes more than 1000 steps")]
    [InlineData("output-bytes: 2000", "\n{{ for i in 1..500; 'twenty letters or so'; end }}", "(2,21): error RG4021: ")]
    [InlineData(
        "recursion: 3", "{{ func f(n); n > 0 ? (f (n - 1)) : 'end'; end; f 9 }}",
        "(1,24): error RG4022: Functions and includes are at work inside each other more than 3 times here.")]
    public void A_limit_of_the_project_stops_a_page_at_the_templates_place(string limit, string template, string expected)
    {
        using var workspace = With("<footer></footer>");
        workspace.Edit("templates/codebook.html", template);
        workspace.Build();
        Assert.True(workspace.Has("codebook/index.html"));
        workspace.Edit("site.yml", $"title: Study\nlimits: {{ {limit} }}\n");
        var again = workspace.BuildAgain();
        Assert.Contains(Workspace.Show(again.Diagnostics).Split('\n'), line => line.StartsWith("templates/codebook.html" + expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("codebook.html", "templates/codebook.html: error RG4102: this template is not UTF-8 text (save it as UTF-8)")]
    [InlineData("parts/footer.html", "templates/parts/footer.html: error RG4102: this template is not UTF-8 text (save it as UTF-8)")]
    public void A_template_that_is_not_text_is_said_once_and_the_last_good_page_stays(string template, string expected)
    {
        using var workspace = With(Footer);
        workspace.Edit("templates/codebook.html", "<h1>codes</h1>");
        workspace.Build();
        var before = workspace.Read("codebook/index.html");
        workspace.Edit("templates/" + template, [.. "<h1>caf"u8, 0xE9, .. "</h1>"u8]);
        Assert.Equal(
            expected, string.Join('\n', Workspace.Show(workspace.BuildAgain().Diagnostics)
                .Split('\n').Where(line => line.Contains("UTF-8", StringComparison.Ordinal) || line.Contains("cannot be read", StringComparison.Ordinal))));
        Assert.Equal(before, workspace.Read("codebook/index.html"));
    }

    [Fact]
    public void Templates_without_links_by_id_do_not_depend_on_titles()
    {
        using var workspace = With("<footer></footer>");
        workspace.Build();
        workspace.Edit("seeds/b.md", "# Another visit\n\nI verify it again.\n");
        var again = workspace.BuildAgain();
        Assert.DoesNotContain(again.Run!.Ledger, row => row.Step == "render" && row.Key.StartsWith("questions/", StringComparison.Ordinal));
    }
}
