using System.Diagnostics;
using System.Globalization;
using ReportGen.Cli.Printing;
using ReportGen.Engine.Steps;
using Spectre.Console;

namespace ReportGen.Cli.Progress;

/// <summary>Progress on a terminal: a bar with the step and how many of its rows are done, gone when the work is, and never there where the work is short.</summary>
internal sealed class TerminalProgress(Terminal terminal, TimeSpan patience) : IProgressLine
{
    // What turns, the bar, and the space between them and the words.
    private const int BarWidth = 24;
    private const int CellsOfBar = BarWidth + 4;
    private const int FewestCells = 12;

    private static readonly TimeSpan s_beat = TimeSpan.FromMilliseconds(100);

    public T During<T>(string doing, Func<RunProgress?, T> work)
    {
        var started = Stopwatch.GetTimestamp();
        var progress = new RunProgress();
        var share = new BuildShare();
        var task = Task.Run(() => work(progress));
        var waiting = ((IAsyncResult)task).AsyncWaitHandle;
        if (!waiting.WaitOne(patience))
        {
            // The words come last: they change in length, and the bar should stay where it is.
            var bar = Consoles.ForProgress(terminal).Progress().AutoClear(true).Columns(
                new SpinnerColumn(), new ProgressBarColumn { Width = BarWidth }, new TaskDescriptionColumn { Alignment = Justify.Left });
            bar.Start(context =>
            {
                var line = context.AddTask(Markup.Escape(Line(null)), maxValue: 1);
                do
                {
                    var now = progress.Now;
                    line.Value = now is null ? 0 : share.Of(now);
                    line.Description = Markup.Escape(Line(now));
                }
                while (!waiting.WaitOne(s_beat));
            });
        }

        return task.GetAwaiter().GetResult();

        string Line(StepProgress? now) => OnOneRow(string.Create(
            CultureInfo.InvariantCulture, $"{doing} ({Stopwatch.GetElapsedTime(started).TotalSeconds:0} s){(now is null ? "" : ": " + WordsOf(now))}"));

        string OnOneRow(string words) => Math.Max(FewestCells, terminal.Screen.Columns - CellsOfBar) is var most && words.Length <= most ? words : words[..(most - 1)] + "…";
    }

    /// <summary>The step and, where it goes row by row, how many of its rows are done.</summary>
    public static string WordsOf(StepProgress now) =>
        now.Rows > 1 ? string.Create(CultureInfo.InvariantCulture, $"{now.Step}, {now.Done} of {now.Rows}") : now.Step;
}
