namespace ReportGen.Browser.Tests;

/// <summary>Style sheets are squeezed on their way into the report; a browser finds the same rules in them.</summary>
[Collection(OneBrowser.Name)]
public sealed class StyleTests(Browser browser, SampleSite site)
{
    private const string Rules = """
        css => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            return [...sheet.cssRules].map(rule => rule.cssText.replace(/\s+/g, ' ').replace(/ ?([,()]) ?/g, '$1').replace(/: /g, ':'));
        }
        """;

    [BrowserFact]
    public async Task The_rules_of_a_squeezed_style_sheet_are_those_that_were_written()
    {
        var page = await browser.Chromium.NewPageAsync();
        var written = await page.EvaluateAsync<string[]>(Rules, await File.ReadAllTextAsync(Path.Combine(SampleSite.Root, "templates", "assets", "style.css")));
        var shipped = await page.EvaluateAsync<string[]>(Rules, await File.ReadAllTextAsync(Path.Combine(site.Folder, "_site", "assets", "style.css")));
        await page.CloseAsync();
        Assert.InRange(written.Length, 100, int.MaxValue);
        Assert.Equal(written, shipped);
    }
}
