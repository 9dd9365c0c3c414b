using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Stores;

namespace ReportGen.Engine.Tests.Runs;

/// <summary>An explanation follows a row back to what changed it, and says where a change ended.</summary>
public sealed class ExplainerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-explain-").FullName;
    private readonly World _world = new() { Rows = { ["a"] = "one", ["b"] = "two", ["c"] = "three" } };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Show(Cause? cause) => cause is null
        ? "not made"
        : string.Join(" < ", cause.Chain().Select(c => $"{c.Step} {c.Key}:{c.Reason}{(c.IsInput ? "!" : "")}"));

    private static IEnumerable<string> Because(Run run, Many<Word> rows, string key) => new Explainer(run).Explain(rows, key).Cause!.Because.Select(Show);

    private static Run Edited(Step target, Action edit)
    {
        var before = Run.Start([target]);
        edit();
        return Run.Start([target], before);
    }

    // Words by their length; each group says of which words it was made.
    private Many<Word> Groups() => _world.Words.SelectMany<Word>("group", t => t.GroupBy(r => r.Value.Text.Length)
        .Select(g => new Made<Word>($"{g.Key}", new Word(string.Join('+', g.Select(r => r.Value.Text))), From: () => [.. g.Select(r => _world.Words.Row(r.Key))])).ToList());

    [Fact]
    public void The_chain_ends_in_the_input_that_changed()
    {
        var shown = _world.Words.Keep("upper", w => new Word(w.Text.ToUpperInvariant())).Keep("show", w => w);
        var run = Edited(shown.Step, () => _world.Rows["b"] = "six");
        var explainer = new Explainer(run);
        Assert.Equal("show b:Modified < upper b:Modified < words b:Modified!", Show(explainer.Explain(shown, "b").Cause));
        Assert.Null(explainer.Explain(shown, "a").Cause);
    }

    [Fact]
    public void Where_a_result_is_the_same_the_change_is_cut_off()
    {
        var length = _world.Words.Keep("length", w => new Word($"{w.Text.Length}"));
        var shown = length.Keep("show", w => w);
        var explanation = new Explainer(Edited(shown.Step, () => _world.Rows["b"] = "TWO")).Explain(shown, "b");
        Assert.Null(explanation.Cause);
        Assert.Equal([new CutOff("length", "b")], explanation.CutOffs);
    }

    [Fact]
    public void A_folded_row_is_explained_by_what_it_was_made_from_and_by_nothing_else()
    {
        var groups = Groups();
        var run = Edited(groups.Step, () => (_world.Rows["b"], _world.Rows["c"]) = ("six", "seven"));
        Assert.Equal(["words b:Modified!"], Because(run, groups, "3"));
        Assert.Equal(["words c:Modified!"], Because(run, groups, "5"));
    }

    [Fact]
    public void A_member_that_is_gone_explains_its_group()
    {
        var groups = Groups();
        Assert.Equal(["words b:Removed!"], Because(Edited(groups.Step, () => _world.Rows.Remove("b")), groups, "3"));
    }

    [Fact]
    public void A_member_that_left_for_another_group_explains_both()
    {
        var groups = Groups();
        var run = Edited(groups.Step, () => _world.Rows["b"] = "seven");
        Assert.Equal(["words b:Modified!"], Because(run, groups, "3"));
        Assert.Equal(["words b:Modified!"], Because(run, groups, "5"));
    }

    [Fact]
    public void A_group_that_is_gone_was_made_from_what_left_it_and_from_nothing_else()
    {
        var groups = Groups();
        var all = groups.SelectMany<Word>("list", t => new List<Made<Word>> { new("all", string.Join(' ', t.Keys), From: () => [groups.Row()]) });
        var run = Edited(all.Step, () => (_world.Rows["a"], _world.Rows["c"]) = ("eins", "drei"));
        var causes = new Explainer(run).Explain(all, "all").Cause!.Because.ToDictionary(c => c.Key, c => string.Join(' ', c.Because.Select(Show)), StringComparer.Ordinal);
        Assert.Equal("words a:Modified! words c:Modified!", causes["4"]);
        Assert.Equal("words c:Modified!", causes["5"]);
        Assert.Equal("words a:Modified!", causes["3"]);
    }

    [Fact]
    public void A_row_that_names_nothing_was_made_from_everything()
    {
        var all = Combine.Of(_world.Words, _world.Settings).SelectMany<Word>("join", (t, s) =>
            new List<Made<Word>> { new("all", string.Join('+', t.Values.Select(w => w.Text)) + s.Text) });
        var run = Edited(all.Step, () => (_world.Rows["d"], _world.Setting) = ("four", "!"));
        Assert.Equal(["settings :Modified!", "words d:New!"], Because(run, all, "all"));
    }

    [Fact]
    public void Rows_that_a_kept_row_no_longer_makes_are_explained_by_it()
    {
        var letters = _world.Words.Keep("letters", _world.Settings, (w, _) => Diagnostics.Outcome.Of<IReadOnlyList<KeyValuePair<string, Word>>>(
            [.. w.Text.Distinct().Select(c => KeyValuePair.Create($"{w.Text.Length}{c}", new Word($"{c}"))).Take(1)], []));
        var all = letters.SelectMany<Word>("list", t => new List<Made<Word>> { new("all", string.Join(' ', t.Keys), From: () => [letters.Row()]) });
        _world.Rows.Remove("c");
        var run = Edited(all.Step, () => _world.Rows["a"] = "four");
        var gone = new Explainer(run).Explain(all, "all").Cause!.Because.Single(c => c.Reason == Tables.Reason.Removed);
        Assert.Equal("letters 3o:Removed < words a:Modified!", Show(gone));
    }

    [Fact]
    public void A_later_process_tells_the_same()
    {
        var groups = Groups();
        using (var store = Store.Open(_folder, Digest.Of("me"u8), Disk.Plain)!)
        {
            var first = Run.Start([groups.Step], null, store);
            _world.Rows["b"] = "seven";
            store.Commit(Run.Start([groups.Step], first, store).ToManifest());
        }

        using var looking = Store.OpenToRead(_folder, Digest.Of("me"u8));
        var run = Run.Restore([groups.Step], looking)!;
        Assert.Equal(["words b:Modified!"], Because(run, groups, "3"));
        Assert.Equal(["words b:Modified!"], Because(run, groups, "5"));
        Assert.Equal(2, run.Number);
    }

    [Fact]
    public void Of_very_many_causes_the_first_are_told_and_the_others_counted()
    {
        var count = _world.Words.Select("count", t => (Diagnostics.Outcome<Word>)new Word($"{t.Count}"));
        var shown = Combine.Of(_world.Words, count).SelectMany<Word>("show", (_, c) => new List<Made<Word>> { new("n", c, From: () => [count.Row("")]) });
        var run = Edited(shown.Step, () =>
        {
            for (var i = 0; i < 50; i++)
            {
                _world.Rows[$"new {i:00}"] = "x";
            }
        });
        var cause = new Explainer(run).Explain(shown, "n").Cause!.Because.Single();
        Assert.Equal(("count", 20, 30), (cause.Step, cause.Because.Count, cause.More));
    }
}
