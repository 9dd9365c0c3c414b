using System.Diagnostics;
using ReportGen.Engine.Runs;
using ReportGen.Site;
using ReportGen.Site.Seeds;

namespace ReportGen.Cli.Printing;

/// <summary>What each step took as a Chrome trace: a file that about:tracing and Perfetto show as bars on a line of time.</summary>
internal static class TraceFile
{
    /// <param name="path">Where to write.</param>
    /// <param name="started">The stopwatch when the command began; times count from there.</param>
    /// <param name="result">What ran.</param>
    /// <returns>Why the file cannot be written; null where it was.</returns>
    public static string? Write(string path, long started, BuildResult result)
    {
        try
        {
            File.WriteAllText(path, Of(started, Stopwatch.GetTimestamp(), result));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return SeedFolder.Reason(exception);
        }
    }

    internal static string Of(long started, long ended, BuildResult result) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("displayTimeUnit", "ms");
        json.WriteStartArray("traceEvents");
        var timings = result.Run?.Timings ?? [];
        foreach (var (timing, lane) in InLanes(timings))
        {
            Event(timing.Step, lane, timing.Started, timing.Elapsed, timing.Executed);
        }

        var last = timings.Select(EndOf).Append(started).Max();
        Event("write files", 1, last, Stopwatch.GetElapsedTime(last, ended), result.Output.Written.Count);
        json.WriteEndArray();
        json.WriteEndObject();

        void Event(string name, int lane, long begun, TimeSpan elapsed, int rows)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("ph", "X");
            json.WriteNumber("ts", Math.Round(Stopwatch.GetElapsedTime(started, begun).TotalMicroseconds));
            json.WriteNumber("dur", Math.Round(elapsed.TotalMicroseconds));
            json.WriteNumber("pid", 1);
            json.WriteNumber("tid", lane);
            json.WriteStartObject("args");
            json.WriteNumber("rows", rows);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    });

    // Steps that ran at the same time lie one below the other.
    private static IEnumerable<(StepTiming Timing, int Lane)> InLanes(IEnumerable<StepTiming> timings)
    {
        var ends = new List<long>();
        foreach (var timing in timings.OrderBy(t => t.Started))
        {
            var lane = ends.FindIndex(end => end <= timing.Started);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(0);
            }

            ends[lane] = EndOf(timing);
            yield return (timing, lane + 1);
        }
    }

    private static long EndOf(StepTiming timing) => timing.Started + (long)(timing.Elapsed.TotalSeconds * Stopwatch.Frequency);
}
