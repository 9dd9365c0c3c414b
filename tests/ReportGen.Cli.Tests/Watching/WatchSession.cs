using ReportGen.Cli.Printing;
using ReportGen.Cli.Tests.Commands;

namespace ReportGen.Cli.Tests.Watching;

/// <summary>A watch of a project, running in this process until it is disposed of.</summary>
internal sealed class WatchSession : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _stop = new();
    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly TextWriter _words;
    private readonly Task<int> _program;

    public WatchSession(Session project, params string[] arguments)
        : this((terminal, stop) => Program.Run(arguments, terminal, project.Folder, stop))
    {
    }

    public WatchSession(Func<Terminal, CancellationToken, int> program)
    {
        _words = TextWriter.Synchronized(_text);
        var terminal = new Terminal(TextWriter.Null, _words, false, _ => null);
        _program = Task.Factory.StartNew(() => program(terminal, _stop.Token), TaskCreationOptions.LongRunning);
    }

    public string Words
    {
        get
        {
            lock (_words)
            {
                return _text.ToString();
            }
        }
    }

    /// <summary>Waits until something holds; fails the test where it never does.</summary>
    public void Await(string what, Func<bool> holds)
    {
        var limit = DateTime.UtcNow + s_limit;
        while (!holds())
        {
            Assert.True(DateTime.UtcNow < limit && !_program.IsCompleted, $"waited for {what} in vain; it said:\n{Words}");
            Thread.Sleep(5);
        }
    }

    /// <summary>Waits until the program has said something.</summary>
    public void AwaitWords(string words) => Await($"'{words}'", () => Words.Contains(words, StringComparison.Ordinal));

    /// <summary>Stops it as Ctrl+C does; answers with the exit code.</summary>
    public int Stop()
    {
        _stop.Cancel();
        Assert.True(_program.Wait(s_limit), "it did not stop");
        return _program.Result;
    }

    public void Dispose()
    {
        Stop();
        _stop.Dispose();
        _words.Dispose();
    }
}
