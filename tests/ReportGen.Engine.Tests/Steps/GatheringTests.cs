using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Tests.Steps;

/// <summary>Groups, joins and collections pass on what changed and nothing else.</summary>
public class GatheringTests
{
    private readonly World _world = new();

    private Many<Word> Joined(Many<Table<Word>> groups) => groups.Select("join", g =>
    {
        var text = string.Join('+', g.Values.Select(w => w.Text));
        _world.Log(text);
        return new Word(text);
    });

    [Fact]
    public void An_edit_reaches_only_the_groups_that_the_row_is_in()
    {
        var byLetter = Joined(_world.Words.GroupBy("by letter", w => w.Text[..1]));
        (_world.Rows["1"], _world.Rows["2"], _world.Rows["3"]) = ("ant", "bee", "ape");
        var first = Run.Start([byLetter.Step]);
        Assert.Equal("a=ant+ape:New b=bee:New", World.Show(first, byLetter));
        _world.TakeLog();

        _world.Rows["2"] = "bug";
        var second = Run.Start([byLetter.Step], first);
        Assert.Equal("bug", _world.TakeLog());
        Assert.Equal("a=ant+ape:Cached b=bug:Modified", World.Show(second, byLetter));
    }

    [Fact]
    public void A_row_that_moves_reaches_the_group_it_left_and_the_one_it_joined()
    {
        var byLetter = Joined(_world.Words.GroupBy("by letter", w => w.Text[..1]));
        (_world.Rows["1"], _world.Rows["2"], _world.Rows["3"], _world.Rows["4"]) = ("ant", "bee", "ape", "cat");
        var first = Run.Start([byLetter.Step]);
        _world.TakeLog();
        _world.Rows["3"] = "bug";
        Run.Start([byLetter.Step], first);
        Assert.Equal("ant bee+bug", _world.TakeLog());
    }

    [Fact]
    public void A_sum_of_sums_makes_one_group_anew()
    {
        var sizes = _world.Words.Spread("some words", 8).Select("sum up some", g =>
        {
            _world.Log("some");
            return new Word(g.Values.Sum(w => w.Text.Length).ToString(System.Globalization.CultureInfo.InvariantCulture));
        });
        for (var i = 0; i < 100; i++)
        {
            _world.Rows[$"{i}"] = "four";
        }

        var first = Run.Start([sizes.Step]);
        Assert.Equal(400, first.TableOf(sizes).Values.Sum(w => int.Parse(w.Text, System.Globalization.CultureInfo.InvariantCulture)));
        _world.TakeLog();
        _world.Rows["77"] = "seven";
        var second = Run.Start([sizes.Step], first);
        Assert.Equal("some", _world.TakeLog());
        Assert.Equal(401, second.TableOf(sizes).Values.Sum(w => int.Parse(w.Text, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_combined_value_reaches_every_row_and_stops_where_it_makes_no_difference()
    {
        var marked = _world.Words.Combine(_world.Settings).Select("mark", p =>
        {
            _world.Log(p.Left.Text);
            return new Word(p.Left.Text + p.Right.Text);
        });
        (_world.Rows["a"], _world.Rows["b"], _world.Setting) = ("x", "y", "!");
        var first = Run.Start([marked.Step]);
        Assert.Equal("a=x!:New b=y!:New", World.Show(first, marked));
        _world.TakeLog();

        _world.Setting = "?";
        var second = Run.Start([marked.Step], first);
        Assert.Equal("x y", _world.TakeLog());
        Assert.Equal("a=x?:Modified b=y?:Modified", World.Show(second, marked));
    }

    [Fact]
    public void A_join_keeps_keys_of_both_and_a_left_join_keeps_all()
    {
        var words = _world.Words;
        var longer = words.Where("long", w => w.Text.Length > 3);
        var both = words.Join(longer).Select("both", p => new Word(p.Left.Text + p.Right.Text.Length));
        var all = words.LeftJoin(longer).Select("all", p => new Word(p.Left.Text + (p.Right?.Text.Length ?? 0)));
        (_world.Rows["a"], _world.Rows["b"]) = ("long", "no");
        var run = Run.Start([both.Step, all.Step]);
        Assert.Equal("a=long4:New", World.Show(run, both));
        Assert.Equal("a=long4:New b=no0:New", World.Show(run, all));
    }

    [Fact]
    public void Collected_rows_come_in_the_order_of_their_keys_whatever_was_edited_when()
    {
        var joined = _world.Words.Collect().Select("join", t => new Word(string.Join(',', t.Select(r => r.Key))));
        (_world.Rows["b"], _world.Rows["a"]) = ("1", "2");
        var first = Run.Start([joined.Step]);
        _world.Rows.Remove("a");
        _world.Rows["0"] = "3";
        _world.Rows["a"] = "2";
        var second = Run.Start([joined.Step], first);
        Assert.Equal("0,a,b", second.ValueOf(joined)!.Text);
    }

    [Fact]
    public void One_key_made_twice_is_a_fault_that_names_the_step()
    {
        var clash = _world.Words.SelectMany<Word>("split", _ => [KeyValuePair.Create("same", new Word("x"))]);
        (_world.Rows["a"], _world.Rows["b"]) = ("1", "2");
        var fault = Assert.Throws<InvalidOperationException>(() => Run.Start([clash.Step]));
        Assert.Contains("'split'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_value_on_either_side_makes_no_pairs()
    {
        var nothing = _world.Settings.Select("none", _ => Diagnostics.Outcome.Failed<Word>());
        var pairs = _world.Words.Combine(nothing).Select("pair", p => p.Left);
        _world.Rows["a"] = "1";
        Assert.Empty(Run.Start([pairs.Step]).TableOf(pairs));
    }

    [Fact]
    public void A_finding_that_changes_no_table_reaches_what_gathers_findings()
    {
        var kind = new Diagnostics.DiagnosticKind("T1", Diagnostics.Severity.Warning, "short");
        var same = _world.Words.Select("same", w => Diagnostics.Outcome.Of(new Word("same"), [kind.At(new Diagnostics.Place("x"), w.Text)]));
        var last = same.Select("last", w => new Word(w.Text + "!"));
        var told = One.Findings("findings", last.Step).Select("tell", f => new Word(string.Join(',', f.Findings.Select(d => d.Message))));
        _world.Rows["a"] = "one";
        var first = Run.Start([told.Step]);
        _world.Rows["a"] = "two";
        Assert.Equal("two", Run.Start([told.Step], first).ValueOf(told)!.Text);
    }
}
