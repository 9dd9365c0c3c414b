using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ReportGen.Browser.Tests;

/// <summary>Searching a report that was opened from a disk, as a reader does.</summary>
[Collection(OneBrowser.Name)]
public sealed class SearchTests(Browser browser, SearchedSite site) : IClassFixture<SearchedSite>
{
    // Each result as its document and its words; ‹› stand around what is marked.
    private const string Results =
        """
        [...document.querySelectorAll('#results .quote')].map(q => {
          const words = q.querySelector('.words').cloneNode(true);
          words.querySelectorAll('mark').forEach(m => m.textContent = `‹${m.textContent}›`);
          return q.closest('section').querySelector('h3').textContent + ': ' + words.textContent.trim();
        })
        """;

    [BrowserTheory]
    [InlineData("?q=verify", "ana: I ‹verify› every contract, and I am not sure that I ‹verify› enough of it.")]
    [InlineData("?q=VERIF", "ana: I ‹verify› every contract, and I am not sure that I ‹verify› enough of it.|"
        + "bo: We ‹verified› the contracts, every one.|cy: Nothing is ‹verified› here.")]
    [InlineData("?q=%22verif%22", "")]
    [InlineData("?q=%22every+contract%22", "ana: I verify ‹every contract›, and I am not sure that I verify enough of it.")]
    [InlineData("?q=%22contract+every%22", "bo: A ‹contract every› day.")]
    [InlineData("?q=%22the+contract*%22", "bo: We verified ‹the contracts›, every one.")]
    [InlineData("?q=contract+day", "bo: A ‹contract› every ‹day›.")]
    [InlineData("?q=cafe+NAIVE", "ana: The ‹café› was closed; a ‹naïve› idea.")]
    [InlineData("?q=strasse", "")]
    [InlineData("?q=stra%C3%9F", "cy: 東京で働く。 ‹Straße› und Größe.")]
    [InlineData("?q=%E5%83%8D", "cy: 東京で‹働›く。 Straße und Größe.")]
    [InlineData("?q=%E6%9D%B1%E4%BA%AC", "cy: ‹東京›で働く。 Straße und Größe.")]
    [InlineData("?q=%E4%BA%AC%E6%9D%B1", "")]
    [InlineData("?q=verif&group=law", "ana: I ‹verify› every contract, and I am not sure that I ‹verify› enough of it.|bo: We ‹verified› the contracts, every one.")]
    [InlineData("?q=verif&a.years=9", "cy: Nothing is ‹verified› here.")]
    [InlineData("?q=every&code=checking", "ana: I verify ‹every› contract, and I am not sure that I verify enough of it.|bo: We verified the contracts, ‹every› one.")]
    [InlineData("?code=checking%2Fdoubt", "ana: I verify every contract, and I am not sure that I verify enough of it.")]
    [InlineData("?q=pwned", "bo: </script><script>alert(1)</script> <img src=x onerror=alert(2)> ‹pwned›")]
    [InlineData("?q=%22%3Cscript%3Ealert%22", "bo: </script><‹script>alert›(1)</script> <img src=x onerror=alert(2)> pwned")]
    [InlineData("?q=unheard-of", "")]
    public async Task Every_segment_that_has_the_words_is_found(string query, string results)
    {
        var page = await Open("search/index.html" + query);
        Assert.Equal(results, string.Join('|', (await page.Shown()).Order(StringComparer.Ordinal)));
        Assert.Equal("", page.Complaints);
    }

    [BrowserFact]
    public async Task A_result_leads_to_the_very_segment()
    {
        var page = await Open("search/index.html?q=cafe");
        await page.Page.ClickAsync("#results .source a");
        await page.Page.WaitForURLAsync("**/documents/**");
        Assert.Equal("The café was closed; a naïve idea.", await page.Page.EvaluateAsync<string>("document.querySelector(':target .words').textContent.trim()"));
    }

