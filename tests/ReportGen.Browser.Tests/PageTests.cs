using Microsoft.Playwright;

namespace ReportGen.Browser.Tests;

/// <summary>Every kind of page, opened in a browser: from a disk and under a path prefix.</summary>
[Collection(OneBrowser.Name)]
public sealed class PageTests(Browser browser, SampleSite site)
{
    public static TheoryData<string> PageKinds => SampleSite.PageKinds;

    [BrowserTheory]
    [MemberData(nameof(PageKinds))]
    public async Task A_page_looks_the_same_from_a_disk_and_from_a_server_and_asks_nobody_else(string path)
    {
        var onDisk = await Look(site.OnDisk(path));
        var served = await Look(site.Prefix + path);
        Assert.Equal("", onDisk.Complaints);
        Assert.Equal("", served.Complaints);
        Assert.Equal(served.Style, onDisk.Style);
        Assert.NotEqual("16px \"Times New Roman\"", onDisk.Style);
    }

    [BrowserFact]
    [Trait("Takes", "Long")]
    public async Task Every_link_and_every_fragment_of_the_whole_site_resolves_under_a_path_prefix()
    {
        var context = await browser.Chromium.NewContextAsync(new() { JavaScriptEnabled = true });
        var page = await context.NewPageAsync();
        var queue = new Queue<string>(["index.html"]);
        var seen = new HashSet<string>(queue, StringComparer.Ordinal);
        var fragments = new HashSet<(string Page, string Fragment, string From)>();
        var anchors = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var broken = new List<string>();
        while (queue.TryDequeue(out var path))
        {
            if (!path.EndsWith(".html", StringComparison.Ordinal))
            {
                var reply = await context.APIRequest.GetAsync(site.Prefix + path);
                if (!reply.Ok)
                {
                    broken.Add(path);
                }

                continue;
            }

            var response = await page.GotoAsync(site.Prefix + path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            if (response is not { Ok: true })
            {
                broken.Add(path);
                continue;
            }

            anchors[path] = [.. await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(e => e.id)")];
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.links, ...document.querySelectorAll('link[href]')].map(a => a.href)"))
            {
                if (link.StartsWith(site.Prefix, StringComparison.Ordinal))
                {
                    var parts = Uri.UnescapeDataString(link[site.Prefix.Length..]).Split('#');
                    if (parts.Length > 1)
                    {
                        fragments.Add((parts[0], parts[1], path));
                    }

                    if (seen.Add(parts[0]))
                    {
                        queue.Enqueue(parts[0]);
                    }
                }
                else if (link.StartsWith("http://127.0.0.1", StringComparison.Ordinal))
                {
                    broken.Add($"{path} leaves the report's path: {link}");
                }
            }
        }

        broken.AddRange(fragments.Where(f => !anchors.TryGetValue(f.Page, out var known) || !known.Contains(f.Fragment)).Select(f => $"{f.From} → {f.Page}#{f.Fragment}"));
        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(40)));
        Assert.True(anchors.Count >= site.Result.Pages - 3, $"{anchors.Count} pages were reached of {site.Result.Pages}");
    }

    private async Task<(string Complaints, string Style)> Look(string address)
    {
        var complaints = new List<string>();
        await using var context = await browser.Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        page.Console += (_, message) => complaints.Add($"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Add($"error: {error}");
        page.Dialog += (_, dialog) => complaints.Add($"dialog: {dialog.Message}");
        page.RequestFailed += (_, request) => complaints.Add($"failed: {request.Url}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Prefix, StringComparison.Ordinal) && !request.Url.StartsWith("file://", StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                complaints.Add($"asked: {request.Url}");
            }
        };
        await page.GotoAsync(address);
        var style = await page.EvaluateAsync<string>("getComputedStyle(document.body).font");
        return (string.Join('\n', complaints), style);
    }
}
