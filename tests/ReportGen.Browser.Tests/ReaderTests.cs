using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ReportGen.Browser.Tests;

/// <summary>Every kind of page, for readers who use a small screen, a keyboard, large letters, colours of their own or paper.</summary>
[Collection(OneBrowser.Name)]
public sealed partial class ReaderTests(Browser browser, SampleSite site)
{
    private const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    // A caption whose table is no table any more shrinks to its longest word.
    // A caption is as wide as its table, or as what is seen of it where it scrolls.
    private const string Squeezed =
        """
        [...document.querySelectorAll('caption')].filter(c => c.offsetWidth < .9 * Math.min(c.parentElement.offsetWidth, (c.closest('.scroll') ?? c.parentElement).clientWidth))
          .map(c => c.textContent.trim())
        """;

    // Everything that a reader may want to reach: what is hidden at this width is not asked for.
    // Nor is a link for the mouse alone, such as a part of a picture, where another leads to the same place.
    // Marks of a chart are for pointing at: what they lead to is reached by the list beside it, or by that of all documents.
    private const string Reachable =
        """
        [...document.querySelectorAll('a[href], summary, input, button, [tabindex="0"]')].filter(e => e.checkVisibility() && !e.matches('[aria-hidden="true"] *')
          && !(e.matches('[tabindex="-1"]')
          && [...document.querySelectorAll('a[href]:not([tabindex="-1"])')].some(o => o.getAttribute('href') === e.getAttribute('href'))))
        """;

    // Other colours change nothing but contrast.
    private static readonly AxeRunOptions s_contrast = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    public static TheoryData<string> PageKinds => SampleSite.PageKinds;

