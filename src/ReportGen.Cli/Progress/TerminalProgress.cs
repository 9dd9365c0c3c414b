using System.Diagnostics;
using System.Globalization;
using ReportGen.Cli.Printing;
using Spectre.Console;

namespace ReportGen.Cli.Progress;

/// <summary>Progress on a terminal: a line that turns and counts seconds, gone when the work is done, and never there where the work is short.</summary>
internal sealed class TerminalProgress(Terminal terminal, TimeSpan patience) : IProgressLine
{
    private static readonly TimeSpan s_beat = TimeSpan.FromMilliseconds(200);

    public T During<T>(string doing, Func<T> work)
    {
        var started = Stopwatch.GetTimestamp();
        var task = Task.Run(work);
        var waiting = ((IAsyncResult)task).AsyncWaitHandle;
        if (!waiting.WaitOne(patience))
        {
            var status = Consoles.ForProgress(terminal).Status();
            status.Start(Line(), context =>
            {
                while (!waiting.WaitOne(s_beat))
                {
                    context.Status(Line());
                }
            });
        }

        return task.GetAwaiter().GetResult();

        string Line() => string.Create(CultureInfo.InvariantCulture, $"{Markup.Escape(doing)} ({Stopwatch.GetElapsedTime(started).TotalSeconds:0} s)");
    }
}
