using System.Diagnostics;

namespace ReportGen.Benchmarks.Builds;

/// <summary>Measures works several times where that is cheap.</summary>
/// <param name="runs">How often at most.</param>
/// <param name="patience">No further run begins when the runs of a series have taken so long.</param>
/// <param name="words">Where to say what is being done.</param>
internal sealed class Bench(int runs, TimeSpan patience, TextWriter words)
{
    /// <summary>All works of a site, one after the other.</summary>
    public IEnumerable<Series> Measure(ToolSite site, int documents) =>
        site.Works.Select(w => Repeat(site.Tool, w, documents, () => ProcessMeter.Run(site.Build)));

    /// <summary>One work, again and again.</summary>
    public Series Repeat(string tool, Work work, int documents, Func<Measurement> run)
    {
        var measured = new List<Measurement>();
        var spent = TimeSpan.Zero;
        do
        {
            work.Prepare(measured.Count);
            Settle();
            measured.Add(run());
            spent += measured[^1].Wall;
        }
        while (measured.Count < runs && spent < patience && measured[^1].ExitCode == 0);
        var series = new Series(tool, work.Name, documents, measured);
        words.WriteLine($"{documents:N0} documents, {tool}, {work.Name}: {series.Median.TotalSeconds:0.000} s; {measured[^1].LastLine}");
        return series;
    }

    /// <summary>Copies a tool's output, the least that anything which writes all of it can take.</summary>
    public Series Copy(ToolSite site, int documents)
    {
        var target = site.Output + "-copy";
        var copy = new Invocation("cp", ["-r", site.Output, target], Path.GetDirectoryName(site.Output)!);
        var series = Repeat(site.Tool, Work.FromNothing(target) with { Name = Work.Copy }, documents, () => ProcessMeter.Run(copy));
        Directory.Delete(target, recursive: true);
        return series;
    }

    /// <summary>Asks the file system about every file of a folder, the least that finding out what has changed can take.</summary>
    public Series Walk(string tool, string folder, int documents) => Repeat(tool, Work.NothingAtAll(Work.Walk), documents, () =>
    {
        var started = Stopwatch.GetTimestamp();
        var bytes = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.LastWriteTimeUtc > DateTime.MinValue).Sum(f => f.Length);
        return new(Stopwatch.GetElapsedTime(started), null, null, 0, $"{bytes:N0} bytes");
    });

    // What was written before is on its way to the disk for half a minute, and would slow down whoever comes next.
    private static void Settle()
    {
        if (ProcessMeter.Has("sync"))
        {
            ProcessMeter.Run(new Invocation("sync", [], Path.GetTempPath()));
        }
    }
}
