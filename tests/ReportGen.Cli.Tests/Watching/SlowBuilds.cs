using ReportGen.Cli.Progress;
using ReportGen.Engine.Steps;

namespace ReportGen.Cli.Tests.Watching;

/// <summary>Makes some builds of a watch go on until something cancels them.</summary>
/// <param name="isSlow">Whether a build is one of them: the first is 1.</param>
/// <param name="meanwhile">What happens while such a build goes on.</param>
internal sealed class SlowBuilds(Func<int, bool> isSlow, Action meanwhile) : IProgressLine
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    private int _builds;

    public int Count => Volatile.Read(ref _builds);

    public T During<T>(string doing, Func<RunProgress?, T> work)
    {
        if (!isSlow(Interlocked.Increment(ref _builds)))
        {
            return work(null);
        }

        meanwhile();
        var limit = DateTime.UtcNow + s_limit;
        while (DateTime.UtcNow < limit)
        {
            work(null);
            Thread.Sleep(5);
        }

        throw new InvalidOperationException("nothing cancelled the build");
    }
}
