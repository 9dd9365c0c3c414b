using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;

namespace ReportGen.Engine.Tests.Runs;

/// <summary>Steps run one after the other, their rows at the same time, and nothing but the time tells.</summary>
public sealed class EvaluationTests
{
    // Never waited for to its end, unless what is tested is broken.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly World _world = new() { Rows = { ["a"] = "1", ["b"] = "2" } };

    [Fact]
    public void Each_step_runs_once_after_everything_that_it_reads_from_and_otherwise_as_declared()
    {
        var words = _world.Words;
        var right = words.Keep("right", w => w);
        var left = words.Keep("left", w => w);
        var both = Combine.Of(left, right).Select("both", (l, r) => new Word($"{l.Count}{r.Count}"));
        var run = Run.Start([right.Step, both.Step, left.Step]);
        Assert.Equal(["words", "right", "left", "both"], run.Timings.Select(t => t.Step));
        Assert.Equal([0, 2, 2, 1], run.Timings.Select(t => t.Executed));
        Assert.Equal(run.Timings.Select(t => t.Step), Run.Start([right.Step, both.Step, left.Step], run, threads: 4).Timings.Select(t => t.Step));
    }

    [Fact]
    public void Two_steps_of_one_name_are_refused()
    {
        var words = _world.Words;
        Assert.Contains("'same'", Assert.Throws<InvalidOperationException>(() => Run.Start([words.Keep("same", w => w).Step, words.Keep("same", w => w).Step])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rows_run_at_the_same_time_where_there_are_two_threads()
    {
        using var both = new Barrier(2);
        var met = _world.Words.Keep("meet", word =>
        {
            _world.Log(both.SignalAndWait(s_patience) ? "met" : "alone");
            return word;
        });
        Run.Start([met.Step], threads: 2);
        Assert.Equal("met met", _world.TakeLog());
    }

    [Fact]
    public void With_one_thread_everything_happens_on_the_thread_that_asked()
    {
        var own = Environment.CurrentManagedThreadId;
        var targets = Enumerable.Range(0, 20).Select(i => _world.Words.Keep($"step {i}", word =>
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
    public void Threads_and_the_order_of_discovery_change_nothing(int threads)
    {
        for (var i = 200; i > 0; i--)
        {
            _world.Rows[$"k{i:000}"] = $"w{i}";
        }

        var upper = _world.Words.Keep("upper", w => new Word(w.Text.ToUpperInvariant()));
        var keys = Run.Start([upper.Step], threads: threads).TableOf(upper).Keys;
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.Equal(202, keys.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_step_that_throws_leaves_the_other_rows_alone(int threads)
    {
        var fragile = _world.Words.Keep("fragile", w => w.Text == "1" ? throw new InvalidOperationException("boom") : w);
        var run = Run.Start([fragile.Step], threads: threads);
        Assert.Equal("b=2:New", World.Show(run, fragile));
        var bug = Assert.Single(run.Diagnostics);
        Assert.Equal((EngineDiagnostics.Bug.Code, Severity.Error, "a", "step 'fragile' failed on 'a': InvalidOperationException: boom"),
            (bug.Code, bug.Severity, bug.Place.File, bug.Message));

        // It comes again with every run until the row is other, and goes then.
        run = Run.Start([fragile.Step], run);
        Assert.Equal(bug, Assert.Single(run.Diagnostics));
        _world.Rows["a"] = "3";
        run = Run.Start([fragile.Step], run);
        Assert.Empty(run.Diagnostics);
        Assert.Equal("a=3:New b=2:Cached", World.Show(run, fragile));
    }

    [Fact]
    public void A_folded_step_that_throws_leaves_the_other_steps_alone()
    {
        var fragile = _world.Words.Select("fragile", t => t.Count == 2 ? throw new InvalidOperationException("boom") : Outcome.Of(new Word("fine"), []));
        var after = fragile.Select("after", w => w);
        var other = _world.Words.Keep("other", w => w);
        var run = Run.Start([after.Step, other.Step]);
        Assert.Equal(("RG0001", null, 2), (Assert.Single(run.Diagnostics).Code, run.ValueOf(after), run.TableOf(other).Count));
        _world.Rows["c"] = "3";
        Assert.Equal("fine", Run.Start([after.Step, other.Step], run).ValueOf(after)!.Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_fault_that_stops_the_run_comes_to_whoever_asked_and_nothing_after_it_runs(int threads)
    {
        var faulty = _world.Words.Keep("fall", word => word.Text == "1" ? throw new RunStoppedException("fell") : word);
        var after = faulty.Keep("after", word =>
        {
            _world.Log("ran");
            return word;
        });
        var before = Run.Start([_world.Words.Step]);
        Assert.Equal("fell", Assert.Throws<RunStoppedException>(() => Run.Start([after.Step], before, threads: threads)).Message);
        Assert.Equal("", _world.TakeLog());
        Assert.Equal("a=1:New b=2:New", World.Show(before, _world.Words));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_run_that_is_cancelled_says_so_and_leaves_the_one_before_as_it_was(int threads)
    {
        using var cancellation = new CancellationTokenSource();
        var stopping = _world.Words.Keep("stop", word =>
        {
            if (word.Text == "3")
            {
                cancellation.Cancel();
            }

            return word;
        });
        var after = stopping.Select("after", t =>
        {
            _world.Log("ran");
            return (Outcome<Word>)new Word($"{t.Count}");
        });
        var first = Run.Start([after.Step]);
        _world.TakeLog();
        _world.Rows["a"] = "3";
        Assert.ThrowsAny<OperationCanceledException>(() => Run.Start([after.Step], first, threads: threads, cancellation: cancellation.Token));
        Assert.Equal("", _world.TakeLog());
        Assert.Equal("a=1:New b=2:New", World.Show(first, stopping));
        Assert.Equal("a=3:Modified b=2:Cached", World.Show(Run.Start([after.Step], first), stopping));
    }
}
