using Microsoft.Playwright;

namespace ReportGen.Browser.Tests;

/// <summary>The system's Chromium, started once for all tests of a class, without any of its own traffic.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] s_quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>How long a page may take, in milliseconds.</summary>
    public const float Limit = 60_000;

    private IPlaywright? _playwright;

    /// <summary>Where Chromium is; null where there is none.</summary>
    public static string? Executable { get; } = Find();

    public IBrowser Chromium { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Executable is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = s_quiet });
    }

    public async Task DisposeAsync()
    {
        if (_playwright is not null)
        {
            await Chromium.CloseAsync();
            _playwright.Dispose();
        }
    }

    /// <summary>Waits until something holds on a page; fails the test where it never does.</summary>
    /// <param name="page">The page.</param>
    /// <param name="condition">In the page's language.</param>
    public static async Task Until(IPage page, string condition)
    {
        // Not by the library's own waiting, which evaluates text and is kept from it by the page's policy.
        // A page that is loaded again at this moment answers nothing.
        for (var waited = 0; ; waited += 20)
        {
            try
            {
                if (await page.EvaluateAsync<bool>(condition))
                {
                    return;
                }
            }
            catch (PlaywrightException) when (waited < Limit)
            {
            }

            Assert.True(waited < Limit, $"waited in vain for {condition}");
            await Task.Delay(20);
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("REPORTGEN_CHROMIUM") is { Length: > 0 } named)
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
        return folders.SelectMany(f => names.Select(n => Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }
}

/// <summary>A test that needs a browser, skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Executable is null ? "No Chromium was found: install one, or name it in REPORTGEN_CHROMIUM." : null;
}

/// <summary>A test of several cases that needs a browser, skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.Executable is null ? "No Chromium was found: install one, or name it in REPORTGEN_CHROMIUM." : null;
}
