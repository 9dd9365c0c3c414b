using System.Text.RegularExpressions;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site;
using ReportGen.Site.Differences;

namespace ReportGen.Cli.Tests.Serving;

/// <summary>What open pages hear, as events of a real connection.</summary>
public class FollowTests
{
    private static readonly Diagnostic s_error = new("RG2002", Severity.Error, new Place("site.yml", 3, 1), "a </script> & a\nline", "mend it");

    [Fact]
    public async Task Only_the_page_that_changed_is_told_to_load_again()
    {
        using var preview = new Preview();
        using var start = await Open(preview, "/");
        using var themes = await Open(preview, "/themes/");
        preview.With("themes/index.html", "<head></head>other themes").Hear(["themes/index.html"]);
        preview.Hear([], s_error);
        Assert.Equal(["errors", "errors", "reload", "errors"], [.. (await themes.Until("\"count\":1")).Select(e => e.Name)]);
        Assert.Equal(["errors", "errors", "errors"], [.. (await start.Until("\"count\":1")).Select(e => e.Name)]);
    }

    [Fact]
    public async Task What_an_edit_did_is_told_with_links_to_who_looks_and_to_who_comes_later()
    {
        using var preview = new Preview();
        using var page = await Open(preview, "/");
        preview.Hear(new BuildResult(BuildVerdict.Built, [], 0, 0, new([], [], 0, 0), null) { Edit = new(Lost("I <b>rely</b> on it\n")) });
        var heard = (await page.Until("event: edit"))[^1].Value;
        Assert.StartsWith("{\"build\":0,\"lines\":[{\"depth\":0,\"words\":\"Trust (trust): ", heard, StringComparison.Ordinal);
        Assert.Contains("\"href\":\"/themes/trust/index.html\"", heard, StringComparison.Ordinal);
        Assert.Contains("\"href\":\"/documents/a/index.html#s1\"", heard, StringComparison.Ordinal);
        using var other = await Open(preview, "/themes/");
        Assert.Equal(heard, (await other.Until("event: edit"))[^1].Value);
        preview.Hear(new BuildResult(BuildVerdict.Built, [], 0, 0, new([], [], 0, 0), null) { Edit = new(Difference.Between(new([], [], []), new([], [], []))) });
        Assert.Equal("{\"build\":0,\"lines\":[]}", (await page.Until("\"lines\":[]"))[^1].Value);
    }

    private static Difference Lost(string quote)
    {
        var document = new SnapshotDocument("a", "A", "seeds/a.md", 1, 1, [new("s1", 3, "trust", "trust", "rules", "rely", quote, "", "")], []);
        SnapshotNode[] nodes = [new("trust", "Trust", [])];
        return Difference.Between(new([document], nodes, []), new([document with { Codings = [] }], nodes, []));
    }

    [Fact]
    public async Task A_page_that_changed_before_its_connection_hears_of_it_at_once()
    {
        using var preview = new Preview();
        var address = Events(preview.Get("/themes/").Body);
        preview.With("themes/index.html", "<head></head>other themes");
        using var themes = await Connection.To(preview.Port, address);
        Assert.Equal("reload", (await themes.Until("event: reload"))[^1].Name);
    }

    [Fact]
    public async Task The_page_for_addresses_that_do_not_exist_hears_when_one_does()
    {
        using var preview = new Preview();
        using var page = await Open(preview, "/new/");
        preview.With("new/index.html", "<head></head>new").Hear(["new/index.html"]);
        Assert.Equal("reload", (await page.Until("event: reload"))[^1].Name);
    }

    [Fact]
    public async Task Style_sheets_are_named_and_pages_stay()
    {
        using var preview = new Preview();
        using var page = await Open(preview, "/");
        preview.Hear(["assets/style.css", "data/report.json"]);
        var heard = await page.Until("event: files");
        Assert.Equal("[\"/assets/style.css\"]", heard[^1].Value);
        Assert.DoesNotContain(heard, e => e.Name == "reload");
    }

    [Fact]
    public async Task Errors_come_with_place_and_hint_on_one_line_and_go_when_they_are_mended()
    {
        using var preview = new Preview();
        using var page = await Open(preview, "/");
        preview.Hear([], s_error, s_error with { Severity = Severity.Warning });
        var heard = await page.Until("\"count\":1");
        Assert.Contains("\"place\":\"site.yml(3,1)\"", heard[^1].Value, StringComparison.Ordinal);
        Assert.Contains("\"hint\":\"mend it\"", heard[^1].Value, StringComparison.Ordinal);
        Assert.DoesNotContain("</script>", heard[^1].Value, StringComparison.Ordinal);
        using var late = await Open(preview, "/themes/");
        Assert.Contains("RG2002", (await late.Until("\"count\":1"))[^1].Value, StringComparison.Ordinal);
        preview.Hear([]);
        Assert.Equal("{\"count\":0,\"errors\":[]}", (await page.Until("\"count\":0"))[^1].Value);
    }

    private static Task<Connection> Open(Preview preview, string path) => Connection.To(preview.Port, Events(preview.Get(path).Body));

    private static string Events(string page) => System.Net.WebUtility.HtmlDecode(Regex.Match(page, "data-events=\"([^\"]+)\"").Groups[1].Value);

    private sealed class Connection(HttpClient client, StreamReader reader) : IDisposable
    {
        public static async Task<Connection> To(int port, string address)
        {
            var client = new HttpClient { Timeout = TimeSpan.FromMinutes(1) };
            var connection = new Connection(client, new StreamReader(await client.GetStreamAsync(new Uri($"http://127.0.0.1:{port}{address}"))));

            // The first thing that everyone hears: from here on it is among those who are told.
            Assert.Equal("retry: 500", await connection.Line());
            return connection;
        }

        /// <summary>All events up to the first with such words.</summary>
        public async Task<IReadOnlyList<(string Name, string Value)>> Until(string words)
        {
            var events = new List<(string Name, string Value)>();
            while (true)
            {
                var line = await Line();
                if (!line.StartsWith("event: ", StringComparison.Ordinal))
                {
                    continue;
                }

                var value = (await Line())["data: ".Length..];
                events.Add((line["event: ".Length..], value));
                if (line.Contains(words, StringComparison.Ordinal) || value.Contains(words, StringComparison.Ordinal))
                {
                    return events;
                }
            }
        }

        public void Dispose()
        {
            reader.Dispose();
            client.Dispose();
        }

        private async Task<string> Line() => await reader.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) ?? throw new EndOfStreamException();
    }
}
