using System.Net;
using System.Net.NetworkInformation;
using ReportGen.Cli.Serving;
using ReportGen.Cli.Tests.Commands;
using ReportGen.Site;

namespace ReportGen.Cli.Tests.Serving;

/// <summary>What the preview answers, asked over its socket.</summary>
public class PreviewServerTests
{
    [Theory]
    [InlineData("/", 200, "start")]
    [InlineData("/index.html", 200, "start")]
    [InlineData("/themes/", 200, "themes")]
    [InlineData("/themes/?q=1", 200, "themes")]
    [InlineData("/themes", 302, "")]
    [InlineData("/assets/style.css", 200, "p { }")]
    [InlineData("/data/report.json", 200, "{}")]
    [InlineData("/nothing/here", 404, "no such page")]
    [InlineData("/.reportgen-files", 404, "no such page")]
    [InlineData("/../secret.txt", 404, "no such page")]
    [InlineData("/%2e%2e/secret.txt", 404, "no such page")]
    [InlineData("/themes/..%2f..%2fsecret.txt", 404, "no such page")]
    [InlineData("/..%5csecret.txt", 404, "no such page")]
    [InlineData("/link.txt", 404, "no such page")]
    [InlineData("/linked/secret.txt", 404, "no such page")]
    public void An_address_gets_what_a_host_of_static_files_would_send_and_never_more(string address, int status, string body)
    {
        using var preview = new Preview().With(".reportgen-files", "private words").With("../secret.txt", "private words");
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(preview.Site, "link.txt"), Path.Combine(preview.Folder, "secret.txt"));
            Directory.CreateSymbolicLink(Path.Combine(preview.Site, "linked"), preview.Folder);
        }

        var reply = preview.Get(address);
        Assert.Equal(status, reply.Status);
        Assert.EndsWith(body, reply.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("private words", reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", 200)]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:1234", 200)]
    [InlineData("[::1]:1234", 200)]
    [InlineData("evil.example", 400)]
    [InlineData("localhost.evil.example", 400)]
    [InlineData("127.0.0.1.evil.example:80", 400)]
    [InlineData("0.0.0.0", 400)]
    [InlineData("", 400)]
    [InlineData(null, 400)]
    public void Only_names_of_this_machine_are_answered(string? host, int status)
    {
        using var preview = new Preview();
        foreach (var address in new[] { "/", "/data/report.json", "/.reportgen/preview.js" })
        {
            var reply = preview.Ask(address, host: host);
            Assert.StartsWith($"HTTP/1.1 {status} ", reply, StringComparison.Ordinal);
            Assert.True(status == 200 || !reply.Contains("start", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void It_listens_on_the_loopback_interface_only()
    {
        using var preview = new Preview();
        var heard = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == preview.Port);
        Assert.Equal([IPAddress.Loopback], heard.Select(l => l.Address));
    }

    [Fact]
    public void Nothing_can_be_sent_to_it()
    {
        using var preview = new Preview();
        Assert.StartsWith("HTTP/1.1 405 ", preview.Ask("/", "POST"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 405 ", preview.Ask("/index.html", "DELETE"), StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", preview.Ask("/", "HEAD"), StringComparison.Ordinal);
    }

    [Fact]
    public void Browsers_are_told_what_a_file_is_and_to_keep_nothing()
    {
        using var preview = new Preview();
        Assert.Contains("Content-Type: text/css; charset=utf-8\r\n", preview.Ask("/assets/style.css"), StringComparison.Ordinal);
        var page = preview.Ask("/");
        Assert.Contains("Content-Type: text/html; charset=utf-8\r\n", page, StringComparison.Ordinal);
        Assert.Contains("Cache-Control: no-store\r\n", page, StringComparison.Ordinal);
        Assert.Contains("X-Content-Type-Options: nosniff\r\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_there_is_a_report_a_page_says_so()
    {
        using var preview = new Preview();
        Directory.Delete(preview.Site, recursive: true);
        var (status, body) = preview.Get("/");
        Assert.Equal(404, status);
        Assert.Contains("There is no report yet", body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_lies_under_the_path_of_its_publication()
    {
        using var session = Session.Small().With("site.yml", "title: Small\nbase-url: https://example.org/repo\n");
        using var preview = new Preview();
        Directory.Delete(preview.Site, recursive: true);
        preview.Hear(Report.Build(new BuildRequest(session.Folder, session.PathOf("site.yml"), null, preview.Site, session.PathOf("cache"))));
        Assert.Contains("Location: /repo/\r\n", preview.Ask("/"), StringComparison.Ordinal);
        Assert.Contains("Location: /repo/\r\n", preview.Ask("/repo"), StringComparison.Ordinal);
        Assert.Equal(200, preview.Get("/repo/").Status);
        Assert.Equal(200, preview.Get("/repo/themes/index.html").Status);
        var outside = preview.Get("/themes/index.html");
        Assert.Equal(404, outside.Status);
        Assert.Contains("href=\"/repo/assets/style.css\"", outside.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_taken_is_said_to_be()
    {
        using var preview = new Preview();
        using var session = Session.Small();
        var port = preview.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var outcome = session.Run("serve", "--port", port);
        Assert.Equal((2, $"reportgen: port {port} cannot be used; another program may have it. Without --port a free one is taken\n"), (outcome.Code, outcome.Words));
        Assert.ThrowsAny<IOException>(() => PreviewServer.Start(new Audience(new SiteFolder(session.Folder)), new CodingDesk(session.Request(), null), preview.Port));
    }
}
