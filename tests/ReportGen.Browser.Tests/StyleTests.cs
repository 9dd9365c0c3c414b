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

    [BrowserTheory]
    [InlineData("style.css")]
    [InlineData("document.css")]
    [InlineData("evidence.css")]
    [InlineData("print.css")]
    public async Task The_rules_of_a_squeezed_style_sheet_are_those_that_were_written(string name)
    {
        var page = await browser.Chromium.NewPageAsync();
        var written = await page.EvaluateAsync<string[]>(Rules, await File.ReadAllTextAsync(Path.Combine(SampleSite.Root, "templates", "assets", name)));
        var shipped = await page.EvaluateAsync<string[]>(Rules, await File.ReadAllTextAsync(Path.Combine(site.Folder, "_site", "assets", name)));
        await page.CloseAsync();
        Assert.InRange(written.Length, 20, int.MaxValue);
        Assert.Equal(written, shipped);
    }
}
