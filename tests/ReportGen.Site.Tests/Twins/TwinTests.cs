using System.Text;
using ReportGen.Site.Tests.Projects;
using ReportGen.Site.Twins;

namespace ReportGen.Site.Tests.Twins;

/// <summary>Each page has a twin in Markdown that says the same: the same words in the same order, with links to the same places.</summary>
public sealed class TwinTests(SampleReport sample) : IClassFixture<SampleReport>
{
    [Fact]
    public void Every_page_but_that_of_wrong_addresses_has_a_twin_and_says_where()
    {
        foreach (var path in sample.Pages)
        {
            var isShown = Text(path).Contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"index.md\">", StringComparison.Ordinal);
            Assert.True(isShown == (path != "404.html"), path);
        }

        Assert.Equal(sample.Pages.Where(p => p != "404.html").Select(TwinOf), sample.Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_page_and_its_twin_have_the_same_words_in_the_same_order()
    {
        var faults = new List<string>();
        foreach (var path in sample.Pages.Where(p => p != "404.html"))
        {
            var (page, twin) = (ShownWords.OfPage(Text(path)), ShownWords.OfTwin(Text(TwinOf(path))));
            var differs = Enumerable.Range(0, Math.Max(page.Length, twin.Length)).FirstOrDefault(i => page.ElementAtOrDefault(i) != twin.ElementAtOrDefault(i), -1);
            if (differs >= 0)
            {
                faults.Add($"{path} at word {differs}: {string.Join(' ', page.Skip(differs - 5).Take(12))} / {string.Join(' ', twin.Skip(differs - 5).Take(12))}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
    }

    [Fact]
    public void A_page_and_its_twin_lead_to_the_same_places()
    {
        foreach (var path in sample.Pages.Where(p => p != "404.html"))
        {
            var (page, twin) = (ShownWords.LinksOfPage(Text(path)), ShownWords.LinksOfTwin(Text(TwinOf(path))));
            Assert.True(page.SequenceEqual(twin), $"{path}: {string.Join(", ", page.Zip(twin).FirstOrDefault(l => l.First != l.Second))}, {page.Length} and {twin.Length}");
        }
    }

    [Theory]
    [InlineData("<h2>Two <em>words</em></h2><p>One\n  line.</p>", "## Two *words*\n\nOne line.\n")]
    [InlineData("<ul><li>one</li><li>two <ol><li>a</li><li>b</li></ol></li></ul><p>x</p>", "- one\n- two\n  1. a\n  2. b\n\nx\n")]
    [InlineData("<ol role=\"list\"><li><blockquote><p>a</p><p>b</p></blockquote><p>c</p></li></ol>", "- > a\n  >\n  > b\n\n  c\n")]
    [InlineData("<blockquote class=\"words cut-before cut-after\">a</blockquote>", "> … a …\n")]
    [InlineData("<blockquote class=\"cut-after\"><pre>a</pre></blockquote>", "> ```\n> a\n> ```\n>\n> …\n")]
    [InlineData("<blockquote class=\"cut-before\">\n<ul><li>a</li></ul></blockquote>", "> …\n>\n> - a\n")]
    [InlineData("<p>a <a href=\"#s1\">b</a>!<a href=\"../x (y).html?a=1&amp;copy=2\">c</a></p>", "a [b](index.html#s1)\\![c](../x%20%28y%29.html?a=1&amp;copy=2)\n")]
    [InlineData("<table><caption>T</caption><tr><th>a</th><th>b|c</th></tr><tr><td><p>1</p><p>2</p></td><td>3</td><td>4</td></tr></table>",
        "T\n\n| a | b\\|c |\n| --- | --- |\n| 1 2 | 3 4 |\n")]
    [InlineData("<ul><li>a<ol><li>b<li>c</ol><li>d</ul><p>e<p>f", "- a\n  1. b\n  2. c\n\n- d\n\ne\n\nf\n")]
    [InlineData("<dl><dt>a<dd>b<dd>c<dt>d<dd>e</dl><p>f</p>", "**a**\n- b\n- c\n\n**d**\n- e\n\nf\n")]
    [InlineData("<table><tr><th>a<th>b<tr><td>1<td>2</table>", "| a | b |\n| --- | --- |\n| 1 | 2 |\n")]
    [InlineData("<p hidden>a<p>b</p><ul><li hidden>c <ul><li>d</ul><li>e</ul>", "b\n\n- e\n")]
    [InlineData("<div><p hidden>a <b>b</b></div>c <svg aria-hidden=\"true\"/>d<svg><svg/><title>e</title></svg> f", "c de f\n")]
    [InlineData("<p hidden>no</br>nor this</p><p>shown</p>", "shown\n")]
    [InlineData("<p hidden><b>no</p><p>shown</p><div>more</div>", "shown\n\nmore\n")]
    [InlineData("<div><p hidden>no<span>x</p>shown</div>", "shown\n")]
    [InlineData("<ul><li hidden><b>no<li>shown</ul><p>end</p>", "- shown\n\nend\n")]
    [InlineData("<ul><li><p hidden>no</li><li>shown</li></ul>", "- shown\n")]
    [InlineData("<table><tr><td><p hidden>no</td><td>shown</td></tr></table>", "| | shown |\n| --- | --- |\n")]
    [InlineData("<figure><p hidden>no<figcaption>shown</figcaption></figure>", "shown\n")]
    [InlineData("<table><tr><td hidden><table><tbody><tr><td>no</table></td><td>shown</td></tr></table>", "| shown |\n| --- |\n")]
    [InlineData("a <svg class=a/><title>t</title></svg>z", "a t z\n")]
    [InlineData("<pre><code>a &lt; b\n  c</code></pre>", "```\na < b\n  c\n```\n")]
    [InlineData("<p><code>a`b</code></p>", "``a`b``\n")]
    [InlineData("<p>x<em>(y)</em>z <strong> a </strong>b</p>", "x<em>(y)</em>z **a** b\n")]
    [InlineData("<p>a<br>b</p>", "a\\\nb\n")]
    [InlineData("<dl><dt>File</dt><dd>x</dd></dl>", "**File**\n- x\n")]
    [InlineData("<p>a<svg aria-hidden=\"true\"><text>no</text></svg> <svg><title>Reach</title><text>no</text></svg></p>", "a Reach\n")]
    [InlineData("<p>1. a</p><p>- b</p><p># c</p><p>a_b _c_ *d* &amp;amp; &lt;b&gt; [e] ~f~</p>", "1\\. a\n\n\\- b\n\n\\# c\n\na_b \\_c\\_ \\*d\\* \\&amp; \\<b> \\[e\\] \\~f\\~\n")]
    [InlineData("<details><summary>More</summary><p>a</p></details><hr><p></p>", "More\n\na\n\n***\n")]
    [InlineData("<p>a <mark title=\"costs: hidden costs\">b</mark> <span hidden>no</span><span aria-hidden='true'>no</span><img hidden alt=\"no\">c</p>", "a <mark>b</mark> c\n")]
    [InlineData("<p>a <a title=it's href = x.html>b</a> c</p><P Hidden=until-found>no</P>", "a [b](x.html) c\n")]
    [InlineData("<p>a</p><script>if (a<b) { x = \"it's\"; }</script><p>b</p>", "a\n\nb\n")]
    [InlineData("<p>1<mark>.NET</mark> and 1<b>.</b> x</p>", "1<mark>\\.NET</mark> and 1<strong>.</strong> x\n")]
    [InlineData("<p>a < b, c > d, 3 <4 &#65 &amp;lt; Q & A &lt;b></p>", "a \\< b, c > d, 3 \\<4 &#65 \\&lt; Q & A \\<b>\n")]
    [InlineData("<div hidden>no</DIV><p>a</p><script>x('<script>');</script><embed hidden><area hidden><p>b</p>", "a\n\nb\n")]
    [InlineData("<p>open <em>for <strong>ever", "open *for **ever\n")]
    public void What_a_page_has_becomes_what_Markdown_has(string html, string markdown) => Assert.Equal(markdown, Twin(html));

    [Fact]
    public void No_word_of_a_document_becomes_markup()
    {
        const string Marks = "*_`[]()<>#+-=.!|~&;:\\\"'1x \n";
        var random = new Random(20261129);
        for (var i = 0; i < 3000; i++)
        {
            var words = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Marks[random.Next(Marks.Length)]));
            var text = System.Net.WebUtility.HtmlEncode(words);
            var page = $"<main><h2>{text}</h2><p>{text}</p><p>a{text}<em>b</em></p><ul><li>{text}</li></ul><table><tr><th>{text}</th></tr></table></main>";
            using var rendered = ShownWords.Rendered(Twin(page));
            Assert.True(
                ShownWords.OfPage(page).SequenceEqual(ShownWords.OfTwin(Twin(page)))
                && rendered.All.All(e => e.LocalName is "html" or "head" or "body" or "h2" or "p" or "em" or "ul" or "li" or "table" or "thead" or "tr" or "th"),
                $"{words}\n{Twin(page)}\n{rendered.Body!.InnerHtml}");
        }
    }

    [Fact]
    public void A_twin_is_written_again_when_it_is_lost_and_goes_with_its_page()
    {
        using var workspace = Workspace.With(("site.yml", "title: Small\nthemes: { trust: [trust*] }\n"), ("seeds/a.md", "# A\n\nI trust it.\n"), ("seeds/b.md", "# B\n\nNo.\n"));
        workspace.Build();
        var twin = workspace.Read("documents/a/index.md");
        File.Delete(Path.Combine(workspace.Folder, "_site/documents/a/index.md"));
        workspace.Build();
        Assert.Equal(twin, workspace.Read("documents/a/index.md"));
        workspace.Edit("seeds/a.md", "# A\n\nI mistrust it.\n").Build();
        Assert.Contains("mistrust", workspace.Read("documents/a/index.md"), StringComparison.Ordinal);
        workspace.Delete("seeds/a.md").Build();
        Assert.False(workspace.Has("documents/a/index.md"));
    }

    private static string Twin(string html) => MarkdownTwin.Of(
        "documents/a/index.html",
        Encoding.UTF8.GetBytes(html.StartsWith("<main", StringComparison.Ordinal) ? html : $"<main>{html}</main>"),
        bytes => Encoding.UTF8.GetString(bytes));

    private static string TwinOf(string page) => page[..^"html".Length] + "md";

    private string Text(string path) => Encoding.UTF8.GetString(sample.Bytes(path));
}
