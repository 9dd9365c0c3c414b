using System.Text;
using ReportGen.Site.Output;

namespace ReportGen.Site.Tests.Output;

/// <summary>What finished pages link to is read from their bytes, and every broken link is found.</summary>
public class PageAddressesTests
{
    private static PageAddresses Of(string html, string path = "x.html") => PageAddresses.Of(path, Encoding.UTF8.GetBytes(html));

    [Theory]
    [InlineData("<a href=\"a.html#b\">x</a>", "a.html#b")]
    [InlineData("<a class='k' href='a.html'>x</a>", "a.html")]
    [InlineData("<a href=a.html>x</a>", "a.html")]
    [InlineData("<img alt=\"a > b\" src=\"i.png\">", "i.png")]
    [InlineData("<a href=\"https://example.org/\">x</a><a href=\"mailto:a@b\">y</a><a href=\"//c/d\">z</a>", "")]
    [InlineData("<!-- <a href=\"no.html\"> --><a href=\"a&amp;b.html\">x</a>", "a&b.html")]
    [InlineData("<a data-href=\"no\" href = \"odd\">", "odd")]
    [InlineData("<a title=it's href=a.html>x</a><a href=b.html>", "a.html b.html")]
    [InlineData("<script>write('<a href=no.html>'); if (a<b) {}</script><A HREF=yes.html>", "yes.html")]
    [InlineData("<a href=\"open", "open")]
    public void Links_are_read_as_browsers_read_them(string html, string expected) => Assert.Equal(expected, string.Join(' ', Of(html).Written));

    [Fact]
    public void A_link_that_is_written_twice_counts_once_however_it_is_written()
    {
        var page = Of($"<a href=\"b.html\"><a href='b.html'><a href=\"a&amp;b.html\"><a href=\"a&#38;b.html\"><a href=\"#top\"><i id=top><a href=\"{new string('ö', 300)}\">");
        Assert.Equal(["#top", "a&b.html", "b.html", new string('ö', 300)], page.Written);
        Assert.Equal(3, page.Links.Targets.Length);
    }

    [Fact]
    public void Places_are_read_too()
    {
        var name = new string('ö', 80);
        Assert.Equal(
            new[] { "a", "b", "a&é", "c", name }.Select(id => PlaceHash.Of("x.html", id)).Order(),
            Of($"<h1 id=\"a\">x</h1><p class=\"c\" id='b'><I ID=\"a&amp;é\"></I><i ID=c></i><i id={name}></i>").Links.Places);
    }

    [Theory]
    [InlineData("", "index.html", "")]
    [InlineData("a/x.html", "../index.html#top", "")]
    [InlineData("a/x.html", "y.html", "RG3101")]
    [InlineData("a/x.html", "../../up.html", "RG3101")]
    [InlineData("a/x.html", "../index.html#nowhere", "RG3102")]
    [InlineData("a/x.html", "#here", "")]
    [InlineData("a/x.html", "#there", "RG3102")]
    [InlineData("a/x.html", "/report/index.html", "")]
    [InlineData("a/x.html", "/elsewhere/index.html", "RG3101")]
    [InlineData("a/x.html", "../", "")]
    [InlineData("a/b/x.html", "../..", "")]
    [InlineData("a/b/x.html", "./../../index.html?x#top", "")]
    [InlineData("a/x.html", "", "")]
    [InlineData("a/x.html", "../d%C3%A9j%C3%A0.html?x=1", "")]
    public void A_link_leads_to_a_file_and_a_place_of_the_report(string page, string link, string expected)
    {
        var from = page.Length == 0 ? "x.html" : page;
        var pages = new[] { Of($"<p id=here><a href=\"{link}\">x</a>", from), Of("<p id=top>", "index.html") };
        var broken = BrokenLinks.Of([.. pages.Select(p => p.Links)], () => FileHashes.Of([from, "index.html", "déjà.html"]), "https://example.org/report/");
        Assert.Equal(expected, string.Join(' ', LinkCheck.Of([(from, pages[0].Written)], broken).Diagnostics.Select(f => f.Code)));
    }
}
