using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Tests.Steps;

/// <summary>A pipeline of a dozen operators, made up from a seed over two sources of rows, with a log of every input that a function was run on.</summary>
internal sealed class RandomPipeline
{
    private static readonly DiagnosticKind s_kind = new("T1", Severity.Warning, "odd");

    private readonly Random _dice;
    private readonly List<Many<Grain>> _all = [];
    private readonly HashSet<string> _ran = [];

    /// <param name="seed">Decides which operators there are.</param>
    /// <param name="rows">What the two sources hold, in the order in which they say it.</param>
    public RandomPipeline(int seed, Func<int, IEnumerable<Grain>> rows)
    {
        _dice = new Random(seed);
        for (var i = 0; i < 2; i++)
        {
            var source = i;
            _all.Add(One.ObserveMany<Grain>($"rows {i}", _ => rows(source).Select(g => KeyValuePair.Create(g.Key, g))));
        }

        for (var i = 0; i < 12; i++)
        {
            var made = Make($"s{i}", Any(), Any());
            _all.Add(_dice.Next(3) == 0 ? made.Kept() : made);
        }
    }

    /// <summary>Some of the steps, as one command asks for more of a pipeline than another does.</summary>
    /// <param name="wanted">Says which: a bit for each; all bits for all of them.</param>
    public IReadOnlyList<Step> Targets(int wanted) => [.. _all.Where((_, i) => (wanted >> i & 1) == 1).Select(m => m.Step)];

    /// <summary>Everything that a run made and found.</summary>
    public string Show(Run run) =>
        string.Join('\n', _all.Where(m => run.States.ContainsKey(m.Step))
            .Select(m => $"{m.Step.Name}: {string.Join(' ', run.TableOf(m).Select(r => $"{r.Key}:{r.Value}:{r.Digest.ToString()[..8]}"))}"))
        + "\n" + string.Join('\n', run.Diagnostics);

    /// <summary>The inputs on which functions ran since this was asked last, each with its step.</summary>
    public HashSet<string> TakeLog()
    {
        lock (_ran)
        {
            var log = _ran.ToHashSet(StringComparer.Ordinal);
            _ran.Clear();
            return log;
        }
    }

    private Many<Grain> Any() => _all[_dice.Next(_all.Count)];

    private Many<Grain> Make(string name, Many<Grain> one, Many<Grain> other) => _dice.Next(15) switch
    {
        0 => one.SelectMany(
            name, g => Logged(name, g, Enumerable.Range(0, Sum(g.Text) % 3).Select(i => KeyValuePair.Create($"{g.Key}/{i}", new Grain($"{g.Key}/{i}", g.Text[..1]))).ToList())),
        1 => one.Where(name, g => Logged(name, g, Sum(g.Text) % 3 > 0)),
        2 => one.Combine(other.Collect().Select($"{name} count", t => new Grain("", $"{t.Count % 2}")))
        .Select(name, (g, c) => Logged(name, (g, c), g with { Text = g.Text + c.Text })),
        3 => one.Join(other).Select(name, (a, b) => Logged(name, (a, b), a with { Text = a.Text[..1] + b.Text })),
        4 => one.LeftJoin(other).Select(name, p => Logged(name, (p.Left, p.Right), p.Left with { Text = p.Left.Text[..1] + p.Right?.Text })),
        5 => one.GroupBy($"{name} groups", g => g.Text[..1]).Select(name, t => Logged(name, Line(t), new Grain(t[0].Value.Text[..1], "g" + Line(t).Length))),
        6 => one.KeyBy($"{name} keys", g => "k" + g.Key).Select(name, g => Logged(name, g, g with { Key = "k" + g.Key })),
        7 => one.Union($"{name} both", other.KeyBy($"{name} keys", g => name + g.Key).Select($"{name} renamed", g => g with { Key = name + g.Key }))
        .Select(name, g => Logged(name, g, g)),
        8 => one.Lookup($"{name} found", other, g => new[] { g.Key, "k" + g.Key, "a" }.Distinct())
        .Select(name, p => Logged(name, (p.Left, Line(p.Right)), p.Left with { Text = p.Left.Text + p.Right.Count })),
        9 => one.Select(name, g => Logged(name, g, Sum(g.Text) % 4 == 0 ? Outcome.Failed<Grain>(s_kind.At(new Place(g.Key), $"{name} fails on {g.Text}")) : Outcome.Of(g, []))),
        10 => one.SelectMany($"{name} parts", g => g.Text.Distinct().Select(c => KeyValuePair.Create($"{c} @ {g.Key}", g with { Key = $"{c} @ {g.Key}" })))
            .GroupByKey($"{name} by letter", " @ ").Select(name, t => Logged(name, Line(t), new Grain(t[0].Key[..1], t[0].Value.Text[..1] + t.Count))),
        11 => one.Spread($"{name} dealt", 3).Select($"{name} some", t => new Grain("", "n" + t.Count)).Kept().Collect()
            .Select($"{name} sum", t => new Grain("sum", string.Concat(t.Values.Select(g => g.Text)) + "!"))
            .SelectMany<Grain>(name, g => [KeyValuePair.Create("sum", Logged(name, g, g))]),
        12 => one.Draft($"{name} draft", new KeyForm("d", "/x"), g => g with { Key = $"d{g.Key}/x" })
        .Union($"{name} drafts", other.Draft($"{name} other draft", new KeyForm(name, ""), g => g with { Key = name + g.Key }))
            .Select(name, d => Logged(name, d.Make().Value!, d.Make().Value!)),
        13 => one.Lookup($"{name} seen", other, g =>
            new[] { g.Key, "k" + g.Key, "a" }.Distinct(), other.Select($"{name} views", g => g with { Text = g.Text[..1] }), (g, t) => new Grain("", Line(t)))
            .Select(name, p => Logged(name, (p.Left, Firsts(p.Right)), p.Left with { Text = p.Left.Text + Firsts(p.Right) })),
        _ => one.Select(name, g => Logged(name, g, Outcome.Of(g with { Text = g.Text[..1] }, [s_kind.At(new Place(g.Key), $"{name} saw {g.Text}")]))),
    };

    private T Logged<T>(string step, object input, T output)
    {
        lock (_ran)
        {
            _ran.Add(string.Create(CultureInfo.InvariantCulture, $"{step}: {input}"));
        }

        return output;
    }

    private static string Line(Table<Grain> table) => string.Join(' ', table.Select(r => r.Value));

    private static string Firsts(Table<Grain> table) => string.Concat(table.Select(r => r.Value.Text[..1]));

    private static int Sum(string text) => text.Sum(c => c);
}