    [BrowserFact]
    public async Task What_is_typed_and_chosen_stands_in_the_address_and_comes_back_with_it()
    {
        var page = await Open("search/index.html");
        await page.Page.FillAsync("main [name=q]", "verif");
        await page.Page.SelectOptionAsync("main [name=group]", "art");
        await Browser.Until(page.Page, "document.getElementById('status').textContent === 'Found in 1 of 12 documents. Segments: 1; shown: 1.'");
        var address = await page.Page.EvaluateAsync<string>("location.search");
        Assert.Equal("?q=verif&group=art", address);
        await page.Page.ReloadAsync();
        await Browser.Until(page.Page, "document.querySelectorAll('#results .quote').length === 1");
        Assert.Equal("art", await page.Page.InputValueAsync("main [name=group]"));
    }

    [BrowserFact]
    public async Task Many_hits_are_told_at_once_and_shown_in_steps()
    {
        var page = await Open("search/index.html?q=%22zebra%22");
        Assert.Equal("Found in 1 of 12 documents. Segments: 60; shown: 60.", await page.Status());
        Assert.Equal(5, await page.Page.EvaluateAsync<int>("[...document.querySelectorAll('#results .quote')].filter(e => e.checkVisibility()).length"));
        await page.Page.ClickAsync("#results summary");
        Assert.Equal(60, await page.Page.EvaluateAsync<int>("[...document.querySelectorAll('#results .quote')].filter(e => e.checkVisibility()).length"));
    }

    [BrowserTheory]
    [InlineData("?q=%22heron%22", "Found in 8 of 12 documents. Segments: 32; shown: 24.")]
    [InlineData("?q=%22heron+walks%22", "Found in ≤ 8 of 12 documents. Segments: ≤ 32; shown: 24.")]
    [InlineData("?q=her", "Found in 9 of 12 documents. Segments: ≤ 33; shown: 24.")]
    [InlineData("?group=art", "Found in 10 of 12 documents. Segments: 178; shown: 154.")]
    [InlineData("?group=art&a.years=9", "Found in 10 of 12 documents. Segments: 178; shown: 154.")]
    [InlineData("?group=law&q=%22contract%22", "Found in 2 of 12 documents. Segments: 2; shown: 2.")]
    public async Task What_is_not_known_before_all_texts_were_looked_at_is_said_to_be_at_most(string query, string status)
    {
        var page = await Open("search/index.html" + query);
        Assert.Equal(status, await page.Status());
    }

    [BrowserFact]
    public async Task A_document_is_found_by_what_it_is_called_which_is_no_segment_of_it()
    {
        var page = await Open("search/index.html?q=ana");
        Assert.Equal("Found in 1 of 12 documents. Segments: 0; shown: 0.", await page.Status());
        Assert.Equal("ana", await page.Page.TextContentAsync("#results .evidence header mark"));
        Assert.Empty(await page.Shown());
    }

    [BrowserFact]
    public async Task Themes_codes_and_questions_are_found_by_name()
    {
        var page = await Open("search/index.html?q=balances");
        Assert.Equal(
            ["Checks and balances", "Checks and balances: Doubt"], await page.Page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('#results .links a')].map(a => a.textContent)"));
        await page.Page.ClickAsync("#results .links a");
        Assert.EndsWith("/themes/checking/index.html", page.Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_keyboard_searches_from_any_page_and_lets_go_again()
    {
        var page = await Open("themes/index.html");
        await page.Page.Keyboard.PressAsync("/");
        Assert.Equal("q", await page.Page.EvaluateAsync<string>("document.activeElement.name"));
        await page.Page.Keyboard.TypeAsync("verif/");
        await page.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("BODY ", await page.Page.EvaluateAsync<string>("document.activeElement.tagName + ' ' + document.querySelector('[name=q]').value"));
        await page.Page.Keyboard.PressAsync("/");
        await page.Page.Keyboard.TypeAsync("café");
        await page.Page.Keyboard.PressAsync("Enter");
        await Browser.Until(page.Page, "document.querySelectorAll('#results .quote').length === 1");
        Assert.EndsWith("/search/index.html?q=caf%C3%A9", page.Page.Url, StringComparison.Ordinal);
        Assert.Equal("", page.Complaints);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.Active)]
    public async Task Results_are_accessible_and_fit_every_screen(ColorScheme scheme, ForcedColors colours)
    {
        var page = await Open("search/index.html?q=verif", new() { ColorScheme = scheme, ForcedColors = colours, BypassCSP = true });
        var result = await page.Page.RunAxe();
        Assert.Equal("", string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help}: {v.Nodes[0].Html}")));
        foreach (var width in new[] { 320, 768, 1920 })
        {
            await page.Page.SetViewportSizeAsync(width, 800);
            Assert.True(await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, $"too wide for {width} px");
        }

        Assert.Equal("status", await page.Page.GetAttributeAsync("#status", "role"));
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("[...document.querySelectorAll('form')].filter(e => e.checkVisibility()).length"));
    }

