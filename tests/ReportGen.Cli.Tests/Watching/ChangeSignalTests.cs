using ReportGen.Cli.Watching;

namespace ReportGen.Cli.Tests.Watching;

/// <summary>Word of a change reaches the loop once, and cancels what is being built of older sources.</summary>
public class ChangeSignalTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    [Fact]
    public void Many_events_are_one_change()
    {
        using var signal = new ChangeSignal();
        for (var i = 0; i < 1000; i++)
        {
            signal.Tell();
        }

        Assert.True(signal.Wait(s_limit, default) >= Quiet.Enough);
        Assert.Null(signal.Wait(TimeSpan.Zero, default));
    }

    [Fact]
    public void Without_a_change_the_waiting_ends_when_patience_does()
    {
        using var signal = new ChangeSignal();
        Assert.Null(signal.Wait(TimeSpan.FromMilliseconds(1), default));
    }

    [Fact]
    public void A_change_cancels_the_work_that_it_comes_upon_and_is_still_there_afterwards()
    {
        using var signal = new ChangeSignal();
        Assert.Throws<OperationCanceledException>(() => signal.UntilNextChange<int>(
            token =>
            {
                signal.Tell();
                token.ThrowIfCancellationRequested();
                return 0;
            },
            default));
        Assert.NotNull(signal.Wait(s_limit, default));
    }

    [Fact]
    public void A_change_between_the_waiting_and_the_work_is_not_lost()
    {
        using var signal = new ChangeSignal();
        signal.Tell();
        Assert.True(signal.UntilNextChange(token => token.IsCancellationRequested, default));
    }

    [Fact]
    public void A_change_after_the_work_cancels_nothing()
    {
        using var signal = new ChangeSignal();
        Assert.Equal(7, signal.UntilNextChange(_ => 7, default));
        signal.Tell();
        Assert.NotNull(signal.Wait(s_limit, default));
    }

    [Fact]
    public void Stopping_ends_the_waiting()
    {
        using var signal = new ChangeSignal();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => signal.Wait(s_limit, stop.Token));
    }
}
