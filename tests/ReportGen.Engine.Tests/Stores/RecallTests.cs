using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Stores;

namespace ReportGen.Engine.Tests.Stores;

/// <summary>What was made of a row at any time is found again, as long as the store has it; what it has lost is made once more, and costs that row only.</summary>
public sealed class RecallTests : IDisposable
{
    private static readonly Digest s_me = Digest.Of("this program"u8);

    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-recall-").FullName;
    private readonly World _world = new() { Rows = { ["a"] = "one", ["b"] = "two" } };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Store Open() => Store.Open(_folder, s_me, Disk.Plain)!;

    private Many<Word> Upper() => _world.Words.Keep("upper", _world.Settings, (w, s) =>
    {
        _world.Log(w.Text);
        return Outcome.Of<IReadOnlyList<KeyValuePair<string, Word>>>([new("", new(w.Text.ToUpperInvariant() + s.Text))],
            [new DiagnosticKind("T1", Severity.Info, "seen").At(new Place(w.Text), "seen")]);
    });

    // Reads its row and the first letter of the setting.
    private Many<Word> Marked() => _world.Words.Keep("mark", _world.Settings, new RecordingFunction<Word, Word, Word>(
        (w, s, before) =>
        {
            _world.Log(w.Text + (before is null ? "" : $"({before.Value()?.Text})"));
            return new(new Word(w.Text + First(s)), new Reading("", [new Read("text", Digest.Of(w))], [new Read("first", Digest.Of(new Word(First(s))))]));
        },
        (s, _) => Digest.Of(new Word(First(s)))));

    private static string First(Word word) => word.Text[..Math.Min(1, word.Text.Length)];

    // As a process of its own builds.
    private (string Ran, string Made) Build(Many<Word> many, bool leaves = true)
    {
        using var store = Open();
        return Build(many, store, leaves);
    }

    private (string Ran, string Made) Build(Many<Word> many, Store store, bool leaves = true)
    {
        var run = Run.Start([many.Step], Run.Restore([many.Step], store), store);
        var ran = _world.TakeLog();
        if (leaves)
        {
            store.Commit(run.ToManifest());
        }

        var made = string.Join(' ', run.TableOf(many).Values.Select(v => v.Text));
        _world.TakeLog();
        return (ran, made);
    }

    [Fact]
    public void A_row_that_was_made_on_an_earlier_branch_is_not_made_again()
    {
        var upper = Upper();
        Assert.Equal("one two", Build(upper).Ran);
        (_world.Rows["a"], _world.Setting) = ("other", "!");
        Assert.Equal(("other two", "OTHER! TWO!"), Build(upper));
        (_world.Rows["a"], _world.Setting) = ("one", "");
        Assert.Equal(("", "ONE TWO"), Build(upper));

        // And what was found comes with it, with or without the manifest.
        File.Delete(Path.Combine(_folder, "CURRENT"));
        using var store = Open();
        var run = Run.Start([upper.Step], Run.Restore([upper.Step], store), store);
        Assert.Equal(("", 2, 0), (_world.TakeLog(), run.Diagnostics.Count, run.Timings[^1].Executed));
    }

    [Fact]
    public void What_only_earlier_branches_had_goes_when_the_store_is_made_smaller()
    {
        var upper = Upper();
        for (var i = 0; i < 12; i++)
        {
            _world.Rows["a"] = $"word {i}";
            using var store = Open();
            var run = Run.Start([upper.Step], Run.Restore([upper.Step], store), store);
            store.Commit(run.ToManifest());
            store.Compact(run.KeptValues);
        }

        _world.TakeLog();
        Assert.Equal(("", "WORD 11 TWO"), Build(upper));
        _world.Rows["a"] = "word 3";
        Assert.Equal("word 3", Build(upper).Ran);
    }

    [Fact]
    public void A_row_that_kept_what_was_made_of_another_digest_is_still_in_the_store_after_it_was_made_smaller()
    {
        var first = _world.Words.Keep("first", _world.Settings, new RecordingFunction<Word, Word, Word>(
            (w, _, before) =>
            {
                var read = new Read("letter", Digest.Of(new Word(w.Text[..1])));
                if (before?.Reading.Own[0] == read)
                {
                    return null;
                }

                _world.Log(w.Text);
                return new(new Word(w.Text[..1]), new Reading("", [read], []));
            },
            (_, _) => null));
        Assert.Equal("one two", Build(first).Ran);
        for (var i = 0; i < 12; i++)
        {
            (_world.Rows["a"], _world.Rows["b"]) = ($"one {i}", i % 2 == 0 ? "two" : "too");
            using var store = Open();
            var run = Run.Start([first.Step], Run.Restore([first.Step], store), store);
            store.Put(Digest.Of(new Word($"{i}")), new byte[100]);
            store.Commit(run.ToManifest());
            store.Compact(run.KeptValues);
            Assert.Equal("", _world.TakeLog());
        }

        using var later = Open();
        Assert.False(later.Contains(Digest.Of(new Word("3"))));
        Assert.Equal(("", "o t"), Build(first, later));
        Assert.Empty(Run.Restore([first.Step], later)!.DifferencesFrom(Run.Start([first.Step])));
    }

