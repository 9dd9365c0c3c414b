using System.Globalization;
using ReportGen.Engine.Steps;

namespace ReportGen.Cli.Progress;

/// <summary>Progress where nobody watches: a line at long intervals, so that a log shows life and no service takes silence for a hang.</summary>
internal sealed class PlainProgress(TextWriter words, TimeSpan interval) : IProgressLine
{
    public T During<T>(string doing, Func<RunProgress?, T> work)
    {
        var seconds = 0.0;
        using var timer = new Timer(
            _ =>
            {
                seconds += interval.TotalSeconds;
                words.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{doing}: {seconds:0} s"));
            },
            null,
            interval,
            interval);
        return work(null);
    }
}
