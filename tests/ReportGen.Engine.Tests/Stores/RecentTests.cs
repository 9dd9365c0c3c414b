using ReportGen.Engine.Stores;

namespace ReportGen.Engine.Tests.Stores;

/// <summary>What has not been used for longest goes first.</summary>
public class RecentTests
{
    [Fact]
    public void What_is_used_stays_and_what_is_not_goes()
    {
        var recent = new Recent(room: 20);
        var (used, idle, last) = (new Thing(), new Thing(), new Thing());
        recent.Add(used, 10);
        recent.Add(idle, 10);
        used.WasUsed = true;
        recent.Add(last, 10);
        Assert.Equal((false, true, false), (used.IsForgotten, idle.IsForgotten, last.IsForgotten));
    }

    [Fact]
    public void What_is_larger_than_all_the_room_stays_until_the_next_comes()
    {
        var recent = new Recent(room: 20);
        var (large, next) = (new Thing(), new Thing());
        recent.Add(large, 100);
        Assert.False(large.IsForgotten);
        recent.Add(next, 1);
        Assert.Equal((true, false), (large.IsForgotten, next.IsForgotten));
    }

    private sealed class Thing : Forgettable
    {
        public bool IsForgotten { get; private set; }

        public override void Forget() => IsForgotten = true;
    }
}
