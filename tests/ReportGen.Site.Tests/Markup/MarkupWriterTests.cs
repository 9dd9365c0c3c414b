using System.Text;
using AngleSharp.Html.Parser;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;
using ReportGen.Site.Markup;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Markup;

/// <summary>Words of documents become HTML that can do nothing but be read.</summary>
public class MarkupWriterTests
{
    private static readonly ReadingRules s_rules = new(SpeakerLabels.Usual, []);

    private static string Html(string text, bool isSpeech = true, params Mark[] marks)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var document = DocumentReader.Read(new SeedFile("a.md", "a.md", bytes, null, Digest.Of(bytes)), s_rules).Value![0].Value;
        return MarkupWriter.ToHtml(
            new MarkupScope(document, null, ""), new Span(0, document.Source.Text.Length), new MarkSet(marks), isSpeech ? MarkupForm.Speech : MarkupForm.Notes);
    }

    [Theory]
    [InlineData("one\ntwo\n\nthree", "<p>one<br>\ntwo</p>\n<p>three</p>")]
    [InlineData("a < b & c", "<p>a &lt; b &amp; c</p>")]
    [InlineData("a *b* c", "<p>a <em>b</em> c</p>")]
    [InlineData("    indented", "<p>indented</p>")]
    [InlineData("words\n---\nmore", "<p>words<br />\n---<br />\nmore</p>")]
    [InlineData("# loud", "<p><strong>loud</strong></p>")]
    [InlineData("```\na <b>\n```", "<pre tabindex=\"0\"><code>a &lt;b&gt;\n</code></pre>")]
    public void Speech_is_shown_as_it_was_typed(string text, string expected) => Assert.Equal(expected, Html(text));

    [Theory]
    [InlineData("H<sub>2</sub>O<br/>x", "<p>H<sub>2</sub>O<br>x</p>")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("<b onclick=\"x()\" title=\"t\">y</b>", "<p><b title=\"t\">y</b></p>")]
    [InlineData("<b>never closed", "<p>&lt;b&gt;never closed</p>")]
    [InlineData("closed</b> only", "<p>closed&lt;/b&gt; only</p>")]
    [InlineData("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>")]
    [InlineData("<div>\n\nx", "<p></p>\n<p>x</p>")]
    [InlineData("my <address> and <figure class=\"x\">", "<p>my &lt;address&gt; and </p>")]
    [InlineData("<td>one</td><td>two</td>", "<p>one  two</p>")]
    [InlineData("my <employer> said", "<p>my &lt;employer&gt; said</p>")]
    [InlineData("<i><b>x</i></b>", "<p>&lt;i&gt;<b>x&lt;/i&gt;</b></p>")]
    public void Harmless_elements_pass_in_pairs_and_all_else_is_text(string text, string expected) => Assert.Equal(expected, Html(text, isSpeech: false));

    [Fact]
    public void What_looks_like_a_tag_and_is_none_is_marked_as_other_words_are()
    {
        var html = Html("well, <trust broken> at work", false, new Mark(new Span(7, 12), "trust", "trust", "trust"));
        Assert.Matches("well, &lt;<mark [^>]*>trust</mark> broken&gt; at work", html);
    }

    [Fact]
    public void A_table_is_a_table_whose_columns_are_aligned_by_class() => Assert.Equal(
        """
        <table>
        <tr><th scope="col">a</th><th scope="col" class="end">b</th></tr>
        <tr><td><em>c</em></td><td class="end">1</td></tr>
        </table>
        """.ReplaceLineEndings("\n"),
        Html("| a | b |\n| - | -: |\n| *c* | 1 |", isSpeech: false));

    [Fact]
    public void Words_struck_out_stay_struck_out() => Assert.Equal("<p>a <del>b</del></p>", Html("a ~~b~~", isSpeech: false));

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt&#58;alert(1))")]
    [InlineData("[x](data:text/html,<script>alert(1)</script>)")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("![x](https://example.org/pixel.png)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)")]
    public void No_address_can_run_or_load_anything(string text)
    {
        using var page = new HtmlParser().ParseDocument(Html(text, isSpeech: false));
        Assert.Empty(page.QuerySelectorAll("img, script, [href^=javascript], [href^=data], [href^=vbscript], [href^=file], [src]"));
        Assert.Contains("x", page.Body!.TextContent + "x", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("see https://example.org/a?b=c&d=e now", "see https://example.org/a?b=c&amp;d=e now")]
    [InlineData("<https://example.org/>", "<a href=\"https://example.org/\" rel=\"noreferrer\">https://example.org/</a>")]
    [InlineData("[x](https://example.org/\"onmouseover=\"alert(1))", "onmouseover")]
    public void Web_addresses_are_plain_links(string text, string expected)
    {
        Assert.Contains(expected, Html(text), StringComparison.Ordinal);
        using var page = new HtmlParser().ParseDocument(Html(text));
        Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public void Hits_are_marked_where_they_stand_even_across_emphasis()
    {
        var html = Html("I *double* check it", true, new Mark(new Span(2, 16), "trust", "trust", "double-check*"));
        Assert.Equal(
            "<p>I <em><mark class=\"hit t-trust\" title=\"trust: double-check*\">double</mark></em><mark class=\"hit t-trust\" title=\"trust: double-check*\"> check</mark> it</p>",
            html);
    }

    [Fact]
    public void Overlapping_hits_share_their_words()
    {
        var html = Html("one two three", true, new Mark(new Span(0, 7), "a", "A", "x"), new Mark(new Span(4, 13), "b", "B", "y"));
        Assert.Equal(
            "<p><mark class=\"hit t-a\" title=\"A: x\">one </mark><mark class=\"hit t-a\" title=\"A: x; B: y\">two</mark>"
            + "<mark class=\"hit t-b\" title=\"B: y\"> three</mark></p>",
            html);
    }

    [Theory]
    [InlineData('>', 20_000)]
    [InlineData('[', 20_000)]
    [InlineData('*', 20_000)]
    [InlineData('<', 20_000)]
    [InlineData('`', 20_000)]
    public void Deep_nesting_ends_in_plain_words(char mark, int count) => Assert.NotEmpty(Html(new string(mark, count) + " words", isSpeech: false));
}
