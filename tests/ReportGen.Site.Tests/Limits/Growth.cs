namespace ReportGen.Site.Tests.Limits;

/// <summary>How the work of something grows with what it is given, counted in bytes that it allocates: the same on every machine, unlike time.</summary>
internal static class Growth
{
    // Twice the input is twice the work, with room for lists that double; squared would be four times.
    private const double Room = 1.3;

    // Below this, what is made once for all sizes weighs too much.
    private const long Small = 20_000;

    /// <summary>Holds the work for twice a size against that for the size.</summary>
    /// <param name="size">The smaller of the two.</param>
    /// <param name="work">Does the work for a size, on this thread, with what it needs prepared by <paramref name="prepare"/>.</param>
    /// <param name="prepare">Makes what is worked on; not counted.</param>
    public static void IsLinear<T>(int size, Func<int, T> prepare, Action<T> work) => IsLinear(size, prepare, _ => 0, work);

    /// <summary>The same for what does not double when the size does.</summary>
    /// <param name="size">The smaller of two sizes, the larger of which is twice that.</param>
    /// <param name="prepare">Makes what is worked on; not counted.</param>
    /// <param name="lengthOf">How long that is; 0 where it is as long as its size says.</param>
    /// <param name="work">Does the work, on this thread.</param>
    public static void IsLinear<T>(int size, Func<int, T> prepare, Func<T, long> lengthOf, Action<T> work)
    {
        var (small, large) = (prepare(size), prepare(size * 2));
        work(large); // what is kept for the next time, such as pools of buffers, is there from now on
        var (once, twice) = (Cost(small, work), Cost(large, work));
        var longer = lengthOf(small) == 0 ? 2.0 : (double)lengthOf(large) / lengthOf(small);
        Assert.True(
            twice <= (Math.Max(once, Small) * longer * Room) + Small, $"size {size} took {once} bytes, one {longer:0.00} times as long {twice}: {(double)twice / once:0.00} times");
    }

    private static long Cost<T>(T prepared, Action<T> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work(prepared);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
