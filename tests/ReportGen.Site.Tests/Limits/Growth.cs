namespace ReportGen.Site.Tests.Limits;

/// <summary>How the work of something grows with what it is given, counted in bytes that it allocates: the same on every machine, unlike time.</summary>
internal static class Growth
{
    // Twice the input is twice the work, with room for lists that double; squared would be four times.
    private const double Most = 2.6;

    // Below this, what is made once for all sizes weighs too much.
    private const long Small = 20_000;

    /// <summary>Holds the work for twice a size against that for the size.</summary>
    /// <param name="size">The smaller of the two.</param>
    /// <param name="work">Does the work for a size, on this thread, with what it needs prepared by <paramref name="prepare"/>.</param>
    /// <param name="prepare">Makes what is worked on; not counted.</param>
    public static void IsLinear<T>(int size, Func<int, T> prepare, Action<T> work)
    {
        work(prepare(Math.Max(1, size / 16)));
        var (once, twice) = (Cost(prepare(size), work), Cost(prepare(size * 2), work));
        Assert.True(twice <= (Math.Max(once, Small) * Most) + Small, $"size {size} took {once} bytes, twice that {twice}: {(double)twice / once:0.00} times");
    }

    private static long Cost<T>(T prepared, Action<T> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work(prepared);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
