using ReportGen.Templates.Functions;
using ReportGen.Templates.Models;

namespace ReportGen.Templates.Tests.Rendering;

public sealed class RecordedReadTests
{
    private const string Template = "<h1>{{ page.title }}</h1>{{ for q in page.quotes }}<q>{{ q.text }}</q>{{ q.source?.title }}{{ include 'tags' q: q }}{{ end }}";

    private static readonly TemplateSource Tags = new("tags.html", "{{ for tag in $q.tags }}<i>{{ tag }}</i>{{ end }}");

    [Theory]
    [InlineData("{{ page.title }}: {{ page.quotes[0].source.title }}", "document title", "quote source", "theme page title", "theme page quotes", "Include page.html")]
    [InlineData("{{ page.quotes.size }}", "theme page quotes", "Include page.html")]
    [InlineData("{{ page.quotes | array.size }}", "theme page quotes", "Include page.html")]
    [InlineData("{{ page.quotes | array.map 'line' }}", "quote line", "theme page quotes", "Include page.html")]
    [InlineData("{{ page.quotes | array.sort 'line' | array.map 'text' }}", "quote text", "quote line", "theme page quotes", "Include page.html")]
    [InlineData("{{ page['title'] }}", "theme page title", "Include page.html")]
    [InlineData("{{ page.quotes[0].source | object.to_json }}", "document title", "document url", "quote source", "theme page quotes", "Include page.html")]
    [InlineData("{{ page.quotes[0] == page.quotes[1] }}", "theme page quotes", "Include page.html")]
    [InlineData("{{ x = page; func f(p); ret p.title; end; f x }}", "theme page title", "Include page.html")]
    [InlineData("{{ include 'part' }}{{ nothing }}", "Include page.html", "Include part.html", "Absence nothing")]
    [InlineData("{{ n = 'part'; include n }}{{ include_join ['part', 'part'] ',' }}", "Include page.html", "Include part.html")]
    public void A_render_comes_with_what_it_read_and_nothing_else(string template, params string[] reads)
    {
        var set = Report.Load(Report.Settings with { Checks = false }, template, new TemplateSource("part.html", "x"));
        using var result = Report.Render(set);
        Assert.Equal(reads, KeptReads.Of(result, Report.Page, (_, _) => "").Names);
    }

    [Fact]
    public void A_page_that_failed_has_reads_too()
    {
        using var result = Report.Render(Report.Load("{{ page.title }}{{ null.x }}"));
        Assert.False(result.Succeeded);
        Assert.Equal(["theme page title", "Include page.html"], KeptReads.Of(result, Report.Page, (_, _) => "").Names);
    }

    [Fact]
    public void A_template_that_is_missing_is_an_absence()
    {
        using var result = Report.Render(Report.Load(Report.Settings with { Checks = false }, "{{ include 'part' }}"));
        Assert.Equal(["Include page.html", "Absence part"], KeptReads.Of(result, Report.Page, (_, _) => "").Names);
    }

    [Fact]
    public void Settings_that_a_function_uses_are_read()
    {
        var unit = new TemplateFunction("site.unit", ResultKind.Text, arguments =>
        {
            arguments.Note("units.length", "pages");
            return "pages";
        });
        using var result = Report.Render(Report.Load(Report.Settings with { Functions = [unit] }, "{{ site.unit }}"));
        Assert.Contains((ReadKind.Setting, "units.length", "pages"), result.OtherReads);
    }

    [Fact]
    public void A_function_that_asks_for_a_member_of_a_global_reads_it()
    {
        var title = new TemplateFunction("title", ResultKind.Text, arguments => arguments.Global("page", "title"));
        using var result = Report.Render(Report.Load(Report.Settings with { Functions = [title] }, "{{ title }}"));
        Assert.Equal(["title"], result.Summary.MembersOf(ThemePage.Model));
    }

    [Fact]
    public void A_summary_is_the_same_when_it_is_read_back()
    {
        using var result = Report.Render(Report.Load(Template, Tags));
        var text = result.Summary.ToString();
        Assert.Equal(text, ReadSummary.Parse(text).ToString());
    }

    [Fact]
    public void What_is_not_read_does_not_make_a_page_stale()
    {
        using var result = Report.Render(Report.Load(Template, Tags));
        var reads = KeptReads.Of(result, Report.Page, (_, _) => "");
        Assert.False(reads.AreStale(Report.Page with { Quotes = [Report.Page.Quotes[0] with { Line = 99 }, Report.Page.Quotes[1]] }, (_, _) => ""));
        Assert.True(reads.AreStale(Report.Page with { Quotes = [Report.Page.Quotes[1], Report.Page.Quotes[0]] }, (_, _) => ""));
    }
}
