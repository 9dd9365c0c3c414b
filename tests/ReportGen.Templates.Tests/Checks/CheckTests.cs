using ReportGen.Templates.Tests.Rendering;

namespace ReportGen.Templates.Tests.Checks;

public sealed class CheckTests
{
    [Fact]
    public void An_unknown_member_is_found_when_the_template_is_loaded()
    {
        var problem = Assert.Single(Report.Load("<h1>\n{{ page.titel }}</h1>").Errors);
        Assert.Equal(("RG4011", 2, 9, 5, "Did you mean `title`?"), (problem.Code, problem.Line, problem.Column, problem.Length, problem.Hint));
    }

    [Fact]
    public void Loop_variables_know_what_they_go_through()
    {
        var problem = Assert.Single(Report.Load("{{ for q in page.quotes }}{{ q.text }}{{ q.source.name }}{{ end }}").Errors);
        Assert.Equal("A document has no member `name`.", problem.Message);
    }

    [Fact]
    public void Members_are_checked_in_parts_by_what_they_are_included_with()
    {
        var set = Report.Load("{{ for q in page.quotes }}{{ include 'quote' q: q }}{{ end }}",
            new TemplateSource("quote.html", "{{ $q.txt }}{{ include 'from' $q.source }}"),
            new TemplateSource("from.html", "{{ $1.titel }}{{ page.tittle }}"));
        Assert.Equal(
            ["from.html(1,7) Did you mean `title`?", "from.html(1,23) Did you mean `title`?", "quote.html(1,7) Did you mean `text`?"],
            set.Errors.Select(problem => $"{problem.Path}({problem.Line},{problem.Column}) {problem.Hint}"));
    }