    [Fact]
    public void What_an_earlier_process_read_and_made_is_there_for_the_next()
    {
        var marked = Marked();
        Assert.Equal(("one two", "one two"), Build(marked));
        _world.Setting = "!";
        Assert.Equal(("one(one) two(two)", "one! two!"), Build(marked));
        _world.Setting = "!!";
        Assert.Equal(("", "one! two!"), Build(marked));
        _world.Rows["b"] = "three";
        Assert.Equal(("three(two!)", "one! three!"), Build(marked));
    }

    [Fact]
    public void Where_all_values_are_lost_rows_that_are_asked_for_are_made_again_and_nothing_else_changes()
    {
        foreach (var many in new[] { Upper(), Marked() })
        {
            _world.Rows["b"] = "two";
            var (_, made) = Build(many);
            Array.ForEach(Directory.GetFiles(_folder, "*.pack"), File.Delete);
            using (var store = Open())
            {
                var run = Run.Start([many.Step], Run.Restore([many.Step], store), store);
                Assert.True(run.IsUntouched);
                Assert.Equal("", _world.TakeLog());
                Assert.Equal(made, string.Join(' ', run.TableOf(many).Values.Select(v => v.Text)));
                Assert.NotEqual("", _world.TakeLog());
            }

            // What is known of a row that has lost its record is its digest, not what it read.
            _world.Rows["b"] = "six";
            Assert.Equal("six", Build(many).Ran);
            Assert.Equal("", Build(many).Ran);
        }
    }

    [Fact]
    public void What_lost_its_reading_is_explained_by_what_all_rows_share_that_it_read()
    {
        var marked = Marked();
        Build(marked);
        Array.ForEach(Directory.GetFiles(_folder, "*.pack"), File.Delete);
        using var looking = Store.OpenToRead(_folder, s_me);
        Assert.Equal(["first"], new Explainer(Run.Restore([marked.Step], looking)!).Explain(marked, "a").Reads);
    }

    [Fact]
    public void A_store_that_may_only_be_read_makes_the_same_and_keeps_nothing()
    {
        var upper = Upper();
        Build(upper);
        _world.Rows["a"] = "other";
        for (var i = 0; i < 2; i++)
        {
            using var looking = Store.OpenToRead(_folder, s_me);
            Assert.Equal(("other", "OTHER TWO"), Build(upper, looking, leaves: false));
            Assert.Throws<InvalidOperationException>(() => looking.Commit(new Manifest(1, new Dictionary<string, ManifestStep>())));
        }
    }

    [Fact]
    public void A_full_disk_costs_the_next_process_what_it_did_not_take()
    {
        var upper = Upper();
        Build(upper);
        _world.Rows["a"] = "other";
        using (var store = Store.Open(_folder, s_me, new Disk(change => _ = change.EndsWith("filling.part", StringComparison.Ordinal) ? throw new IOException("full") : 0))!)
        {
            // Nothing was taken in, and the manifest may speak of it all the same.
            Assert.Equal(("other", "OTHER TWO"), Build(upper, store));
        }

        using var later = Open();
        var run = Run.Start([upper.Step], Run.Restore([upper.Step], later), later);
        Assert.Equal("", _world.TakeLog());
        Assert.Equal(["OTHER", "TWO"], run.TableOf(upper).Values.Select(v => v.Text));
        Assert.Equal("other", _world.TakeLog());
    }

    [Fact]
    public void A_store_that_came_later_than_the_run_before_costs_the_next_process_what_it_was_not_given()
    {
        var marked = Marked();
        var run = Run.Start([marked.Step]);
        _world.Rows["b"] = "three";
        using (var store = Open())
        {
            store.Commit(Run.Start([marked.Step], run, store).ToManifest());
        }

        _world.TakeLog();
        _world.Setting = "!";
        Assert.Equal(("one three(three)", "one! three!"), Build(marked));
    }

    [Fact]
    public void Rows_that_read_the_same_hold_one_list_whichever_run_each_was_made_in()
    {
        var marked = Marked();
        var sizes = new List<int>();
        for (var i = 0; i < 20; i++)
        {
            _world.Rows[$"{i % 10}"] = $"{i}";
            using var store = Open();
            var run = Run.Start([marked.Step], Run.Restore([marked.Step], store), store);
            var manifest = run.ToManifest();
            sizes.Add(manifest.Steps["mark"].Body[0].Read().Length);
            store.Commit(manifest);
        }

        Assert.Equal(sizes[9], sizes[^1]);
    }
}
