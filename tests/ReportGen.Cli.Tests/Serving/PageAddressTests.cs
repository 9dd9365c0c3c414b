using ReportGen.Cli.Serving;

namespace ReportGen.Cli.Tests.Serving;

/// <summary>An address names a file of the report or nothing; no spelling of it leads anywhere else.</summary>
public class PageAddressTests
{
    [Theory]
    [InlineData("/", "/", "index.html")]
    [InlineData("/themes/trust/", "/", "themes/trust/index.html")]
    [InlineData("/assets/style.css", "/", "assets/style.css")]
    [InlineData("/repo/", "/repo/", "index.html")]
    [InlineData("/repo/404.html", "/repo/", "404.html")]
    [InlineData("/a b/é.html", "/", "a b/é.html")]
    [InlineData("/404.html", "/repo/", null)]
    [InlineData("/repository/", "/repo/", null)]
    [InlineData("/../site.yml", "/", null)]
    [InlineData("/themes/../../site.yml", "/", null)]
    [InlineData("/./index.html", "/", null)]
    [InlineData("//etc/passwd", "/", null)]
    [InlineData("/themes//index.html", "/", null)]
    [InlineData("/..\\site.yml", "/", null)]
    [InlineData("/C:/site.yml", "/", null)]
    [InlineData("/index.html::$DATA", "/", null)]
    [InlineData("/..%2Fsite.yml", "/", null)]
    [InlineData("/themes%2ftrust/", "/", null)]
    [InlineData("/a\0b", "/", null)]
    [InlineData("/.reportgen-files", "/", null)]
    [InlineData("/.git/config", "/", null)]
    [InlineData("index.html", "/", null)]
    [InlineData("", "/", null)]
    public void A_path_names_a_file_or_nothing(string path, string prefix, string? file) => Assert.Equal(file, PageAddress.FileOf(path, prefix));

    [Theory]
    [InlineData(null, "/")]
    [InlineData("https://example.org/", "/")]
    [InlineData("https://example.github.io/repo/", "/repo/")]
    [InlineData("https://example.org/a/b%20c/", "/a/b c/")]
    public void The_path_of_publication_is_mirrored(string? baseUrl, string prefix) => Assert.Equal(prefix, PageAddress.PrefixOf(baseUrl));

    [Fact]
    public void A_path_is_escaped_part_by_part() => Assert.Equal("/a%20b/%3F%23.css", PageAddress.Escape("/a b/?#.css"));
}
