using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Tests.Steps;

/// <summary>A kept step's function runs for the rows that changed and for no other.</summary>
public class KeepTests
{
    private readonly World _world = new() { Rows = { ["a"] = "one", ["b"] = "two" } };

    private Many<Word> Upper() => _world.Words.Keep("upper", w =>
    {
        _world.Log(w.Text);
        return new Word(w.Text.ToUpperInvariant());
    });

    [Fact]
    public void A_second_run_over_the_same_rows_runs_nothing()
    {
        var upper = Upper();
        var first = Run.Start([upper.Step]);
        Assert.Equal("a=ONE:New b=TWO:New", World.Show(first, upper));
        Assert.Equal("one two", _world.TakeLog());
        Assert.False(first.IsUntouched);

        var second = Run.Start([upper.Step], first);
        Assert.Equal("a=ONE:Cached b=TWO:Cached", World.Show(second, upper));
        Assert.Equal("", _world.TakeLog());
        Assert.Empty(second.Ledger);
        Assert.True(second.IsUntouched);
    }

    [Fact]
    public void An_edit_runs_its_own_row_only()
    {
        var upper = Upper();
        var first = Run.Start([upper.Step]);
        _world.TakeLog();
        _world.Rows["b"] = "three";
        var second = Run.Start([upper.Step], first);
        Assert.Equal("a=ONE:Cached b=THREE:Modified", World.Show(second, upper));
        Assert.Equal("three", _world.TakeLog());
        Assert.Equal(1, second.Timings.Single(t => t.Step == "upper").Executed);
    }

    [Fact]
    public void A_step_that_the_run_before_was_not_asked_for_sees_every_row()
    {
        var upper = Upper();
        var shown = upper.Keep("show", w => w);
        var first = Run.Start([upper.Step]);
        Assert.Equal("a=ONE:New b=TWO:New", World.Show(Run.Start([shown.Step], first), shown));
    }

    [Fact]
    public void An_equal_result_stops_the_change()
    {
        var length = _world.Words.Keep("length", w => new Word($"{w.Text.Length}"));
        var shown = length.Keep("show", w =>
        {
            _world.Log($"show {w.Text}");
            return w;
        });
        var first = Run.Start([shown.Step]);
        _world.TakeLog();
        _world.Rows["a"] = "six";
        var second = Run.Start([shown.Step], first);
        Assert.Equal("a=3:Unchanged b=3:Cached", World.Show(second, length));
        Assert.Equal("a=3:Cached b=3:Cached", World.Show(second, shown));
        Assert.Equal("", _world.TakeLog());
    }

    [Fact]
    public void A_row_that_is_gone_is_said_to_be_removed()
    {
        var upper = Upper();
        var first = Run.Start([upper.Step]);
        _world.Rows.Remove("a");
        Assert.Contains(new LedgerRow("upper", "a", Reason.Removed), Run.Start([upper.Step], first).Ledger);
    }

    [Fact]
    public void A_key_that_moves_from_one_row_to_another_is_changed_once()
    {
        var moved = _world.Words.Keep("by text", _world.Settings, (w, _) => Outcome.Of<IReadOnlyList<KeyValuePair<string, Word>>>([KeyValuePair.Create(w.Text, w)], []));
        var first = Run.Start([moved.Step]);
        (_world.Rows["a"], _world.Rows["b"]) = ("two", "one");
        var second = Run.Start([moved.Step], first);
        Assert.Equal("one=one:Unchanged two=two:Unchanged", World.Show(second, moved));
        _world.Rows.Remove("b");
        _world.Rows["c"] = "one";
        var third = Run.Start([moved.Step], second);
        Assert.Equal("one=one:Unchanged two=two:Cached", World.Show(third, moved));
        Assert.NotNull(new Explainer(third).Explain(moved, "one"));
    }

    [Fact]
    public void Findings_are_repeated_when_the_row_is_cached()
    {
        var strict = _world.Words.Keep("check", w => Outcome.Of(w, [new DiagnosticKind("T1", Severity.Warning, "short").At(new Place(w.Text), "too short")]));
        var first = Run.Start([strict.Step]);
        Assert.Equal(2, first.Diagnostics.Count);
        Assert.Equal(first.Diagnostics, Run.Start([strict.Step], first).Diagnostics);
    }

    [Fact]
    public void A_failed_row_has_no_value_downstream_but_its_finding_stays()
    {
        var kind = new DiagnosticKind("T2", Severity.Error, "empty");
        var checkedRows = _world.Words.Keep("check", w => w.Text == "one" ? Outcome.Failed<Word>(kind.At(new Place("x"), "empty")) : w);
        var run = Run.Start([checkedRows.Step]);
        Assert.Equal("b=two:New", World.Show(run, checkedRows));
        Assert.Equal("T2", Assert.Single(run.Diagnostics).Code);
        Assert.Equal(2, run.InputsOf(checkedRows));
    }

