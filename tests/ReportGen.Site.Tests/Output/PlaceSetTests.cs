using ReportGen.Site.Output;

namespace ReportGen.Site.Tests.Output;

public sealed class PlaceSetTests
{
    [Fact]
    public void It_finds_what_was_put_in_and_nothing_else_however_much_that_is()
    {
        var random = new Random(11);
        var set = new PlaceSet(3);
        var plain = new HashSet<ulong>();
        for (var i = 0; i < 5_000; i++)
        {
            // Many end alike, as hashes in one range begin alike.
            var hash = (ulong)random.NextInt64(1, 400) << random.Next(0, 50);
            set.Add(hash);
            plain.Add(hash);
        }

        Assert.All(plain, hash => Assert.True(set.Contains(hash)));
        for (var i = 0; i < 5_000; i++)
        {
            var hash = (ulong)random.NextInt64(0, 100_000);
            Assert.Equal(plain.Contains(hash), set.Contains(hash));
        }

        set.Clear();
        Assert.DoesNotContain(plain, set.Contains);
    }

    [Fact]
    public void No_place_is_never_found()
    {
        var set = new PlaceSet([0, 7]);
        Assert.False(set.Contains(0));
        Assert.True(set.Contains(7));
    }
}
