using ReportGen.Templates.Rendering;
using ReportGen.Templates.Tests.Rendering;

namespace ReportGen.Templates.Tests.Budgets;

public sealed class BudgetTests
{
    [Theory]
    [InlineData("{{ while true; end }}", "RG4020", 4)]
    [InlineData("{{ for i in 1..1000; for j in 1..1000; i; end; end }}", "RG4020", 22)]
    [InlineData("{{ for i in 1..7000; (1..7000) | array.size; end }}", "RG4020", 22)]
    [InlineData("{{ func f(n); if n > 0; x = (1..900) | array.size; f (n - 1); f (n - 1); end; end; f 90 }}", "RG4020", 52)]
    [InlineData("{{ func f(n); if n > 0; f (n - 1); f (n - 1); end; end; f 90 }}", "RG4020", 36)]
    [InlineData("{{ 1..10000000 }}", "RG4020", 5)]
    [InlineData("{{ [1] * 100000 | array.size }}", "RG4020", 8)]
    [InlineData("{{ x = 'a'; for i in 1..40; x = x + x; end }}", "RG4020", 29)]
    [InlineData("{{ x = 'a' * 90000; for i in 1..2; x = $'{x}{x}{x}{x}{x}{x}{x}'; end }}", "RG4020", 40)]
    [InlineData("{{ a = [1]; for i in 1..7; a = [a,a,a,a,a,a,a,a,a,a]; end; a | object.to_json | string.size }}", "RG4020", 64)]
    [InlineData("{{ ['b','a'] * 4000 | array.sort }}", "RG4020", 14)]
    [InlineData("{{ ('a' * 50000) | regex.replace '' ('b' * 2000) }}", "RG4021", 4)]
    [InlineData("{{ for i in 1..9; x = 'a,' * 20000 | string.split ','; end }}", "RG4020", 19)]
    [InlineData("{{ 'a' * 1000000000 }}", "RG4021", 10)]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}", "RG4021", 26)]
    [InlineData(
        "{{ for i in 1..900 }}{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' * 20 }}{{ end }}", "RG4021", 25)]
    [InlineData("{{ func f; f; end; f }}", "RG4022", 12)]
    [InlineData("{{ include 'page' }}", "RG4022", 4)]
    [InlineData("{{ a = {}; a.a = a; a }}", "RG4022", 21)]
    [InlineData("{{ a = []; a[0] = a; b = []; b[0] = b; a == b }}", "RG4022", 42)]
    [InlineData("{{ object.eval 'object.eval `1 +` ' }}", "RG4019", 4)]
    [InlineData("{{ math.random 1 2 }}", "RG4024", 4)]
    [InlineData("{{ date.now }}", "RG4024", 4)]
    [InlineData("{{ 'a' | date.parse_to_string '%H' '' '%H:%M' }}", "RG4024", 10)]
    public void What_goes_too_far_is_stopped_with_a_message_at_its_place(string template, string? code, int column)
    {
        var settings = new TemplateSettings { Limits = new RenderLimits { Steps = 10_000, OutputBytes = 1_000_000, RegexTime = TimeSpan.FromSeconds(1) } };
        using var result = TemplateSet.Load([new TemplateSource("page.html", template)], settings).Find("page")!.Render(TemplateModel.Empty);
        var problem = result.Problems.SingleOrDefault();
        Assert.Equal((code, column), (problem?.Code, problem?.Column ?? 0));
        Assert.Equal(code is null, result.Succeeded);
    }

    [Fact]
    public void A_pattern_that_would_run_for_ages_is_stopped()
    {
        // A back reference needs the backtracking engine, which this pattern sends into the woods.
        var settings = new TemplateSettings { Limits = new RenderLimits { RegexTime = TimeSpan.FromMilliseconds(50) } };
        var set = TemplateSet.Load([new TemplateSource("page.html", "{{ ('a' * 40 + '!') | regex.match `^(a+)+\\1$` }}")], settings);
        using var result = set.Find("page")!.Render(TemplateModel.Empty);
        Assert.Equal("RG4023", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void The_chain_of_includes_is_part_of_a_problem()
    {
        var set = Report.Load("\n{{ include 'outer' }}", new TemplateSource("outer.html", "{{ include 'inner' }}"), new TemplateSource("inner.html", "{{ null.x }}"));
        using var result = Report.Render(set);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("inner.html", "outer.html(1,4) < page.html(2,4)"), (problem.Path, problem.IncludeChain));
    }

    [Fact]
    public void An_include_that_comes_back_to_itself_is_named_wherever_the_limit_falls()
    {
        var set =
            Report.Load(
                "{{ include 'leaf' }}{{ include 'outer' }}", new TemplateSource("outer.html", "{{ include 'page' }}"), new TemplateSource("leaf.html", "{{ func f; 1; end; f }}"));
        using var result = Report.Render(set);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("RG4022", "The include at page.html(1,24) comes back to itself: give it a condition that ends it."), (problem.Code, problem.Hint));
    }

    [Fact]
    public void A_failed_page_does_not_change_the_next_one()
    {
        var set = Report.Load("{{ x = (x ?? 0) + 1; x; for q in page.quotes; if page.title == 'bad'; null.x; end; end }}");
        for (var i = 0; i < 3; i++)
        {
            using var failed = Report.Render(set, Report.Page with { Title = "bad" });
            Assert.False(failed.Succeeded);
            using var fine = Report.Render(set);
            Assert.Equal("1", fine.ToString());
        }
    }

    [Fact]
    public void One_template_renders_on_many_threads_at_once()
    {
        var set = Report.Load("{{ func f(n); ret n < 2 ? 1 : n * (f (n - 1)); end }}{{ for q in page.quotes }}{{ q.text }}{{ f 10 }}{{ end }}");
        string Render()
        {
            using var result = Report.Render(set);
            return result.ToString();
        }

        var expected = Render();
        var pages = new string[200];
        Parallel.For(0, pages.Length, i => pages[i] = Render());
        Assert.All(pages, page => Assert.Equal(expected, page));
    }
}
