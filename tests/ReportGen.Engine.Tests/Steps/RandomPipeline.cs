using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Tests.Steps;

/// <summary>A pipeline of a dozen steps of all kinds, made up from a seed over two sources of rows and a setting, with a log of every input that a function was run on.</summary>
internal sealed class RandomPipeline
{
    private static readonly DiagnosticKind s_kind = new("T1", Severity.Warning, "odd");

    private readonly Random _dice;
    private readonly List<Many<Grain>> _many = [];
    private readonly List<One<Grain>> _ones = [];
    private readonly HashSet<Step> _findings = [];
    private readonly List<(string Step, string Input)> _ran = [];

    /// <param name="seed">Decides which steps there are.</param>
    /// <param name="rows">What the two sources hold, in the order in which they say it.</param>
    /// <param name="setting">What the setting says.</param>
    public RandomPipeline(int seed, Func<int, IEnumerable<Grain>> rows, Func<string> setting)
    {
        _dice = new Random(seed);
        _ones.Add(Observe.One("setting", _ => new Grain("", setting())));
        _many.Add(Observe.Many("rows 0", _ => rows(0).Select(g => KeyValuePair.Create(g.Key, g))));
        _many.Add(_ones[0].Observe("rows 1", (_, _) => rows(1).Select(g => KeyValuePair.Create(g.Key, g))));
        for (var i = 0; i < 6; i++)
        {
            _ones.Add(MakeOne($"one {i}", Any(_many), Any(_many), Any(_ones)));
            _many.Add(MakeMany($"many {i}", Any(_many), Any(_many), Any(_ones)));
            _many.Add(MakeKept($"kept {i}", Any(_many), Any(_ones)));
        }
    }

    /// <summary>Some of the steps, as one command asks for more of a pipeline than another does.</summary>
    /// <param name="wanted">Says which: a bit for each; all bits for all of them.</param>
    public IReadOnlyList<Step> Targets(int wanted) => [.. _many.Select(m => m.Step).Concat(_ones.Select(o => o.Step)).Where((_, i) => (wanted >> i & 1) == 1)];

    /// <summary>Everything that a run made and found.</summary>
    public string Show(Run run) => string.Join('\n', run.Order.Select(s => $"{s.Name}: {string.Join(' ', Digests(run, s))}")
        .Concat(_many.Where(m => run.States.ContainsKey(m.Step)).Select(m => $"{m.Step.Name}: {Line(run.TableOf(m))}"))
        .Concat(_ones.Where(o => run.States.ContainsKey(o.Step)).Select(o => $"{o.Step.Name}: {run.ValueOf(o)}"))
        .Concat(run.Diagnostics.Select(d => d.ToString())));

    /// <summary>Keys and digests of what a step made.</summary>
    public static IEnumerable<string> Digests(Run run, Step step) => run.States[step].Rows is var rows ? rows.Keys.Zip(rows.Digests, (k, d) => $"{k}:{d.ToString()[..8]}") : [];

    /// <summary>What is said of why rows that a run changed are as they are, but of those in whose way findings are: how those came about is not followed.</summary>
    public IEnumerable<(string Step, string Key, Explanation Explanation)> Explained(Run run)
    {
        var explainer = new Explainer(run);
        return _many.Where(m => run.States.ContainsKey(m.Step) && !StepOrder.Of([m.Step]).Any(_findings.Contains))
            .SelectMany(m => run.TouchedIn(m).Select(key => (m.Step.Name, key, explainer.Explain(m, key)))).ToList();
    }

    /// <summary>The inputs on which functions ran since this was asked last, each with its step.</summary>
    public List<(string Step, string Input)> TakeLog()
    {
        lock (_ran)
        {
            List<(string, string)> log = [.. _ran];
            _ran.Clear();
            return log;
        }
    }

    private T Any<T>(List<T> of) => of[_dice.Next(of.Count)];

    private One<Grain> MakeOne(string name, Many<Grain> one, Many<Grain> other, One<Grain> shared)
    {
        switch (_dice.Next(5))
        {
            case 0:
                return one.Select(name, t => Logged(name, Line(t), t.Count % 4 == 0 ? Outcome.Failed<Grain>(s_kind.At(new Place(name), "too few")) : new Grain("", $"n{t.Count}")));
            case 1:
                return shared.Select(name, g => Logged(name, g, g with { Text = First(g.Text) })).Keep($"{name} kept", g =>
                    Logged($"{name} kept", g, g with { Text = g.Text + "!" }));
            case 2:
                // Nobody says what it is but what it was made from.
                return Combine.Of(one, other).Select($"{name} plain", (a, b) => Logged($"{name} plain", Line(a) + "|" + Line(b),
                    new Plain(Letters(a) + Letters(b), Line(a) + "|" + Line(b)))).Select(name, p => Logged(name, p.From, new Grain("", p.Text)));
            case 3:
                var found = Combine.Findings($"{name} findings", one, shared);
                _findings.Add(found.Step);
                return found.Select(name, f => Logged(name, string.Join(' ', f.Findings), new Grain("", $"f{f.Findings.Count}")));
            default:
                return Combine.Of(one, other, shared).Select(name, (a, b, s) => Logged(name, $"{Line(a)}|{Line(b)}|{s}",
                    Outcome.Of(new Grain("", Letters(a)), [s_kind.At(new Place(name), $"saw {s.Text}")])));
        }
    }

