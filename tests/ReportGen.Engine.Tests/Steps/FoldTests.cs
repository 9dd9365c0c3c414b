using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Stores;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Tests.Steps;

/// <summary>A folded step makes all of its rows whenever something that it reads is other, and at no other time, unless somebody asks for a value.</summary>
public sealed class FoldTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-fold-").FullName;
    private readonly World _world = new() { Rows = { ["a"] = "one", ["b"] = "two" } };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Store Open() => Store.Open(_folder, Digest.Of("this program"u8), Disk.Plain)!;

    private One<Word> Joined() => _world.Words.Select("join", t =>
    {
        _world.Log("join");
        return (Outcome<Word>)new Word(string.Join('+', t.Values.Select(w => w.Text)));
    });

    [Fact]
    public void It_runs_when_a_table_is_other_and_not_when_none_is()
    {
        var joined = Joined();
        var run = Run.Start([joined.Step]);
        Assert.Equal(("one+two", "join"), (run.ValueOf(joined)!.Text, _world.TakeLog()));
        run = Run.Start([joined.Step], run);
        Assert.Equal(("one+two", ""), (run.ValueOf(joined)!.Text, _world.TakeLog()));
        _world.Rows["c"] = "three";
        run = Run.Start([joined.Step], run);
        Assert.Equal(("one+two+three", "join"), (run.ValueOf(joined)!.Text, _world.TakeLog()));
        Assert.Equal(1, run.Timings.Single(t => t.Step == "join").Executed);
    }

    [Fact]
    public void It_is_given_what_it_made_before_where_that_is_in_memory_and_nothing_else()
    {
        var joined = _world.Words.Select<Word>("join", (all, before) =>
        {
            _world.Log(before?.Text ?? "nothing");
            return new Word(string.Join('+', all.Values.Select(w => w.Text)));
        });
        Run run;
        using (var store = Open())
        {
            run = Run.Start([joined.Step], null, store);
            store.Commit(run.ToManifest());
        }

        Assert.Equal("nothing", _world.TakeLog());
        _world.Rows["c"] = "three";
        Assert.Equal("one+two+three", Run.Start([joined.Step], run).ValueOf(joined)!.Text);
        Assert.Equal("one+two", _world.TakeLog());

        // In a later process nothing of it was ever made.
        using var later = Open();
        Assert.Equal("one+two+three", Run.Start([joined.Step], Run.Restore([joined.Step], later), later).ValueOf(joined)!.Text);
        Assert.Equal("nothing", _world.TakeLog());
    }

    [Fact]
    public void In_a_later_process_it_runs_when_a_value_is_asked_for_and_once_only()
    {
        var joined = Joined();
        using (var store = Open())
        {
            store.Commit(Run.Start([joined.Step], null, store).ToManifest());
        }

        _world.TakeLog();
        using var later = Open();
        var run = Run.Start([joined.Step], Run.Restore([joined.Step], later), later);
        Assert.True(run.IsUntouched);
        Assert.Equal("", _world.TakeLog());
        Parallel.For(0, 8, _ => Assert.Equal("one+two", run.ValueOf(joined)!.Text));
        Assert.Equal("join", _world.TakeLog());

        // What was made for one run is there in the next.
        Assert.Equal("one+two", Run.Start([joined.Step], run, later).ValueOf(joined)!.Text);
        Assert.Equal("", _world.TakeLog());
    }

    [Fact]
    public void What_it_made_in_a_run_is_written_down_as_it_was_found_where_nothing_is_other()
    {
        var split = _world.Words.SelectMany<Word>("mark", t => t.Select(r => new Made<Word>(r.Key + "!", r.Value, From: () => [_world.Words.Row(r.Key)])).ToList());
        using (var store = Open())
        {
            store.Commit(Run.Start([split.Step], null, store).ToManifest());
        }

        using (var store = Open())
        {
            var again = Run.Start([split.Step], Run.Restore([split.Step], store), store);
            store.Commit(again.ToManifest());
        }

        using var later = Open();
        _world.Rows["b"] = "more";
        var run = Run.Start([split.Step], Run.Restore([split.Step], later), later);
        Assert.Equal("a!=one:Cached b!=more:Modified", World.Show(run, split));
        Assert.Equal(3, run.Number);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_a_row_was_made_from_is_asked_where_its_digest_is_other_and_known_where_it_is_not(bool isNewProcess)
    {
        var marked = _world.Words.SelectMany<Word>("mark", t => t.Select(r => new Made<Word>(r.Key, r.Value, r.Digest, () =>
        {
            _world.Log(r.Key);
            return [_world.Words.Row(r.Key)];
        })).ToList());
        Run? run = null;
        string Next()
        {
            using var store = isNewProcess ? Open() : null;
            run = Run.Start([marked.Step], store is null ? run : Run.Restore([marked.Step], store), store);
            var manifest = run.ToManifest();
            Assert.All(manifest.Steps["mark"].Body, p => p.Read());
            store?.Commit(manifest);
            return string.Join(' ', _world.TakeLog().Split(' ').Distinct());
        }

        Assert.Equal("a b", Next());
        _world.Rows["b"] = "more";
        Assert.Equal("b", Next());
        _world.Rows.Remove("a");
        Assert.Equal("", Next());

        // What went was made from what it had been made from two runs ago.
        Assert.Equal([new Ingredient(0, "a")], run!.States[marked.Step].ChangeOf("a")!.Gone);
    }

    [Fact]
    public void Where_a_source_failed_there_are_no_rows_until_it_is_there_again()
    {
        var parsed = _world.Settings.Select("parse", s => s.Text == "bad" ? Outcome.Failed<Word>() : s);
        var both = Combine.Of(_world.Words, parsed).SelectMany<Word>("both", (t, s) => t.Select(r => new Made<Word>(r.Key, new Word(r.Value.Text + s.Text))).ToList());
        var run = Run.Start([both.Step]);
        _world.Setting = "bad";
        run = Run.Start([both.Step], run);
        Assert.Equal(("", 2), (World.Show(run, both), run.TouchedIn(both).Count));
        _world.Setting = "";
        Assert.Equal("a=one:New b=two:New", World.Show(Run.Start([both.Step], run), both));
    }

    [Fact]
    public void A_value_that_cannot_write_itself_is_as_new_as_what_it_was_made_from()
    {
        var plain = _world.Words.Select("count", t => Outcome.Of<object>(t.Count, []));
        var after = plain.Select("after", n =>
        {
            _world.Log($"{n}");
            return new Word($"{n}");
        });
        var run = Run.Start([after.Step]);
        Assert.Equal("2", _world.TakeLog());
        run = Run.Start([after.Step], run);
        Assert.Equal("", _world.TakeLog());
        _world.Rows["a"] = "other";
        Run.Start([after.Step], run);
        Assert.Equal("2", _world.TakeLog());
    }

    [Fact]
    public void A_row_that_is_made_twice_is_a_bug_of_the_step_and_of_no_other()
    {
        var twice = _world.Words.SelectMany<Word>("twice", _ => new List<Made<Word>> { new("x", "1"), new("x", "2") });
        var joined = Joined();
        var run = Run.Start([twice.Step, joined.Step]);
        Assert.Equal("RG0001", Assert.Single(run.Diagnostics).Code);
        Assert.Contains("'twice'", run.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal("one+two", run.ValueOf(joined)!.Text);
    }

    [Fact]
    public void What_is_said_to_be_made_from_something_else_is_told_when_it_is_written_down()
    {
        var wrong = _world.Words.SelectMany<Word>("wrong", _ => new List<Made<Word>> { new("x", "1", From: () => [_world.Settings.Row("")]) });
        Assert.Contains("'settings'", Assert.Throws<InvalidOperationException>(() => Run.Start([wrong.Step]).ToManifest()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_of_all_that_was_read_from_are_a_value()
    {
        var kind = new DiagnosticKind("T1", Severity.Warning, "odd");
        var noted = _world.Words.Keep("note", w => Outcome.Of(new Word(""), [kind.At(new Place(w.Text), "seen")]));
        var count = noted.Select("count", t => (Outcome<Word>)new Word($"{t.Count}"));
        var found = Combine.Findings("found", count).Select("show", f => new Word(string.Join(' ', f.Findings.Select(d => d.Place.File))));
        var run = Run.Start([found.Step]);
        Assert.Equal("one two", run.ValueOf(found)!.Text);

        // The rows are the same and what was found is not.
        _world.Rows["a"] = "six";
        run = Run.Start([found.Step], run);
        Assert.Equal("six two", run.ValueOf(found)!.Text);
        Assert.True(Run.Start([found.Step], run).IsUntouched);

        using (var store = Open())
        {
            store.Commit(Run.Start([found.Step], run, store).ToManifest());
        }

        using var later = Open();
        Assert.True(Run.Start([found.Step], Run.Restore([found.Step], later), later).IsUntouched);
    }

    [Fact]
    public void A_run_does_not_hold_on_to_all_runs_before_it()
    {
        var (left, right) = (_world.Words.Select("left", t => (Outcome<Word>)new Word($"{t.Count}")), _world.Settings.Select("right", s => s));
        var kept = _world.Words.Keep("keep", w => w);
        IReadOnlyList<Step> targets = [left.Step, right.Step, kept.Step];
        var run = Run.Start(targets);
        var old = Edited(6);
        GC.Collect();
        Assert.DoesNotContain(old, o => o.TryGetTarget(out _));
        Assert.Equal(8, run.Number);
        GC.KeepAlive(run);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        List<WeakReference<object>> Edited(int count)
        {
            var states = new List<WeakReference<object>>();
            for (var i = 0; i < count; i++)
            {
                (_world.Rows["a"], _world.Setting) = i % 2 == 0 ? ($"{i}", _world.Setting) : (_world.Rows["a"], $"{i}");
                run = Run.Start(targets, run);
                states.Add(new(run.States));
            }

            run = Run.Start(targets, run);
            return states;
        }
    }
}