    [Fact]
    public void A_part_that_is_included_with_different_things_is_checked_when_it_is_rendered()
    {
        var set = Report.Load("{{ include 'part' it: page }}{{ include 'part' it: page.quotes[0] }}", new TemplateSource("part.html", "{{ $it.title }}"));
        Assert.Empty(set.Errors);
        using var result = Report.Render(set);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("RG4011", "part.html", "page.html(1,33)"), (problem.Code, problem.Path, problem.IncludeChain));
    }

    [Fact]
    public void A_recursive_part_is_checked_too()
    {
        var set = Report.Load("{{ include 'tree' node: page.quotes[0] }}", new TemplateSource("tree.html", "{{ $node.txt }}{{ if false; include 'tree' node: $node; end }}"));
        Assert.Equal("RG4011", Assert.Single(set.Errors).Code);
    }

    [Theory]
    [InlineData("{{ strin.upcase 'a' }}", "RG4010", "Did you mean `string`?")]
    [InlineData("{{ pgae.title }}", "RG4010", "Did you mean `page`?")]
    [InlineData("{{ 'a' | string.upcas }}", "RG4012", "Did you mean `string.upcase`?")]
    [InlineData("{{ inclued 'part' }}", "RG4012", "Did you mean `include`?")]
    [InlineData("{{ include 'prat' }}", "RG4013", "Did you mean `part`?")]
    [InlineData("{{ page.quotes.titles }}", "RG4011", "Go through it with `for`, or take one by its place: `[0]`. Each is a quote.")]
    public void A_wrong_name_is_met_with_the_right_one(string template, string code, string hint)
    {
        var set = Report.Load(template, new TemplateSource("part.html", "x"));
        var problem = Assert.Single(set.Errors.Concat(set.Warnings));
        Assert.Equal((code, hint), (problem.Code, problem.Hint));
    }

    [Theory]
    [InlineData("{{ include 'part' qoute: page }}", "{{ $.quote }}", "part.html(1,6) RG4010 Did you mean `qoute`?", "page.html(1,19) RG4010 Did you mean `quote`?")]
    [InlineData("{{ include 'part' 1 }}", "{{ $quote }}", "part.html(1,4) RG4010 ")]
    [InlineData("{{ include 'part' quote: 1 }}{{ include 'part' }}", "{{ $.quote }}")]
    [InlineData("{{ include 'part' quote: 1 }}", "{{ x = $ }}")]
    [InlineData("{{ include 'part' }}", "{{ $own = 1; $own; func f; $.a; $b; end }}")]
    [InlineData("{{ n = 'part'; include n quote: 1 }}", "{{ $.qoute }}")]
    [InlineData("{{ string.pluralize 1 one: 'a' plural: 'b' }}", "x", "page.html(1,23) RG4015 It has: number, singular, plural.")]
    [InlineData("{{ include part/x }}", "x", "page.html(1,12) RG4010 ", "page.html(1,12) RG4013 Write `include 'part/x'`.", "page.html(1,17) RG4010 ")]
    [InlineData("{{ if true }}\n{{ for x in [1] }}{{ x }}\n{{ end }}", "x", "page.html(3,8) RG4002 `if` in line 1 has no `end`, unless a block inside it has taken it.")]
    [InlineData("{{ if nil }}{{ end }}", "x", "page.html(1,7) RG4010 Did you mean `null`?")]
    [InlineData(" \n", "x", "page.html(1,1) RG4007 Its pages would be empty; without the file, the template of the program is used.")]
    public void What_would_be_silently_empty_is_found(string page, string part, params string[] expected)
    {
        var set = Report.Load(page, new TemplateSource("part.html", part));
        Assert.Equal(
            expected.Order(StringComparer.Ordinal), set.Errors.Concat(set.Warnings).Select(p => $"{p.Path}({p.Line},{p.Column}) {p.Code} {p.Hint}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_template_with_an_error_prints_nothing_and_says_it_once()
    {
        var set = Report.Load("{{ page.quotes.titles }}{{ plurall 1 }}");
        using var result = Report.Render(set);
        Assert.False(result.Succeeded);
        Assert.Equal(set.Errors, result.Problems);
    }

    [Fact]
    public void A_template_that_cannot_be_read_is_not_one_that_is_missing()
    {
        var unread = new TemplateSource("part.html", "") { Faults = [new("RG4006", true, "part.html", 0, 0, 0, "", null, "")] };
        var set = Report.Load("{{ include 'part' }}", unread);
        using var result = Report.Render(set);
        Assert.Empty(set.Errors);
        Assert.Equal("RG4006", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Wrong_numbers_of_arguments_are_found_when_the_template_is_loaded()
        => Assert.Equal("RG4015", Assert.Single(Report.Load("{{ string.append 'a' }}").Errors).Code);

    [Fact]
    public void All_syntax_errors_of_a_template_are_told_at_once()
        => Assert.Equal(["(1,8)", "(2,7)", "(3,8)"],
            Report.Load("{{ 1 + }}\n{{ if }}{{ end }}\n{{ 1 * }}").Errors.Select(problem => $"({problem.Line},{problem.Column})"));

    [Theory]
    [InlineData("<script>let x = '{{ page.title }}'</script>", "RG4030")]
    [InlineData("<style>p { color: {{ page.title }} }</style>", "RG4031")]
    [InlineData("<p onclick=\"{{ page.title }}\">", "RG4032")]
    [InlineData("<p class={{ page.title }}>", "RG4033")]
    [InlineData("<p {{ page.title }}>", "RG4033")]
    [InlineData("<a href=\"{{ page.title }}\">", "RG4034")]
    [InlineData("<p title=\"{{ page.quotes[0].marked }}\">", "RG4035")]
    [InlineData("<a href = \"{{ page.title }}\">", "RG4034")]
    [InlineData("<a onclick = \"{{ page.title }}\">", "RG4032")]
    [InlineData("<a href=\"{{ if false }}#{{ end }}{{ page.title }}\">", "RG4034")]
    [InlineData("<a href=\"{{ '' }}{{ page.title }}\">", "RG4034")]
    [InlineData("<a href=\"{{ include 'u' }}\">", "RG4034")]
    [InlineData("<iframe srcdoc=\"{{ page.title }}\">", "RG4030")]
    [InlineData("<p style=\"color: {{ page.title }}\">", "RG4031")]
    public void A_value_where_escaping_does_not_help_is_a_warning(string template, string code)
        => Assert.Equal(code, Assert.Single(Report.Load(template, new TemplateSource("u.html", "x")).Warnings).Code);

    [Theory]
    [InlineData("<p title=\"{{ page.title }}\">{{ page.title }}</p>")]
    [InlineData("<a href=\"#{{ page.title }}\"></a>")]
    [InlineData("<a href=\"{{ page.quotes[0].source.url }}\"></a>")]
    [InlineData("<a href=\"{{ page.title | html.url_encode }}\"></a>")]
    [InlineData("<a href=\"{{ $\"{page.quotes[0].source.url}#x\" }}\"></a>")]
    [InlineData("<a href=\"{{ '#' }}{{ page.title }}\"></a>")]
    [InlineData("<script>let n = {{ page.quotes[0].line }}</script>")]
    [InlineData("<!-- {{ page.title }} -->")]
    [InlineData("{{ if true }}<p class=\"a{{ else }}<p class=\"b{{ end }}\">{{ page.title }}")]
    public void A_value_where_escaping_helps_is_none(string template) => Assert.Empty(Report.Load(template).Warnings);
}
