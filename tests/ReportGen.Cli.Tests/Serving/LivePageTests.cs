using System.Text;
using ReportGen.Cli.Serving;

namespace ReportGen.Cli.Tests.Serving;

/// <summary>A page is sent with one script, and its policy allows this one and no other.</summary>
public class LivePageTests
{
    [Fact]
    public void The_script_comes_last_in_the_head() => Assert.Equal(
        "<head><title>x</title><script src=\"/s.js\" nonce=\"N\" data-events=\"/e?a=1&amp;b=2\" defer></script></head><body></head></body>",
        Sent("<head><title>x</title></head><body></head></body>"));

    [Theory]
    [InlineData("default-src 'none'; style-src 'self'", "default-src 'none'; style-src 'self'; script-src 'nonce-N'; connect-src 'self'")]
    [InlineData("script-src 'none'; connect-src 'none'", "script-src 'nonce-N'; connect-src 'self'")]
    [InlineData("script-src https://a.example;CONNECT-SRC https://b.example", "script-src https://a.example 'nonce-N'; CONNECT-SRC https://b.example 'self'")]
    [InlineData("", "script-src 'nonce-N'; connect-src 'self'")]
    public void The_policy_keeps_what_it_says_and_allows_the_script_and_its_connection(string policy, string expected) => Assert.Contains(
        $"<meta http-equiv=\"Content-Security-Policy\" content=\"{expected}\">",
        Sent($"<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"></head>"),
        StringComparison.Ordinal);

    [Fact]
    public void A_policy_may_be_written_in_any_order_and_case() => Assert.Contains(
        "<META content=\"img-src *; script-src 'nonce-N'; connect-src 'self'\" HTTP-EQUIV=content-security-policy>",
        Sent("<head><META content='img-src *' HTTP-EQUIV=content-security-policy></head>"),
        StringComparison.Ordinal);

    [Fact]
    public void What_a_page_says_about_policies_in_its_text_stays_as_it_is()
    {
        const string Text = "<body><p>&lt;meta http-equiv=\"Content-Security-Policy\" content=\"x\"&gt;</p><meta http-equiv=\"Content-Security-Policy\" content=\"y\"></body>";
        Assert.EndsWith(Text, Sent("<head></head>" + Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_a_head_gets_the_script_at_its_end() => Assert.EndsWith("defer></script>", Sent("<p>Words"), StringComparison.Ordinal);

    [Fact]
    public void Where_there_is_no_page_one_stands_in_that_follows_too()
    {
        var page = Encoding.UTF8.GetString(LivePage.Of(new Answer(404, null, default), "/s.js", "/e", "N"));
        Assert.Contains("There is no report yet", page, StringComparison.Ordinal);
        Assert.Contains("src=\"/s.js\"", page, StringComparison.Ordinal);
    }

    private static string Sent(string html) => Encoding.UTF8.GetString(LivePage.Of(new Answer(200, "x.html", Encoding.UTF8.GetBytes(html)), "/s.js", "/e?a=1&b=2", "N"));
}
