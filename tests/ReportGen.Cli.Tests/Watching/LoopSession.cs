using ReportGen.Cli.Progress;
using ReportGen.Cli.Tests.Commands;
using ReportGen.Cli.Watching;

namespace ReportGen.Cli.Tests.Watching;

/// <summary>The loop of a watch alone, with another notice of changes and another progress, running until it is disposed of.</summary>
internal sealed class LoopSession : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _stop = new();
    private readonly List<Rebuild> _rebuilds = [];
    private readonly List<string> _complaints = [];
    private readonly Task _loop;

    public LoopSession(Session project, Func<ChangeSignal, IChangeSource> watch, IProgressLine? progress = null)
    {
        var loop = new WatchLoop(project.Request(), watch, progress, rebuild => Add(_rebuilds, rebuild), sentence => Add(_complaints, sentence));
        _loop = Task.Factory.StartNew(() => loop.Run(_stop.Token), TaskCreationOptions.LongRunning);
    }

    public IReadOnlyList<Rebuild> Rebuilds => Copy(_rebuilds);

    public IReadOnlyList<string> Complaints => Copy(_complaints);

    /// <summary>Waits until something holds; fails the test where it never does.</summary>
    public void Await(string what, Func<bool> holds)
    {
        var limit = DateTime.UtcNow + s_limit;
        while (!holds())
        {
            Assert.True(DateTime.UtcNow < limit && !_loop.IsCompleted, $"waited for {what} in vain after {Rebuilds.Count} builds; {_loop.Exception}");
            Thread.Sleep(5);
        }
    }

    /// <summary>What it did, for the message of a test that fails.</summary>
    public string Story => string.Join('\n', Rebuilds.Select(r => $"{r} wrote {string.Join(' ', r.Result.Output.Written)}").Concat(Complaints));

    /// <summary>Waits until the first build and the second look after it are over: from here on nothing is built unless a change is noticed.</summary>
    public void AwaitRest() => Await("the second look", () => Rebuilds.Count == 2);

    public void Dispose()
    {
        _stop.Cancel();
        var ended = Assert.Throws<AggregateException>(() => Assert.True(_loop.Wait(s_limit), "it did not stop"));
        _stop.Dispose();
        Assert.IsAssignableFrom<OperationCanceledException>(ended.InnerException);
    }

    private static void Add<T>(List<T> list, T one)
    {
        lock (list)
        {
            list.Add(one);
        }
    }

    private static IReadOnlyList<T> Copy<T>(List<T> list)
    {
        lock (list)
        {
            return [.. list];
        }
    }
}
