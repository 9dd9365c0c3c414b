using System.Runtime.ExceptionServices;

namespace ReportGen.Engine.Steps;

/// <summary>Work of one kind on many things, or of several kinds, by several threads where that is worth it; which thread did what shows nowhere.</summary>
public static class SideBySide
{
    /// <summary>Does different things that need nothing of each other, those first that take longest. What one throws is thrown here as it is.</summary>
    /// <param name="threads">How many may be done at once; one means in order, on the thread that asks.</param>
    /// <param name="works">What to do.</param>
    public static void Do(int threads, params Action[] works)
    {
        ArgumentNullException.ThrowIfNull(works);
        ForEach(works.Length, threads, i => works[i](), default);
    }

    /// <summary>Calls for each index once. What a call throws stops the rest and is thrown here as it is.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="threads">How many may be worked on at once; one means in order, on the thread that asks.</param>
    /// <param name="body">What to do with each.</param>
    /// <param name="cancellation">Stops between two of them.</param>
    public static void ForEach(int count, int threads, Action<int> body, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (threads == 1 || count < 2)
        {
            for (var i = 0; i < count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                body(i);
            }

            return;
        }

        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, body);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
