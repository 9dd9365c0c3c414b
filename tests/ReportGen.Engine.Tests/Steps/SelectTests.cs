using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;

namespace ReportGen.Engine.Tests.Steps;

/// <summary>A function over rows runs for the rows that changed and for no other.</summary>
public class SelectTests
{
    private readonly World _world = new();

    private Many<Word> Upper(Many<Word> words) => words.Select("upper", w =>
    {
        _world.Log(w.Text);
        return new Word(w.Text.ToUpperInvariant());
    });

    [Fact]
    public void A_second_run_over_the_same_rows_runs_nothing()
    {
        var upper = Upper(_world.Words);
        (_world.Rows["a"], _world.Rows["b"]) = ("one", "two");
        var first = Run.Start([upper.Step]);
        Assert.Equal("a=ONE:New b=TWO:New", World.Show(first, upper));
        Assert.Equal("one two", _world.TakeLog());

        var second = Run.Start([upper.Step], first);
        Assert.Equal("a=ONE:Cached b=TWO:Cached", World.Show(second, upper));
        Assert.Equal("", _world.TakeLog());
        Assert.Empty(second.Ledger);
    }

    [Fact]
    public void An_edit_runs_its_own_row_only()
    {
        var upper = Upper(_world.Words);
        (_world.Rows["a"], _world.Rows["b"]) = ("one", "two");
        var first = Run.Start([upper.Step]);
        _world.TakeLog();

        _world.Rows["b"] = "three";
        var second = Run.Start([upper.Step], first);
        Assert.Equal("a=ONE:Cached b=THREE:Modified", World.Show(second, upper));
        Assert.Equal("three", _world.TakeLog());
    }

    [Fact]
    public void A_step_that_the_run_before_was_not_asked_for_sees_every_row()
    {
        var upper = Upper(_world.Words);
        var shown = upper.Select("show", w => w);
        (_world.Rows["a"], _world.Rows["b"]) = ("one", "two");
        var first = Run.Start([upper.Step]);
        Assert.Equal("a=ONE:New b=TWO:New", World.Show(Run.Start([shown.Step], first), shown));
        _world.Rows["b"] = "three";
        Assert.Equal("a=ONE:New b=THREE:New", World.Show(Run.Start([shown.Step], first), shown));
    }

    [Fact]
    public void An_equal_result_stops_the_change()
    {
        var upper = Upper(_world.Words);
        var length = upper.Select("length", w =>
        {
            _world.Log($"#{w.Text}");
            return new Word($"{w.Text.Length}");
        });
        var shown = length.Select("show", w =>
        {
            _world.Log($"show {w.Text}");
            return w;
        });
        _world.Rows["a"] = "one";
        var first = Run.Start([shown.Step]);
        _world.TakeLog();

        _world.Rows["a"] = "two";
        var second = Run.Start([shown.Step], first);
        Assert.Equal("a=3:Unchanged", World.Show(second, length));
        Assert.Equal("#TWO two", _world.TakeLog());
        Assert.Equal("a=3:Cached", World.Show(second, shown));
    }

    [Fact]
    public void A_row_that_is_gone_is_said_to_be_removed()
    {
        var upper = Upper(_world.Words);
        (_world.Rows["a"], _world.Rows["b"]) = ("one", "two");
        var first = Run.Start([upper.Step]);
        _world.Rows.Remove("a");
        var second = Run.Start([upper.Step], first);
        Assert.Contains(new LedgerRow("upper", "a", Tables.Reason.Removed), second.Ledger);
    }

    [Fact]
    public void Findings_are_repeated_when_the_row_is_cached()
    {
        var strict = _world.Words.Select("check", w => Outcome.Of(w, [new DiagnosticKind("T1", Severity.Warning, "short").At(new Place(w.Text), "too short")]));
        _world.Rows["a"] = "one";
        var first = Run.Start([strict.Step]);
        var second = Run.Start([strict.Step], first);
        Assert.Equal(first.Diagnostics, second.Diagnostics);
        Assert.Single(second.Diagnostics);
    }

    [Fact]
    public void A_step_that_throws_leaves_the_other_rows_alone()
    {
        var fragile = _world.Words.Select("fragile", w => w.Text == "bad" ? throw new InvalidOperationException("boom") : w);
        (_world.Rows["a"], _world.Rows["b"]) = ("bad", "good");
        var run = Run.Start([fragile.Step]);
        Assert.Equal("b=good:New", World.Show(run, fragile));
        Assert.Equal("RG0001", Assert.Single(run.Diagnostics).Code);
    }

    [Fact]
    public void A_failed_row_has_no_value_downstream_but_its_finding_stays()
    {
        var kind = new DiagnosticKind("T2", Severity.Error, "empty");
        var checkedRows = _world.Words.Select("check", w => w.Text.Length == 0 ? Outcome.Failed<Word>(kind.At(new Place("x"), "empty")) : w);
        (_world.Rows["a"], _world.Rows["b"]) = ("", "fine");
        var run = Run.Start([checkedRows.Step]);
        Assert.Equal("b=fine:New", World.Show(run, checkedRows));
        Assert.Equal("T2", Assert.Single(run.Diagnostics).Code);
    }

    [Fact]
    public void A_cancelled_run_leaves_the_one_before_as_it_was()
    {
        var upper = Upper(_world.Words);
        _world.Rows["a"] = "one";
        var first = Run.Start([upper.Step]);
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        _world.Rows["a"] = "two";
        Assert.Throws<OperationCanceledException>(() => Run.Start([upper.Step], first, cancellation: stop.Token));
        Assert.Equal("a=ONE:New", World.Show(first, upper));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Threads_and_the_order_of_discovery_change_nothing(int threads)
    {
        var upper = Upper(_world.Words);
        for (var i = 200; i > 0; i--)
        {
            _world.Rows[$"k{i:000}"] = $"w{i}";
        }

        var run = Run.Start([upper.Step], threads: threads);
        var keys = run.TableOf(upper).Select(r => r.Key).ToList();
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.Equal(200, keys.Count);
    }
}
