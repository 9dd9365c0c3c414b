namespace ReportGen.Templates.Tests.Rendering;

public sealed class EscapingTests
{
    [Fact]
    public void Text_is_escaped_and_html_is_not()
        => Assert.Equal("Trust &amp; time: I <mark>never</mark> open it",
            Report.Print("{{ page.title }}: {{ page.quotes[0].marked }}"));

    [Fact]
    public void Escaping_by_hand_is_not_done_twice()
        => Assert.Equal("I &lt;never&gt; open it", Report.Print("{{ page.quotes[0].text | html.escape }}"));

    [Fact]
    public void What_an_include_prints_is_html_wherever_it_goes()
        => Assert.Equal("<q>It&#39;s fine</q><q>It&#39;s fine</q>",
            Report.Print("{{ include 'q' page.quotes[1] }}{{ x = include 'q' page.quotes[1]; x }}", new TemplateSource("q.html", "<q>{{ $1.text }}</q>")));

    [Fact]
    public void What_a_capture_or_function_or_wrap_prints_is_html()
        => Assert.Equal("<b>Trust &amp; time</b><i>&lt;</i><u>&lt;</u>", Report.Print(
            "{{ capture c }}<b>{{ page.title }}</b>{{ end }}{{ c }}{{ func f }}<i>{{ '<' }}</i>{{ end }}{{ f }}{{ func g }}<u>{{ $$ }}</u>{{ end }}{{ wrap g; '<'; end }}"));

    [Fact]
    public void Text_joined_to_html_is_escaped_first()
        => Assert.Equal("&lt;<mark>&gt;", Report.Print("{{ '<' + ('<mark>' | html.raw) + '>' }}"));

    [Fact]
    public void Html_that_was_changed_as_text_is_text_again()
        => Assert.Equal("&lt;B&gt;", Report.Print("{{ '<b>' | html.raw | string.upcase }}"));
}
