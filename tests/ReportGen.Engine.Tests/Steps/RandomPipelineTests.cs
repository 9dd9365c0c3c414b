using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Stores;

namespace ReportGen.Engine.Tests.Steps;

/// <summary>Whatever the operators, the edits and the steps that each run is asked for, a run that goes on from another, in memory or from a store,
/// is what a run from nothing is, and runs no more than it must.</summary>
public sealed class RandomPipelineTests : IDisposable
{
    private const int All = -1;

    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-engine-").FullName;
    private readonly Dictionary<string, Grain>[] _rows = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private Random _order = new(0);

    [Theory]
    [InlineData(1, 60)]
    [InlineData(1001, 60)]
    public void A_run_that_goes_on_is_a_run_from_nothing(int first, int count)
    {
        for (var seed = first; seed < first + count; seed++)
        {
            Prove(seed);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Prove(int seed)
    {
        var dice = new Random(seed);
        _order = new Random(seed);
        Array.ForEach(_rows, r => r.Clear());
        var (held, fresh) = (Pipeline(seed), Pipeline(seed));
        Run? before = null;
        HashSet<string> known = [];
        var stored = All;
        for (var step = 0; step < 8; step++)
        {
            Edit(dice);
            var wanted = dice.Next(2) == 0 ? All : dice.Next(1, 1 << 14);
            var clean = fresh.Show(Run.Start(fresh.Targets(wanted)));
            var all = fresh.TakeLog();
            before = Run.Start(held.Targets(wanted), before, threads: dice.Next(1, 5));
            Assert.True(clean == held.Show(before), $"seed {seed}, step {step}, in memory:\n{held.Show(before)}\nfrom nothing:\n{clean}");
            var needless = held.TakeLog().Intersect(known).ToList();
            Assert.True(needless.Count == 0, $"seed {seed}, step {step}: ran although nothing it read had changed:\n{string.Join('\n', needless)}");
            known = all;

            var leaves = dice.Next(3) > 0;
            var shown = FromStore(seed, stored, wanted, leaves);
            Assert.True(clean == shown, $"seed {seed}, step {step}, from the store:\n{shown}\nfrom nothing:\n{clean}");
            stored = leaves ? wanted : stored;
        }
    }

    // As a process of its own does it: one that leaves what it made to the next, as a build does, or one that only looks, as a check does.
    private string FromStore(int seed, int stored, int wanted, bool leaves)
    {
        var pipeline = Pipeline(seed);
        using var store = Store.Open(Path.Combine(_folder, $"{seed}"), Digest.Of("tests"u8), Disk.Plain)!;

        // As large a table has it: many pieces, and room in memory for none.
        (store.RowsAtOnce, store.Recent) = (2, new Recent(1));
        var run = Run.Start(pipeline.Targets(wanted), Run.Restore(pipeline.Targets(stored), store), store, threads: 1 + (seed % 3));
        var shown = pipeline.Show(run);
        if (leaves)
        {
            store.Commit(run.ToManifest());
            store.Compact(run.KeptValues);
        }

        return shown;
    }

    // Sources say their rows in another order each time they are asked.
    private RandomPipeline Pipeline(int seed) => new(seed, i => _rows[i].Values.OrderBy(_ => _order.Next()).ToList());

    private void Edit(Random dice)
    {
        for (var i = dice.Next(0, 4); i > 0; i--)
        {
            var rows = _rows[dice.Next(2)];
            var key = "abcdef"[dice.Next(6)..][..1];
            if (dice.Next(3) == 0)
            {
                rows.Remove(key);
            }
            else
            {
                rows[key] = new Grain(key, string.Concat(Enumerable.Range(0, dice.Next(1, 4)).Select(_ => "pqrs"[dice.Next(4)])));
            }
        }
    }
}