    private Many<Grain> MakeMany(string name, Many<Grain> one, Many<Grain> other, One<Grain> shared) => _dice.Next(5) switch
    {
        0 => one.SelectMany<Grain>(name, t => Logged(name, Line(t), t.Where(r => Sum(r.Value.Text) % 3 > 0).Select(r =>
            new Made<Grain>(r.Key, r.Value, From: () => [one.Row(r.Key)])).ToList())),
        1 => one.SelectMany<Grain>(name, t => Logged(name, Line(t), t.SelectMany(r => r.Value.Text.Distinct().Select(c =>
            new Made<Grain>($"{r.Key}/{c}", new Grain($"{r.Key}/{c}", $"{c}")))).ToList())),
        2 => one.SelectMany<Grain>(name, t => Logged(name, Line(t), t.GroupBy(r => First(r.Value.Text)).Select(g => new Made<Grain>(
            "g" + g.Key, new Grain("g" + g.Key, $"{g.Key}{string.Concat(g.Select(r => r.Value.Text))}"), From: () => [.. g.Select(r => one.Row(r.Key))])).ToList())),
        3 => Combine.Of(one, other).SelectMany(name, (a, b) => Logged(name, $"{Line(a)}|{Line(b)}", new Folded<Grain>(
            [.. a.Where(r => b.Find(r.Key) is not null).Select(r => new Made<Grain>(r.Key, r.Value with { Text = First(r.Value.Text) + b.Find(r.Key)!.Text },
                From: () => [one.Row(r.Key), other.Row(r.Key)]))],
            [.. b.Where(r => a.Find(r.Key) is null).Select(r => s_kind.At(new Place(r.Key), $"{name} misses it"))]))),
        _ => Combine.Of(one, shared).SelectMany<Grain>(name, (t, s) => Logged(name, $"{Line(t)}|{s}", t.Select(r => new Made<Grain>(
            "k" + r.Key, new Grain("k" + r.Key, r.Value.Text + s.Text), From: () => [one.Row(r.Key), shared.Row("")])).ToList())),
    };

    private Many<Grain> MakeKept(string name, Many<Grain> one, One<Grain> shared) => _dice.Next(6) switch
    {
        0 => one.Keep(name, g => Logged(name, g, Sum(g.Text) % 4 == 0 ? Outcome.Failed<Grain>(s_kind.At(new Place(g.Key), $"{name} fails on {g.Text}")) : Outcome.Of(g, []))),
        1 => one.Keep(name, g => Logged(name, g, Outcome.Of(g with { Text = First(g.Text) }, [s_kind.At(new Place(g.Key), $"{name} saw {g.Text}")]))),
        2 => one.Keep(name, shared, (g, s) => Logged(name, $"{g} {s}", Outcome.Of<IReadOnlyList<KeyValuePair<string, Grain>>>(
            [.. Enumerable.Range(0, Sum(g.Text + s.Text) % 3).Select(i => KeyValuePair.Create($"{g.Key}/{i}", new Grain($"{g.Key}/{i}", First(g.Text) + s.Text)))], []))),
        3 => Opened(name, one.Keep(name, g => Logged(name, g, Tome.Of(g.Key, g.Text, First(g.Text))))),
        4 => Opened(name, one.Keep(name, shared, Recording(name, (g, s) => Tome.Of(g.Key, First(g.Text), First(s.Text)), _ => null))),
        _ => one.Keep(name, shared, Recording(name, (g, s) => new Grain(g.Key, First(g.Text) + First(s.Text)), g => g.Text)),
    };

    private static Many<Grain> Opened(string name, Many<Tome> tomes) =>
        tomes.SelectMany<Grain>($"{name} opened", t => t.Select(r => new Made<Grain>(r.Key, new Grain(r.Value.Key, r.Value.Text), From: () => [tomes.Row(r.Key)])).ToList());

    // Looks at the first letters of its row and of what is shared, and where it can goes on from what it made before.
    private RecordingFunction<Grain, Grain, T> Recording<T>(string name, Func<Grain, Grain, T> make, Func<T, string?> known)
        where T : class => new(
        (row, shared, before) =>
        {
            var (own, all) = (new Read("row first", DigestOf(row.Key + First(row.Text))), new Read("shared first", DigestOf(First(shared.Text))));
            var old = before?.Reading.Own[0];
            var because = old is null || old.Digest == own.Digest ? null : new ReadChange(own.Name, old.Digest, own.Digest);
            if (before is { HoldsShared: true } && because is null)
            {
                return null;
            }

            Assert.True(before is not { IsRowSame: true } || because is null);
            if (before is { HoldsShared: true } && before.Value() is { } value && known(value) is { } text)
            {
                Assert.EndsWith(First(shared.Text), text, StringComparison.Ordinal);
            }

            return Logged(name, $"{row.Key} {First(row.Text)} {First(shared.Text)}", new Recorded<T>(make(row, shared), new Reading("", [own], [all]), because));
        },
        (shared, _) => DigestOf(First(shared.Text)));

    private T Logged<T>(string step, object input, T output)
    {
        lock (_ran)
        {
            _ran.Add((step, input.ToString()!));
        }

        return output;
    }

    private static Digest DigestOf(string text) => Digest.Of(new Grain("", text));

    private static string Line(Table<Grain> table) => string.Join(' ', table.Select(r => r.Value));

    private static string Letters(Table<Grain> table) => string.Concat(table.Select(r => First(r.Value.Text)));

    private static string First(string text) => text.Length == 0 ? "-" : text[..1];

    private static int Sum(string text) => text.Sum(c => c);

    /// <summary>A value that cannot write itself.</summary>
    private sealed class Plain(string text, string from)
    {
        public string Text => text;

        public string From => from;
    }
}
