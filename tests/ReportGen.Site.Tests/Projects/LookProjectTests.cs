using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Tests.Projects;

/// <summary>A project that looks as it wants to.</summary>
public sealed class LookProjectTests
{
    private const string Logo = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h1v1z\"/></svg>";

    private static Workspace With(string look, string themes = "{ checking: [verif*] }") => Workspace.With(
        ("site.yml", $"title: Study\nthemes: {themes}\nlook: {look}\n"), ("seeds/a.md", "# A visit\n\nI verify every number.\n"), ("images/logo.svg", Logo));

    [Fact]
    public void A_report_without_a_look_of_its_own_says_nothing_of_it()
    {
        using var workspace = With("{}");
        Assert.DoesNotContain(workspace.Build().Diagnostics, d => d.Severity > Severity.Info);
        Assert.StartsWith(".t-checking{--theme:", workspace.Read("assets/themes.css"), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", workspace.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_accent_is_as_it_was_asked_for_where_it_can_be_read_and_lighter_in_the_dark()
    {
        using var workspace = With("{ accent: \"#7A1F3D\" }");
        Assert.DoesNotContain(workspace.Build().Diagnostics, d => d.Code == "RG2040");
        var css = workspace.Read("assets/themes.css");
        Assert.Contains("@media screen{:root{--link:#7a1f3d;--bar:#7a1f3d;--l1:#", css, StringComparison.Ordinal);
        Assert.Contains("@media screen and (prefers-color-scheme:dark){:root{--link:#", css, StringComparison.Ordinal);
        Assert.DoesNotContain("dark){:root{--link:#7a1f3d", css, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accent", "#ffcc00", "light")]
    [InlineData("accent-dark", "#222222", "dark")]
    public void An_accent_that_cannot_be_read_is_said_with_its_place_its_contrast_and_the_nearest_that_can(string key, string color, string scheme)
    {
        using var workspace = With($"{{ {key}: \"{color}\" }}");
        var faint = Assert.Single(workspace.Build().Diagnostics, d => d.Code == "RG2040");
        Assert.Equal((3, Severity.Warning), (faint.Place.Line, faint.Severity));
        Assert.Matches($"^words in '{color}' are hard to read in the {scheme} scheme: their contrast is 1\\.[0-9] : 1, and 4\\.5 : 1 is needed$", faint.Message);
        Assert.Contains($"--link:{faint.Hint![..7]}", workspace.Read("assets/themes.css"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_whose_marks_would_not_be_seen_gets_the_nearest_colour_that_is()
    {
        using var workspace = With("{}", "{ checking: { any: [verif*], color: \"#ffee88\" } }");
        var faint = Assert.Single(workspace.Build().Diagnostics, d => d.Code == "RG2041");
        Assert.StartsWith("marks in '#ffee88' are hard to see in the light scheme", faint.Message, StringComparison.Ordinal);
        Assert.Contains("@media screen and (prefers-color-scheme:dark){.t-checking{--theme:#ffee88}}", workspace.Read("assets/themes.css"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("humanist", "--sans:Seravek,")]
    [InlineData("Georgia, 'Times New Roman', serif", "--sans:\"Georgia\",\"Times New Roman\",serif}")]
    [InlineData("Open Sans, Arial", "--sans:\"Open Sans\",\"Arial\",sans-serif}")]
    [InlineData("Georgia", "--sans:\"Georgia\",sans-serif}")]
    public void A_typeface_is_named_by_its_manner_or_by_its_families(string typeface, string css)
    {
        using var workspace = With($"{{ typeface: \"{typeface}\" }}");
        Assert.DoesNotContain(workspace.Build().Diagnostics, d => d.Severity > Severity.Info);
        Assert.Contains(css, workspace.Read("assets/themes.css"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("typeface: humanst", "RG2005", "'humanst' is not a typeface that is known")]
    [InlineData("typeface: 'x; } body { background: url(//example.org)'", "RG2005", "is not a typeface that is known")]
    [InlineData("accent: red", "RG2005", "'red' is not a colour")]
    [InlineData("logo: ../logo.svg", "RG2009", "leads out of the project")]
    [InlineData("logo: logo.html", "RG2005", "is not a picture")]
    [InlineData("logo: images/none.svg", "RG2007", "the logo 'images/none.svg' cannot be read")]
    [InlineData("colour: red", "RG2003", "colour")]
    public void What_cannot_be_meant_is_said(string look, string code, string message)
    {
        using var workspace = With($"{{ {look} }}");
        var findings = workspace.Build().Diagnostics;
        Assert.Contains(findings, d => d.Code == code && d.Place.Line == 3 && d.Message.Contains(message, StringComparison.Ordinal));
        Assert.DoesNotContain("url(", workspace.Read("assets/themes.css"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_logo_stands_beside_the_title_and_follows_its_file()
    {
        using var workspace = With("{ logo: ./images/logo.svg }");
        workspace.Build();
        Assert.Equal(Logo, workspace.Read("assets/site-logo.svg"));
        Assert.Contains("<img class=\"logo\" src=\"../assets/site-logo.svg\" alt=\"\">", workspace.Read("themes/index.html"), StringComparison.Ordinal);
        workspace.Edit("images/logo.svg", Logo + "\n");
        workspace.BuildAgain();
        Assert.Equal(Logo + "\n", workspace.Read("assets/site-logo.svg"));
        workspace.Delete("images/logo.svg");
        Assert.Contains(workspace.BuildAgain().Diagnostics, d => d.Code == "RG2007");
    }

    [Theory]
    [InlineData("footer: 'By <b>us</b>, [here](https://example.org/) or [not](javascript:alert(1))'",
        "<div>By <b>us</b>, <a href=\"https://example.org/\" rel=\"noreferrer\">here</a> or <span class=\"unlinked\">not</span></div>")]
    [InlineData("licence: cc-by-4.0", "<p>Licence: <a href=\"https://creativecommons.org/licenses/by/4.0/\" rel=\"license\">CC-BY-4.0</a></p>")]
    [InlineData("licence: Ask us.", "<p>Licence: Ask us.</p>")]
    public void The_foot_has_words_and_a_licence(string look, string html)
    {
        using var workspace = With($"{{ {look} }}");
        workspace.Build();
        Assert.Contains(html, workspace.Read("themes/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", workspace.Read("themes/index.html"), StringComparison.Ordinal);
    }
}