    [BrowserTheory]
    [MemberData(nameof(PageKinds))]
    public async Task A_page_fits_every_screen(string path)
    {
        await using var context = await browser.Chromium.NewContextAsync();
        var page = await Open(context, path);
        foreach (var width in new[] { 320, 360, 768, 1024, 1440, 1920 })
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.True(await page.EvaluateAsync<int>(Overflow) <= 0, $"{path} is wider than a screen of {width} px: {await Widest(page)}");
            Assert.Empty(await page.EvaluateAsync<string[]>(Squeezed));
        }
    }

    [BrowserTheory]
    [MemberData(nameof(PageKinds))]
    public async Task Letters_of_twice_the_size_still_fit(string path)
    {
        await using var context = await browser.Chromium.NewContextAsync();
        var page = await Open(context, path);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        foreach (var width in new[] { 360, 640, 1280 })
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.True(await page.EvaluateAsync<int>(Overflow) <= 0, $"{path} with large letters is wider than {width} px: {await Widest(page)}");
        }
    }

    [BrowserTheory]
    [MemberData(nameof(PageKinds))]
    public async Task A_page_is_accessible_in_light_in_dark_and_in_colours_of_the_reader(string path)
    {
        foreach (var (scheme, colours) in new[] { (ColorScheme.Light, ForcedColors.None), (ColorScheme.Dark, ForcedColors.None), (ColorScheme.Dark, ForcedColors.Active) })
        {
            // The pages' own policy allows no script; the checker's is let in from outside.
            await using var context = await browser.Chromium.NewContextAsync(new() { ColorScheme = scheme, ForcedColors = colours, BypassCSP = true });
            var page = await Open(context, path);
            var result = await page.RunAxe(scheme == ColorScheme.Light ? null : s_contrast);
            var violations =
                result.Violations.Select(v => $"{path} ({scheme}, forced colours {colours}): {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");
            Assert.True(result.Violations.Length == 0, string.Join('\n', violations));
        }
    }

    [BrowserTheory]
    [MemberData(nameof(PageKinds))]
    public async Task The_keyboard_alone_reaches_every_link_and_shows_where_it_is(string path)
    {
        await using var context = await browser.Chromium.NewContextAsync();
        var page = await Open(context, path);
        await page.EvaluateAsync(
            """
            window.reached = new Set(); window.unseen = [];
            document.addEventListener('focusin', e => {
              window.reached.add(e.target);
              if (getComputedStyle(e.target).outlineStyle === 'none') window.unseen.push(e.target.outerHTML);
            });
            """);
        var left = await page.EvaluateAsync<int>(Reachable + ".length");
        Assert.True(left > 0, $"{path} has nothing to reach");
        var folds = await page.EvaluateAsync<bool>("document.querySelector('details:not([open])') !== null");
        for (var presses = 0; presses < left; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (folds && await page.EvaluateAsync<bool>("document.activeElement.matches('details:not([open]) > summary')"))
            {
                await page.Keyboard.PressAsync("Enter");
                left = await page.EvaluateAsync<int>(Reachable + ".length");
            }
        }

        Assert.Empty(await page.EvaluateAsync<string[]>(Reachable + ".filter(e => !window.reached.has(e)).map(e => e.outerHTML)"));
        Assert.Empty(await page.EvaluateAsync<string[]>("window.unseen"));
    }

    [BrowserTheory]
    [MemberData(nameof(PageKinds))]
    public async Task Nothing_moves_for_a_reader_who_wants_it_still(string path)
    {
        await using var context = await browser.Chromium.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await Open(context, path);
        Assert.True(await page.EvaluateAsync<bool>("matchMedia('(prefers-reduced-motion: reduce)').matches"));
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);
              return s.animationName !== 'none' || s.transitionDuration.split(', ').some(d => d !== '0s') || s.scrollBehavior !== 'auto'; }).map(e => e.outerHTML)
            """));
    }

    [BrowserTheory]
    [MemberData(nameof(PageKinds))]
    public async Task A_page_prints_as_a_clean_document(string path)
    {
        // Printed by a reader whose screen is dark: paper is white all the same.
        await using var context = await browser.Chromium.NewContextAsync(new() { ColorScheme = ColorScheme.Dark });
        var page = await Open(context, path);
        var pdf = await page.PdfAsync(new() { Format = "A4", Path = Kept(path, "print.pdf") });
        Assert.True(PdfPage().Count(Encoding.Latin1.GetString(pdf)) > 0, $"{path} prints as no page at all");

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(794, 1123);
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
        Assert.Empty(await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('nav:not(.contents, .toc), .skip')].filter(e => e.checkVisibility()).map(e => e.outerHTML)"));
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('h1').checkVisibility()"));
    }

    [BrowserTheory]
    [Trait("Takes", "Long")]
    [MemberData(nameof(PageKinds))]
    public async Task A_picture_of_the_page_is_kept(string path)
    {
        foreach (var (name, scheme, width) in new[] { ("light", ColorScheme.Light, 1280), ("dark", ColorScheme.Dark, 1280), ("phone", ColorScheme.Light, 360) })
        {
            await using var context = await browser.Chromium.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
            var page = await Open(context, path);
            Assert.NotEmpty(await page.ScreenshotAsync(new() { Path = Kept(path, name + ".png"), FullPage = true }));
        }
    }

    private async Task<IPage> Open(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Prefix + path);
        return page;
    }

    // The elements that stand out furthest to the right, for the message.
    private static async Task<string> Widest(IPage page) => string.Join(" | ", await page.EvaluateAsync<string[]>(
        """
        [...document.body.querySelectorAll('*')].map(e => [e.getBoundingClientRect().right, e])
          .filter(p => p[0] > document.documentElement.clientWidth && !p[1].closest('.scroll, .table > .words'))
          .sort((a, b) => b[0] - a[0]).slice(0, 3).map(p => Math.round(p[0]) + ' ' + p[1].outerHTML.slice(0, 120))
        """));

    private static string Kept(string path, string kind)
    {
        var folder = Path.Combine(SampleSite.Root, "artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, path.Replace("/index.html", "", StringComparison.Ordinal).Replace(".html", "", StringComparison.Ordinal).Replace('/', '-') + "." + kind);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PdfPage();
}
