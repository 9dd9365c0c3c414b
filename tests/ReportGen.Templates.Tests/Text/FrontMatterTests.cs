namespace ReportGen.Templates.Tests.Text;

public sealed class FrontMatterTests
{
    private static string Render(string text, bool hasFrontMatter = true)
    {
        var set = TemplateSet.Load([new TemplateSource("page.html", text) { HasFrontMatter = hasFrontMatter }], new TemplateSettings());
        using var result = set.Find("page")!.Render(TemplateModel.Empty);
        return result.Succeeded ? result.ToString() : string.Join('\n', result.Problems.Select(problem => $"({problem.Line},{problem.Column}) {problem.Code}"));
    }

    [Theory]
    [InlineData("+++\ntitle = 'Trust'\nn = 1\n+++\n<h1>{{ title }}</h1>\n{{ n + 1 }}", "<h1>Trust</h1>\n2")]
    [InlineData("+++  \r\nx = 1\r\n+++\t\r\n{{ x }}", "1")]
    [InlineData("+++\n+++\ntext", "text")]
    [InlineData("+++\nfunc twice(n); ret n * 2; end\n+++\n  {{ twice 4 }}\n", "  8\n")]
    [InlineData("+++\nx = 1\n+++", "")]
    [InlineData("+++\nx = '+++ '\n+++\n{{ x }}+++\n", "+++ +++\n")]
    public void Front_matter_runs_before_the_rest_and_prints_nothing(string text, string printed) => Assert.Equal(printed, Render(text));

    [Theory]
    [InlineData("text", "(1,1) RG4001")]
    [InlineData(" +++\n+++\n", "(1,1) RG4001")]
    [InlineData("+++\nx = 1\ntext", "(3,5) RG4001")]
    [InlineData("+++\nx =\n+++\n", "(2,4) RG4001")]
    [InlineData("+++\nx = 'open\n+++\n{{ 'other' }}", "(2,10) RG4001\n(2,10) RG4001\n(2,10) RG4004")]
    [InlineData("+++\nx = 1 }}\n+++\n", "(2,7) RG4001")]
    [InlineData("+++\nx = 1\n+++\n{{ null.x }}", "(4,9) RG4014")]
    public void What_is_wrong_has_its_place_in_the_whole_text(string text, string problems) => Assert.Equal(problems, Render(text));

    [Fact]
    public void A_template_without_the_mode_prints_its_first_lines() => Assert.Equal("+++\nx\n+++\n", Render("+++\nx\n+++\n", hasFrontMatter: false));
}
