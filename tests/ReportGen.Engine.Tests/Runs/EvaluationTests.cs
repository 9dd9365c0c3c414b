using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;

namespace ReportGen.Engine.Tests.Runs;

/// <summary>Steps that do not need each other run at the same time, and nothing but the time tells.</summary>
public sealed class EvaluationTests
{
    // Never waited for to its end, unless what is tested is broken.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly World _world = new() { Rows = { ["a"] = "1" } };

    [Fact]
    public void Two_steps_that_do_not_need_each_other_run_at_the_same_time()
    {
        using var both = new Barrier(2);
        var words = _world.Words;
        var (left, right) = (words.Select("left", Meet), words.Select("right", Meet));
        Run.Start([left.Step, right.Step], threads: 2);
        Assert.Equal("met met", _world.TakeLog());

        Word Meet(Word word)
        {
            _world.Log(both.SignalAndWait(s_patience) ? "met" : "alone");
            return word;
        }
    }

    [Fact]
    public void With_one_thread_everything_happens_on_the_thread_that_asked()
    {
        var own = Environment.CurrentManagedThreadId;
        var words = _world.Words;
        var targets = Enumerable.Range(0, 20).Select(i => words.Select($"step {i}", word =>
        {
            _world.Log(Environment.CurrentManagedThreadId == own ? "own" : "other");
            return word;
        }));
        Run.Start([.. targets.Select(t => t.Step)]);
        Assert.DoesNotContain("other", _world.TakeLog(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_fault_in_one_step_stops_the_others_and_comes_to_whoever_asked(int threads)
    {
        var words = _world.Words;
        var faulty = words.Select("fall", word => word.Text == "1" ? throw new RunStoppedException("fell") : word);
        var after = faulty.Select("after", word =>
        {
            _world.Log("ran");
            return word;
        });
        var others = Enumerable.Range(0, 30).Select(i => words.Select($"other {i}", word => word));
        var thrown = Assert.Throws<RunStoppedException>(() => Run.Start([after.Step, .. others.Select(o => o.Step)], threads: threads));
        Assert.Equal("fell", thrown.Message);
        Assert.Equal("", _world.TakeLog());
    }

    [Fact]
    public void Of_two_faults_the_first_in_the_order_is_told()
    {
        using var both = new Barrier(2);
        var words = _world.Words;
        var (left, right) = (words.Select("left", word => Fall("left")), words.Select("right", word => Fall("right")));
        var thrown = Assert.Throws<RunStoppedException>(() => Run.Start([left.Step, right.Step], threads: 2));
        Assert.Equal("left", thrown.Message);

        Word Fall(string name)
        {
            both.SignalAndWait(s_patience);
            throw new RunStoppedException(name);
        }
    }

    [Fact]
    public void A_run_that_is_cancelled_says_so_whichever_thread_saw_it()
    {
        using var cancellation = new CancellationTokenSource();
        var words = _world.Words;
        var stopping = words.Select("stop", word =>
        {
            cancellation.Cancel();
            return word;
        });
        var others = Enumerable.Range(0, 10).Select(i => stopping.Select($"other {i}", word => word));
        Assert.ThrowsAny<OperationCanceledException>(() => Run.Start([.. others.Select(o => o.Step)], threads: 3, cancellation: cancellation.Token));
    }

    [Fact]
    public void What_each_step_took_is_told_in_the_order_of_the_pipeline_whatever_ran_when()
    {
        var words = _world.Words;
        var targets = Enumerable.Range(0, 40).Select(i => words.Select($"step {i}", word => word).Select($"then {i}", word => word).Step).ToList();
        var one = Run.Start(targets).Timings.Select(t => t.Step);
        Assert.Equal(one, Run.Start(targets, threads: 4).Timings.Select(t => t.Step));
    }
}
