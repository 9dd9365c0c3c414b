using System.Diagnostics;

namespace ReportGen.Benchmarks.Watches;

/// <summary>Edits files of a project that is served, and takes the time until an open page knows.</summary>
/// <param name="site">The process that serves it.</param>
/// <param name="address">Where it is served.</param>
/// <param name="client">Asks for pages.</param>
internal sealed class WatchBench(ServedSite site, Uri address, HttpClient client)
{
    // A second after a build the program looks once more. An edit that meets this would be measured with it.
    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(1.5);

    /// <summary>One edit, again and again; the first, which prepares much for the first time, does not count.</summary>
    public async Task<IReadOnlyList<Followed>> Repeat(PageEdit edit, int runs)
    {
        var followed = new List<Followed>();
        for (var run = 0; run <= runs; run++)
        {
            followed.Add(await Follow(edit, run));
        }

        return followed[1..];
    }

    private async Task<Followed> Follow(PageEdit edit, int run)
    {
        await Task.Delay(s_rest);
        using var page = await OpenPage.At(client, new Uri(address, edit.Page));
        var started = Stopwatch.GetTimestamp();
        edit.Work.Prepare(run);
        await page.HearReload();
        var told = Stopwatch.GetElapsedTime(started);
        await page.Load();
        var shown = Stopwatch.GetElapsedTime(started);
        var (quiet, build) = await site.NextBuild();
        return new(quiet, build, told, shown);
    }
}
