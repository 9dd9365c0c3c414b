namespace ReportGen.Browser.Tests;

/// <summary>The strip at the top of a document, and what stands beside its text, as a reader uses them.</summary>
[Collection(OneBrowser.Name)]
public sealed class PortraitTests(Browser browser, SampleSite site)
{
    private const string Interview = "documents/lab-0012/index.html";

    [BrowserFact]
    public async Task A_click_on_each_part_leads_to_its_words()
    {
        await using var context = await browser.Chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.OnDisk(Interview));
        var count = await page.Locator(".strip svg > a").CountAsync();
        Assert.InRange(count, 10, 48);
        for (var i = 0; i < count; i++)
        {
            var part = page.Locator(".strip svg > a").Nth(i);
            var href = await part.GetAttributeAsync("href");
            await part.Locator("rect").First.ClickAsync();
            Assert.Equal(href, await page.EvaluateAsync<string>("location.hash"));
            Assert.True(await page.EvaluateAsync<bool>("(r => r.bottom > 0 && r.top < innerHeight)(document.querySelector(':target').getBoundingClientRect())"),
                $"{href} is not in sight");
        }
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Its_parts_fill_the_strip_side_by_side_and_its_labels_do_not_run_into_each_other(int width)
    {
        await using var context = await browser.Chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.OnDisk(Interview));
        var strip = await page.EvaluateAsync<double>("document.querySelector('.strip').getBoundingClientRect().width");
        var parts = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('.strip svg > a > rect:first-of-type')].map(r => r.getBoundingClientRect().width)");
        Assert.InRange(parts.Sum(), strip - 1, strip + 1);
        Assert.All(parts, p => Assert.True(p >= 1));
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('.strip text')].map(t => [t.textContent, t.getBoundingClientRect()])
              .filter(([, r], i, all) => i > 0 && r.left < all[i - 1][1].right + 2).map(([words]) => words)
            """));
    }

    [BrowserFact]
    public async Task The_questions_stay_in_sight_beside_the_text_and_are_folded_where_there_is_no_room()
    {
        await using var context = await browser.Chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.OnDisk(Interview));
        await page.EvaluateAsync("scrollTo(0, document.body.scrollHeight / 2)");
        var first = page.Locator(".contents a").First;
        Assert.True(await first.IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.contents').getBoundingClientRect().top >= 0"));

        await page.SetViewportSizeAsync(390, 800);
        Assert.False(await first.IsVisibleAsync());
        await page.Locator(".contents summary").ClickAsync();
        Assert.True(await first.IsVisibleAsync());
    }
}
