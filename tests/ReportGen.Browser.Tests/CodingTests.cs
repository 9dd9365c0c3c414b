using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ReportGen.Browser.Tests;

/// <summary>Coding in the browser, by mouse and by keyboard: what is said stands in the file and on the page at once.</summary>
public sealed class CodingTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task Selected_words_are_coded_by_the_keyboard_and_show_with_the_name_of_who_said_so()
    {
        using var project = new ServedProject("--coder", "mk");
        var (page, complaints) = await Open(project, "documents/talk-03/index.html");
        await Select(page, "day 3");
        await page.Keyboard.PressAsync("c");
        await page.WaitForSelectorAsync("dialog[open]");
        var faults = await page.RunAxe();
        Assert.Equal("", string.Join('\n', faults.Violations.Select(v => $"{v.Id}: {v.Help}")));
        await page.Keyboard.TypeAsync("Trust");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("a day is no drawing");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Browser.Until(page, "document.querySelector('.voices')?.textContent.includes('mk coded Trust: a day is no drawing')");
        var file = project.Read("codings/mk.yml");
        Assert.Contains("- code: trust\n  document: talk-03\n  quote:\n    exact: \"day 3\"\n    prefix: \"I rely on drawings, \"\n    suffix: \".\"\n", file,
            StringComparison.Ordinal);
        Assert.Contains("  note: \"a day is no drawing\"\n", file, StringComparison.Ordinal);
        Assert.Equal("", string.Join('\n', complaints));
    }

    [BrowserFact]
    public async Task A_whole_answer_is_coded_by_its_button_and_taken_back()
    {
        using var project = new ServedProject("--coder", "mk");
        var (page, complaints) = await Open(project, "documents/talk-05/index.html");
        var button = page.Locator(".segment:has-text('day 5') > .rg-code");
        Assert.Matches(@"^Code what stands at line \d+$", await button.GetAttributeAsync("aria-label"));
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("dialog[open]");
        await page.Keyboard.TypeAsync("tru");
        await page.Keyboard.PressAsync("Enter");
        await Browser.Until(page, "document.querySelector('.voices')?.textContent.includes('mk coded Trust')");
        await page.Locator("button[aria-label='Take back: Trust']").ClickAsync();
        await Browser.Until(page, "!document.querySelector('.voices')");
        Assert.Equal("", project.Read("codings/mk.yml"));
        Assert.Equal("", string.Join('\n', complaints));
    }

    [BrowserFact]
    public async Task What_a_rule_found_is_rejected_and_accepted_on_the_page_of_the_document_and_of_the_code()
    {
        using var project = new ServedProject("--coder", "mk");
        var (page, complaints) = await Open(project, "documents/talk-07/index.html");
        await page.Locator(".segment:has-text('day 7') button[aria-label='Reject Trust']").ClickAsync();
        await Browser.Until(page, "document.querySelector('.voices')?.textContent.includes('mk rejected Trust')");
        Assert.Contains("verdict: reject", project.Read("codings/mk.yml"), StringComparison.Ordinal);
        await page.Locator("button[aria-label='Take back: rejected Trust']").ClickAsync();
        await Browser.Until(page, "!document.querySelector('.voices')");

        await page.GotoAsync(project.Address + "themes/trust/index.html");
        await page.Locator(".quote:has-text('day 9') button[aria-label='Accept Trust']").ClickAsync();
        await Browser.Until(page, "[...document.querySelectorAll('.voices')].some(v => v.textContent.includes('mk accepted this'))");
        Assert.Contains("document: talk-09", project.Read("codings/mk.yml"), StringComparison.Ordinal);
        Assert.Equal("", string.Join('\n', complaints));
    }

    [BrowserFact]
    public async Task A_sheet_is_judged_with_one_key_a_verdict()
    {
        using var project = new ServedProject("--coder", "mk");
        var (found, other) = (await SegmentOf(project, "talk-01", "I rely on"), await SegmentOf(project, "talk-02", "And then?"));
        project.Write(
            "codings/sheet.yml",
            "code: trust\ncoder:\nhits: 24\nothers: 24\nrule: [\"any of: rely*, check each\", within one turn, \"said by: participant\"]\nsegments:\n"
            + $"  - document: talk-01\n    segment: {found}\n    text: First\n    verdict:\n"
            + $"  - document: talk-02\n    segment: {other}\n    text: Second\n    verdict:\nfound: [1]\n");
        var (page, complaints) = await Open(project, "themes/trust/index.html");
        await page.ReloadAsync();
        await page.GetByText("Judge Trust: 0 of 2").ClickAsync();
        await page.WaitForSelectorAsync("li[aria-current]");
        await page.Keyboard.TypeAsync("ny");
        await Browser.Until(page, "document.querySelector('[role=status]').textContent === '2 of 2 judged'");
        await page.Keyboard.TypeAsync("kuy");
        await Browser.Until(page, "document.querySelector('li button[value=yes]').getAttribute('aria-pressed') === 'true'");
        Assert.Contains("text: First\n    verdict: yes\n", project.Read("codings/sheet.yml"), StringComparison.Ordinal);
        await page.GotoAsync(project.Address + "themes/trust/index.html");
        await Browser.Until(page, "document.body.textContent.includes('1 of 1 checked are right')");
        Assert.Equal("", string.Join('\n', complaints));
    }

    [BrowserFact]
    public async Task What_is_built_has_none_of_it()
    {
        using var project = new ServedProject("--coder", "mk");
        var (page, _) = await Open(project, "documents/talk-01/index.html");
        await page.WaitForSelectorAsync(".rg-code");
        Assert.DoesNotMatch("coding\\.js|rg-|/\\.reportgen", File.ReadAllText(Path.Combine(project.Site, "documents/talk-01/index.html")));
    }

    private static async Task Select(IPage page, string words) => await page.EvaluateAsync(
        """
        words => {
          const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words);
            if (at >= 0) {
              getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
              return;
            }
          }
          throw new Error("no such words");
        }
        """,
        words);

    private async Task<string> SegmentOf(ServedProject project, string document, string words)
    {
        var (page, _) = await Open(project, $"documents/{document}/index.html");
        return await page.Locator($".segment:has-text('{words}')").GetAttributeAsync("id") ?? "";
    }

    private async Task<(IPage Page, List<string> Complaints)> Open(ServedProject project, string path)
    {
        var page = await (await browser.Chromium.NewContextAsync()).NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(project.Address + path);
        await page.WaitForSelectorAsync(".rg-desk [role=status]:not(:empty)", new() { Timeout = Browser.Limit });
        await Browser.Until(page, "document.querySelector('.rg-judge, .rg-code') !== null");
        return (page, complaints);
    }
}
