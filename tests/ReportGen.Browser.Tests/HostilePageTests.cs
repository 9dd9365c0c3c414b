using Microsoft.Playwright;
using ReportGen.Site.Tests.Hostile;

namespace ReportGen.Browser.Tests;

/// <summary>Pages of the hostile project in a browser: with their policy, which must have nothing to forbid, and without it, where escaping is all there is.</summary>
[Collection(OneBrowser.Name)]
public sealed class HostilePageTests(Browser browser, HostileReport report) : IClassFixture<HostileReport>
{
    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_in_a_hostile_page_runs_asks_or_is_refused(bool withoutPolicy)
    {
        var complaints = new List<string>();
        await using var context = await browser.Chromium.NewContextAsync(new() { BypassCSP = withoutPolicy });
        var page = await Watched(context, complaints);
        var paths = OfEachKind().ToList();
        Assert.True(paths.Count > 40, string.Join('\n', paths));
        foreach (var path in paths)
        {
            var before = complaints.Count;
            await page.GotoAsync(new Uri(Path.Combine(report.Site, path)).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
            Assert.True(complaints.Count == before, $"{path}: {string.Join('\n', complaints.Skip(before).Take(5))}");
        }
    }

    [BrowserFact]
    public async Task A_page_that_does_act_is_noticed()
    {
        var complaints = new List<string>();
        await using var context = await browser.Chromium.NewContextAsync();
        var page = await Watched(context, complaints);
        await page.SetContentAsync("<img src=http://hostile.example/x onerror=alert(1)>");
        await page.WaitForTimeoutAsync(500);
        Assert.Contains(complaints, c => c.StartsWith("asked", StringComparison.Ordinal));
        Assert.Contains(complaints, c => c.StartsWith("dialog", StringComparison.Ordinal));
    }

    // All documents that hold many payloads, and a few pages of every other kind.
    private IEnumerable<string> OfEachKind() => report.Pages.GroupBy(Kind, StringComparer.Ordinal).SelectMany(kind => kind.Take(kind.Key == "documents" ? 40 : 4));

    private static string Kind(string path)
    {
        var folder = path.Split('/')[0];
        return folder != "documents" ? folder + path.Count(c => c == '/') : char.IsAsciiDigit(path["documents/".Length]) ? "front matter" : folder;
    }

    private static async Task<IPage> Watched(IBrowserContext context, List<string> complaints)
    {
        // Nothing leaves this machine, whatever a page asks for.
        await context.RouteAsync(url => !url.StartsWith("file://", StringComparison.Ordinal), route => route.AbortAsync());
        var page = await context.NewPageAsync();
        page.Console += (_, message) => complaints.Add($"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Add($"error: {error}");
        page.Dialog += async (_, dialog) =>
        {
            complaints.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file://", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                complaints.Add($"asked: {request.Url}");
            }
        };
        return page;
    }
}
