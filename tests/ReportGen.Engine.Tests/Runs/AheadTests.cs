using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;

namespace ReportGen.Engine.Tests.Runs;

/// <summary>Steps that read the same run beside each other, where a run may use several threads.</summary>
public sealed class AheadTests
{
    // Nothing here takes long: whoever waits so long waits in vain.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly World _world = new() { Rows = { ["a"] = "one", ["b"] = "two" } };

    [Fact]
    public void One_that_waits_for_another_is_not_waited_for()
    {
        using var hasRun = new ManualResetEventSlim();
        var patient = _world.Words.Select("be patient", words => new Word(hasRun.Wait(s_patience) ? "it came" : "it never came"));
        var other = _world.Words.Select("come", words =>
        {
            hasRun.Set();
            return new Word("here");
        });
        var both = Combine.Of(patient, other).Select("join", (p, o) => new Word($"{p.Text} and is {o.Text}"));
        Assert.Equal("it came and is here", Run.Start([both.Step], threads: 2).ValueOf(both)!.Text);
    }

    [Fact]
    public void Kept_ones_of_which_a_row_is_other_wait_for_no_other_step()
    {
        using var hasRun = new ManualResetEventSlim();
        var isFirst = true;
        var patient = _world.Words.Keep("be patient", word => isFirst ? word : new Word(hasRun.Wait(s_patience) ? "it came" : "it never came"));
        var come = _world.Words.Keep("come", word =>
        {
            hasRun.Set();
            return word;
        });
        var before = Run.Start([patient.Step, come.Step], threads: 2);
        (isFirst, _world.Rows["a"]) = (false, "three");
        hasRun.Reset();
        Assert.Equal("it came", Run.Start([patient.Step, come.Step], before, threads: 2).TableOf(patient).Find("a")!.Text);
    }

    [Fact]
    public void A_run_that_ends_early_leaves_none_behind()
    {
        using var hasBegun = new ManualResetEventSlim();
        var hasEnded = false;
        var stopping = _world.Words.Select<Word>("stop", words => hasBegun.Wait(s_patience) ? throw new RunStoppedException("a") : new Word("it never began"));
        var slow = _world.Words.Select("take long", words =>
        {
            hasBegun.Set();
            Thread.Yield();
            Volatile.Write(ref hasEnded, true);
            return new Word("done");
        });
        Assert.Throws<RunStoppedException>(() => Run.Start([stopping.Step, slow.Step], threads: 2));
        Assert.True(Volatile.Read(ref hasEnded));
    }

    [Fact]
    public void A_bug_in_one_is_a_finding_and_stops_no_other()
    {
        var broken = _world.Words.Select<Word>("break", words => throw new InvalidOperationException("broken"));
        var whole = _world.Words.Select("hold", words => new Word("whole"));
        var run = Run.Start([whole.Step, broken.Step], threads: 4);
        Assert.Equal("whole", run.ValueOf(whole)!.Text);
        Assert.Equal("RG0001", Assert.Single(run.Diagnostics).Code);
    }
}
