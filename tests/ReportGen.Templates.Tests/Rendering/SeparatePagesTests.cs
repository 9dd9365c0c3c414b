using ReportGen.Templates.Models;

namespace ReportGen.Templates.Tests.Rendering;

/// <summary>Pages are rendered one after the other in one context, and none must see another, nor past what the model shows.</summary>
public sealed class SeparatePagesTests
{
    [Theory]
    [InlineData("{{ include 'set' t: page.title }}", "{{ include 'get' }}", "[]")]
    [InlineData("{{ include 'set' t: page }}", "{{ include 'get' }}", "[]")]
    [InlineData("{{ tablerow i in [1]; i; end }}", "\n  {{ tablerow i in [1]; i; end }}", "\n  <tr class=\"row1\"><td class=\"col1\">1</td></tr>\n")]
    [InlineData("{{ date.format = '%Y' }}", "{{ date.format }}", "%d %b %Y")]
    [InlineData("{{ [1, 2] | array.cycle }}", "{{ [1, 2] | array.cycle }}", "1")]
    [InlineData("{{ x = 1; capture y; 'a'; end; null.z }}", "{{ x }}{{ y }}", "")]
    [InlineData("{{ func f; wrap nothing; $$; end; end; f }}", "{{ func f; $$; end; f }}", "")]
    public void What_a_page_leaves_behind_is_not_seen_by_the_next(string first, string second, string printed)
    {
        var settings = new TemplateSettings { PageTypes = new Dictionary<string, ModelType> { ["a.html"] = ThemePage.Model, ["b.html"] = ThemePage.Model }, Checks = false };
        var set = TemplateSet.Load(
            [new("a.html", first), new("b.html", second), new("set.html", "{{ $.zz = $.t }}"), new("get.html", "[{{ $.zz }}]")], settings);
        var model = TemplateModel.Of(("page", Report.Page, ThemePage.Model));
        using var one = set.Find("a")!.Render(model);
        using var two = set.Find("b")!.Render(model);
        Assert.Equal(printed, two.ToString());
        Assert.Equal("", two.Summary.ToString());
    }

    [Theory]
    [InlineData("{{ {a: page.quotes | array.reverse} | object.to_json }}")]
    [InlineData("{{ {a: page.quotes | array.map 'source'} | object.to_json }}")]
    [InlineData("{{ page.quotes | array.limit 1 | object.to_json }}")]
    [InlineData("{{ {a: @string.upcase} | object.to_json }}")]
    [InlineData("{{ page.quotes | array.first | object.keys }}")]
    [InlineData("{{ page }}")]
    [InlineData("{{ page.target }}{{ page.quotes[0].type }}")]
    public void Nothing_of_an_object_shows_but_what_its_type_lists(string template)
    {
        using var result = Report.Render(Report.Load(Report.Settings with { Checks = false }, template));
        Assert.DoesNotContain("Target", result.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Log", result.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ page.quotes | array.uniq | array.size }}")]
    [InlineData("{{ page.quotes[0] == page.quotes[1] }}{{ case page.quotes[0] }}{{ when page.quotes[1] }}same{{ end }}")]
    [InlineData("{{ for q in page.quotes }}{{ for.changed }}{{ end }}{{ page.quotes | array.contains page.quotes[1] }}")]
    public void Whether_two_objects_of_the_model_are_one_shows_nowhere(string template)
    {
        var set = Report.Load(template);
        var one = Report.Page.Quotes[0];
        using var same = Report.Render(set, Report.Page with { Quotes = [one, one] });
        using var alike = Report.Render(set, Report.Page with { Quotes = [one, one with { }] });
        Assert.Equal(same.ToString(), alike.ToString());
    }

    [Theory]
    [InlineData("{{ func f; for i in 1..3; i; $$; 'x'; end; 'after'; end; for j in 1..2; wrap f; j; break; end; 'w'; end; 'z' }}")]
    [InlineData("{{ func f; for i in 1..3; if true; 'c'; $$; 'b'; end; 'e'; end; end; wrap f; continue; end }}")]
    [InlineData("{{ include 'p' a: 1 }}{{ include 'p' a: 2 }}")]
    [InlineData("{{ 'a' | string.append 'b' | string.upcase | string.size | math.plus 1 }}")]
    [InlineData("{{ x = 1 | math.plus 2; [3] | array.first | math.times x | @math.abs }}")]
    public void Own_nodes_do_what_the_librarys_do(string template)
    {
        string Print(bool splices)
        {
            var part = new TemplateSource("p.html", "{{ $.a }}{{ $.zz }}{{ $.zz = 3; $.a += 1; $.a }}");
            using var result = Report.Render(Report.Load(Report.Settings with { Checks = false, Splices = splices }, template, part));
            return string.Join('\n', result.Problems.Select(problem => problem.Message).Prepend(result.ToString()));
        }

        Assert.Equal(Print(splices: false), Print(splices: true));
    }

    [Theory]
    [InlineData("{{ date.parse '12:30' }}|{{ date '10:00' }}|{{ date.parse 'March 5' }}|{{ date.parse '26 March' }}", "|||")]
    [InlineData("{{ date.parse '2024-03-05 10:00 -05:00' 'yyyy-MM-dd HH:mm zzz' | date.to_string '%F %T %Z' }}", "2024-03-05 15:00:00 +00:00")]
    [InlineData("{{ date.parse '2024-03-05T10:00:00-05:00' | date.to_string '%F %T %s' }}", "2024-03-05 15:00:00 1709650800")]
    [InlineData("{{ ['ä', 'a', 'Z', 'z', 'á'] | array.sort | array.join '' }}", "aáäzZ")]
    public void Dates_and_orders_do_not_depend_on_the_machine(string template, string printed) => Assert.Equal(printed, Report.Print(template));
}
