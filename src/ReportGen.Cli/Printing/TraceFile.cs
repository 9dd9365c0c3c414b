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
        foreach (var timing in timings)
        {
            Event(timing.Step, timing.Started, timing.Elapsed, timing.Executed);
        }

        var last = timings.Select(EndOf).Append(started).Max();
        Event("write files", last, Stopwatch.GetElapsedTime(last, ended), result.Output.Written.Count);
        json.WriteEndArray();
        json.WriteEndObject();

        void Event(string name, long begun, TimeSpan elapsed, int rows)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("ph", "X");
            json.WriteNumber("ts", Math.Round(Stopwatch.GetElapsedTime(started, begun).TotalMicroseconds));
            json.WriteNumber("dur", Math.Round(elapsed.TotalMicroseconds));
            json.WriteNumber("pid", 1);
            json.WriteNumber("tid", 1);
            json.WriteStartObject("args");
            json.WriteNumber("rows", rows);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    });

    private static long EndOf(StepTiming timing) => timing.Started + (long)(timing.Elapsed.TotalSeconds * Stopwatch.Frequency);
}
