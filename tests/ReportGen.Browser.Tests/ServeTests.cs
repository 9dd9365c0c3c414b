using Microsoft.Playwright;

namespace ReportGen.Browser.Tests;

/// <summary>The browser beside the editor: what is saved shows by itself.</summary>
public sealed class ServeTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task A_theme_edited_in_the_settings_shows_in_the_open_page_which_stays_where_it_was_scrolled_to()
    {
        using var project = new ServedProject();
        var (page, complaints) = await Open(project, "themes/trust/index.html");
        await page.EvaluateAsync("scrollTo(0, 700)");
        var before = await page.EvaluateAsync<double>("scrollY");
        Assert.True(before > 300, "the page is too short to be scrolled");
        project.Write("site.yml", ServedProject.Settings("Confidence"));
        await Browser.Until(page, "document.querySelector('h1').textContent.includes('Confidence')");
        await Browser.Until(page, $"Math.abs(scrollY - {before.ToString(System.Globalization.CultureInfo.InvariantCulture)}) < 2");
        Assert.Equal("", string.Join('\n', complaints));
        Assert.True(OperatingSystem.IsWindows() || project.Interrupt() == 0, "Ctrl+C is how a preview ends well");
    }

    [BrowserFact]
    public async Task A_page_that_did_not_change_is_not_loaded_again()
    {
        using var project = new ServedProject();
        var (other, _) = await Open(project, "documents/talk-02/index.html");
        var (changed, _) = await Open(project, "documents/talk-01/index.html");
        await other.EvaluateAsync("window.untouched = true");
        project.Write("seeds/talk-01.md", "Assistant: What do you do?\n\nUser: I draw something else entirely.\n");
        await Browser.Until(changed, "document.body.textContent.includes('something else entirely')");
        Assert.True(await other.EvaluateAsync<bool>("window.untouched === true"));
    }

    [BrowserFact]
    public async Task Errors_lie_over_the_page_with_file_line_and_hint_and_go_when_they_are_mended()
    {
        using var project = new ServedProject();
        var (page, complaints) = await Open(project, "index.html");
        project.Write("site.yml", "title: Small\nthems: [<script>alert(1)</script>\n");
        var panel = page.GetByRole(AriaRole.Alert);
        await panel.WaitForAsync(new() { Timeout = Browser.Limit });
        Assert.Contains("site.yml(", await panel.TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("RG20", await panel.TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("Small", await page.TextContentAsync("h1"), StringComparison.Ordinal);
        var (second, _) = await Open(project, "themes/index.html");
        await second.GetByRole(AriaRole.Alert).WaitForAsync(new() { Timeout = Browser.Limit });
        project.Write("site.yml", ServedProject.Settings("Trust"));
        await panel.WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = Browser.Limit });
        await second.GetByRole(AriaRole.Alert).WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = Browser.Limit });
        Assert.Equal("", string.Join('\n', complaints));
    }

    [BrowserFact]
    public async Task A_style_sheet_is_exchanged_under_the_page()
    {
        using var project = new ServedProject();
        var (page, _) = await Open(project, "index.html");
        await page.EvaluateAsync("window.untouched = true");
        project.Write("templates/assets/style.css", "body { background: rgb(1, 2, 3); }\n");
        await Browser.Until(page, "getComputedStyle(document.body).backgroundColor === 'rgb(1, 2, 3)'");
        Assert.True(await page.EvaluateAsync<bool>("window.untouched === true"));
        Assert.Equal(1, await page.Locator("link[href*='style.css']").CountAsync());
    }

    [BrowserFact]
    public async Task A_page_that_was_not_there_shows_when_it_is()
    {
        using var project = new ServedProject();
        var page = await (await browser.Chromium.NewContextAsync()).NewPageAsync();
        var response = await page.GotoAsync(project.Address + "documents/later/");
        Assert.Equal(404, response!.Status);
        Assert.Contains("There is no such page", await page.TextContentAsync("h1"), StringComparison.Ordinal);
        project.Write("seeds/later.md", "# Here at last\n\nWords.\n");
        await Browser.Until(page, "document.querySelector('h1').textContent.includes('Here at last')");
    }

    private async Task<(IPage Page, List<string> Complaints)> Open(ServedProject project, string path)
    {
        var page = await (await browser.Chromium.NewContextAsync()).NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add($"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Add($"error: {error}");
        page.Dialog += (_, dialog) => complaints.Add($"dialog: {dialog.Message}");
        var connected = page.WaitForRequestAsync(r => r.Url.Contains("/.reportgen/events", StringComparison.Ordinal), new() { Timeout = Browser.Limit });
        var response = await page.GotoAsync(project.Address + path);
        Assert.True(response!.Ok, $"{project.Address + path} answers {response.Status}");
        await connected;
        return (page, complaints);
    }
}