    [Fact]
    public void A_setting_that_all_rows_share_runs_all_of_them_and_one_that_is_gone_leaves_none()
    {
        var setting = _world.Settings.Select("parse", s => s.Text == "bad" ? Outcome.Failed<Word>() : s);
        var marked = _world.Words.Keep("mark", setting, (w, s) => Outcome.Of<IReadOnlyList<KeyValuePair<string, Word>>>([KeyValuePair.Create("", new Word(w.Text + s.Text))], []));
        var run = Run.Start([marked.Step]);
        _world.Setting = "!";
        run = Run.Start([marked.Step], run);
        Assert.Equal("a=one!:Modified b=two!:Modified", World.Show(run, marked));
        _world.Setting = "bad";
        run = Run.Start([marked.Step], run);
        Assert.Equal("", World.Show(run, marked));
        Assert.Equal(["a", "b"], run.TouchedIn(marked));
        run = Run.Start([marked.Step], run);
        Assert.True(run.IsUntouched);
        _world.Setting = "?";
        Assert.Equal("a=one?:New b=two?:New", World.Show(Run.Start([marked.Step], run), marked));
    }

    [Fact]
    public void A_row_runs_again_only_where_something_that_was_read_of_the_shared_value_is_other()
    {
        _world.Setting = "ox";
        var marked = _world.Words.Keep("mark", _world.Settings, Letters());
        var run = Run.Start([marked.Step]);
        _world.TakeLog();
        _world.Setting = "oy";
        run = Run.Start([marked.Step], run);
        Assert.Equal(("", "a=one/o:Cached b=two/-:Cached"), (_world.TakeLog(), World.Show(run, marked)));
        _world.Setting = "ty";
        run = Run.Start([marked.Step], run);
        Assert.Equal("a=one/-:Modified b=two/t:Modified", World.Show(run, marked));
        Assert.Equal("one two", _world.TakeLog());
        var why = new Explainer(run).Explain(marked, "a");
        Assert.Equal(("o", true, "settings"), (why.Cause!.Read!.Name, why.Cause.Read.IsShared, why.Cause.Chain()[^1].Step));
        Assert.Equal(["text", "o"], why.Reads);
    }

    [Fact]
    public void A_row_whose_digest_moved_and_of_which_all_reads_hold_keeps_what_was_made()
    {
        var first = _world.Words.Keep("first letter", _world.Settings, new RecordingFunction<Word, Word, Word>(
            (w, _, before) =>
            {
                var read = new Read("letter", Digest.Of(new Word(w.Text[..1])));
                if (before is { HoldsShared: true } && before.Reading.Own[0] == read)
                {
                    return null;
                }

                _world.Log(w.Text);
                return new(new Word(w.Text[..1]), new Reading("", [read], []), before is null ? null : new("letter", before.Reading.Own[0].Digest, read.Digest));
            },
            (_, _) => null));
        var run = Run.Start([first.Step]);
        _world.TakeLog();
        _world.Rows["a"] = "orange";
        run = Run.Start([first.Step], run);
        Assert.Equal(("", "a=o:Cached b=t:Cached"), (_world.TakeLog(), World.Show(run, first)));
        Assert.Equal(0, run.Timings.Single(t => t.Step == "first letter").Executed);
        _world.Rows["a"] = "apple";
        run = Run.Start([first.Step], run);
        Assert.Equal(("apple", "a=a:Modified b=t:Cached"), (_world.TakeLog(), World.Show(run, first)));
        Assert.Equal(("letter", false), (new Explainer(run).Explain(first, "a").Cause!.Read!.Name, new Explainer(run).Explain(first, "a").Cause!.Read!.IsShared));
    }

    [Fact]
    public void One_value_is_kept_like_a_row()
    {
        var kept = _world.Settings.Keep("trim", s =>
        {
            _world.Log($"[{s.Text}]");
            return new Word(s.Text.Trim());
        });
        _world.Setting = "x ";
        var run = Run.Start([kept.Step]);
        Assert.Equal(("x", "[x ]"), (run.ValueOf(kept)!.Text, _world.TakeLog()));
        _world.Setting = " x";
        run = Run.Start([kept.Step], run);
        Assert.Equal(("x", "[ x]"), (run.ValueOf(kept)!.Text, _world.TakeLog()));
        Assert.Contains(new LedgerRow("trim", "", Reason.Unchanged), run.Ledger);
        Assert.True(Run.Start([kept.Step], run).IsUntouched);
        Assert.Equal("", _world.TakeLog());
    }

    [Fact]
    public void What_a_function_does_besides_can_be_done_once_more()
    {
        var upper = Upper();
        var run = Run.Start([upper.Step]);
        _world.TakeLog();
        run.MakeAgain(upper, ["b"]);
        Assert.Equal("two", _world.TakeLog());
        Assert.Throws<KeyNotFoundException>(() => run.MakeAgain(upper, ["z"]));
        Assert.Throws<NotSupportedException>(() => run.MakeAgain(_world.Words, ["a"]));
    }

    // Reads of the shared text whether it begins with the row's first letter.
    private RecordingFunction<Word, Word, Word> Letters() => new(
        (w, s, _) =>
        {
            _world.Log(w.Text);
            var has = s.Text.StartsWith(w.Text[0]);
            return new(new Word($"{w.Text}/{(has ? w.Text[..1] : "-")}"), new Reading("", [new Read("text", Digest.Of(w))], [new Read(w.Text[..1], Has(s, w.Text[..1]))]));
        },
        (s, read) => Has(s, read.Name));

    private static Digest Has(Word text, string letter) => Digest.Of(new Word($"{text.Text.StartsWith(letter, StringComparison.Ordinal)}"));
}
