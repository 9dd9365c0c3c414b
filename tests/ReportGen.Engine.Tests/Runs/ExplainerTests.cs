using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;

namespace ReportGen.Engine.Tests.Runs;

/// <summary>An explanation follows a row back to what changed it, and says where a change ended.</summary>
public class ExplainerTests
{
    private readonly World _world = new();

    private static string Show(Explanation explanation) => explanation.Cause is null
        ? "not made"
        : string.Join(" < ", explanation.Cause.Chain().Select(c => $"{c.Step} {c.Key}:{c.Reason}{(c.IsInput ? "!" : "")}"));

    private (Run Before, Run Now) Edited(Step target, Action edit)
    {
        (_world.Rows["a"], _world.Rows["b"]) = ("one", "two");
        var before = Run.Start([target]);
        edit();
        return (before, Run.Start([target], before));
    }

    [Fact]
    public void The_chain_ends_in_the_input_that_changed()
    {
        var shown = _world.Words.Select("upper", w => new Word(w.Text.ToUpperInvariant())).Select("show", w => w);
        var (_, run) = Edited(shown.Step, () => _world.Rows["b"] = "three");
        var explainer = new Explainer(run);
        Assert.Equal($"show b:Modified < upper b:Modified < {_world.Words.Step.Name} b:Modified!", Show(explainer.Explain(shown, "b")));
        Assert.Equal("not made", Show(explainer.Explain(shown, "a")));
    }

    [Fact]
    public void Where_a_result_is_the_same_the_change_is_cut_off()
    {
        var length = _world.Words.Select("length", w => new Word($"{w.Text.Length}"));
        var shown = length.Select("show", w => w);
        var (_, run) = Edited(shown.Step, () => _world.Rows["b"] = "TWO");
        var explanation = new Explainer(run).Explain(shown, "b");
        Assert.Null(explanation.Cause);
        Assert.Equal([new CutOff("length", "b")], explanation.CutOffs);
    }

    [Fact]
    public void A_member_that_left_explains_its_group()
    {
        var groups = _world.Words.GroupBy("by length", w => $"{w.Text.Length}").Select("count", g => new Word($"{g.Count}"));
        var (_, run) = Edited(groups.Step, () => _world.Rows.Remove("b"));
        Assert.Contains("b:Removed", Show(new Explainer(run).Explain(groups, "3")), StringComparison.Ordinal);
    }

    [Fact]
    public void All_rows_as_one_value_are_explained_by_what_is_gone()
    {
        var all = _world.Words.Collect().Select("join", t => new Word(string.Join(' ', t.Values.Select(w => w.Text)))).KeyBy("only", _ => "all");
        var (_, run) = Edited(all.Step, () => _world.Rows.Remove("a"));
        var cause = new Explainer(run).Explain(all, "all");
        Assert.Empty(cause.Reads);
        Assert.Contains(run.Ledger, r => r is { Step: "join", Reason: Tables.Reason.Modified });
    }
}
