using System.Runtime.ExceptionServices;

namespace ReportGen.Engine.Steps;

/// <summary>The same work on many things, by several threads where that is worth it; which thread did what shows nowhere.</summary>
public static class SideBySide
{
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