    [BrowserFact]
    public async Task Without_scripts_every_page_is_whole_and_the_search_page_says_what_it_needs()
    {
        var page = await Open("documents/index.html", new() { JavaScriptEnabled = false });
        Assert.Equal(12, await page.Page.Locator("tbody tr").CountAsync());
        Assert.Equal(0, await page.Page.Locator("button").CountAsync());
        await page.Page.FillAsync("[name=q]", "verif");
        await page.Page.PressAsync("[name=q]", "Enter");
        Assert.EndsWith("search/index.html?q=verif", page.Page.Url, StringComparison.Ordinal);
        Assert.Contains("needs JavaScript", await page.Page.TextContentAsync("noscript") ?? "", StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_table_is_sorted_by_its_heads_and_says_how()
    {
        var page = await Open("documents/index.html");
        const string names = "[...document.querySelectorAll('tbody th a')].map(a => a.textContent).join(' ')";
        var first = await page.Page.EvaluateAsync<string>(names);
        await page.Page.FocusAsync("thead th:nth-child(4) button");
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(("many", "descending"), ((await page.Page.EvaluateAsync<string>(names)).Split(' ')[0], await page.Page.GetAttributeAsync("thead th:nth-child(4)",
            "aria-sort")));
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(("many", "ascending"), ((await page.Page.EvaluateAsync<string>(names)).Split(' ')[^1], await page.Page.GetAttributeAsync("thead th:nth-child(4)",
            "aria-sort")));
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal((first, null), (await page.Page.EvaluateAsync<string>(names), await page.Page.GetAttributeAsync("thead th:nth-child(4)", "aria-sort")));
        Assert.Equal("", page.Complaints);
    }

    [BrowserFact]
    public async Task The_script_tells_words_as_the_index_does()
    {
        var page = await Open("search/index.html");
        foreach (var (text, words) in SearchedSite.Texts)
        {
            // As the page would look for the text, between marks that are no words.
            Assert.Equal(words, await page.Page.EvaluateAsync<string>("text => reportgen.words(text).map(w => w.word).join(' ')", text));
        }
    }

    [BrowserFact]
    public void The_script_that_searches_is_small() => Assert.InRange(site.ScriptBytes, 1, 8_192);

    private async Task<OpenSearch> Open(string path, BrowserNewContextOptions? options = null)
    {
        var context = await browser.Chromium.NewContextAsync(options ?? new());
        var page = await context.NewPageAsync();
        var search = new OpenSearch(page);
        await page.GotoAsync(site.OnDisk(path));
        if (path.Contains('?', StringComparison.Ordinal))
        {
            await Browser.Until(page, "document.getElementById('status').textContent !== ''");
        }

        return search;
    }

    private sealed class OpenSearch
    {
        private readonly List<string> _complaints = [];

        public OpenSearch(IPage page)
        {
            Page = page;
            page.Console += (_, message) => _complaints.Add($"console {message.Type}: {message.Text}");
            page.PageError += (_, error) => _complaints.Add($"error: {error}");
            page.RequestFailed += (_, request) => _complaints.Add($"failed: {request.Url}");
            page.Dialog += async (_, dialog) =>
            {
                _complaints.Add($"dialog: {dialog.Message}");
                await dialog.DismissAsync();
            };
        }

        public IPage Page { get; }

        public string Complaints => string.Join('\n', _complaints);

        public Task<string[]> Shown() => Page.EvaluateAsync<string[]>(Results);

        public Task<string?> Status() => Page.TextContentAsync("#status");
    }
}
