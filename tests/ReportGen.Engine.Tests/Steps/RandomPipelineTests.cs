using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Stores;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Tests.Steps;

/// <summary>
/// Whatever the steps, the edits and the steps that each run is asked for, a run that goes on from another, in memory or from a store, is what a run
/// from nothing is, runs no more than it must, and says of each row that it changed which input changed it.
/// </summary>
public sealed class RandomPipelineTests : IDisposable
{
    private const int All = -1;

    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-engine-").FullName;
    private readonly Dictionary<string, Grain>[] _rows = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private string _setting = "";
    private Random _order = new(0);

    // What this process holds, and what the last one left.
    private (RandomPipeline Pipeline, Run? Run) _held;
    private (int Wanted, Clean? Last) _stored;

    [Theory]
    [InlineData(1, 60)]
    [InlineData(1001, 60)]
    public void A_run_that_goes_on_is_a_run_from_nothing(int first, int count)
    {
        for (var seed = first; seed < first + count; seed++)
        {
            Prove(seed, InMemory);
        }
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2001, 20)]
    public void A_process_that_goes_on_from_a_store_is_a_run_from_nothing(int first, int count)
    {
        for (var seed = first; seed < first + count; seed++)
        {
            Prove(seed, FromStore(seed, harm: null));
        }
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(3001, 20)]
    public void A_store_that_forgets_costs_time_only(int first, int count)
    {
        for (var seed = first; seed < first + count; seed++)
        {
            Prove(seed, FromStore(seed, (dice, files) => File.Delete(files[dice.Next(files.Length)])));
        }
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(4001, 20)]
    public void A_store_that_is_damaged_costs_time_only(int first, int count)
    {
        for (var seed = first; seed < first + count; seed++)
        {
            Prove(seed, FromStore(seed, static (dice, files) =>
            {
                var path = files[dice.Next(files.Length)];
                var bytes = File.ReadAllBytes(path);
                for (var i = dice.Next(1, 4); i > 0 && bytes.Length > 0; i--)
                {
                    bytes[dice.Next(bytes.Length)] ^= (byte)(1 << dice.Next(8));
                }

                File.WriteAllBytes(path, bytes);
            }));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>One run, which is to be what the clean one is.</summary>
    private delegate void Check(Random dice, int wanted, Clean clean, Clean? before, string at);

    // What a run from nothing over the same made, and the inputs on which it ran.
    private sealed record Clean(string Shown, Run Run, HashSet<(string Step, string Input)> Ran);

    private void Prove(int seed, Check check)
    {
        var dice = new Random(seed);
        _order = new Random(seed);
        Array.ForEach(_rows, r => r.Clear());
        var fresh = Pipeline(seed);
        Clean? before = null;
        _held = (Pipeline(seed), null);
        _stored = (All, null);
        for (var step = 0; step < 8; step++)
        {
            Edit(dice);
            var wanted = dice.Next(2) == 0 ? All : dice.Next(1, 1 << 21);
            var run = Run.Start(fresh.Targets(wanted));
            var clean = new Clean(fresh.Show(run), run, [.. fresh.TakeLog()]);
            check(dice, wanted, clean, before, $"seed {seed}, step {step}");
            before = clean;
        }
    }

    private void InMemory(Random dice, int wanted, Clean clean, Clean? before, string at)
    {
        var (pipeline, last) = _held;
        var run = Run.Start(pipeline.Targets(wanted), last, threads: dice.Next(1, 5));
        var ran = pipeline.TakeLog();
        Same(clean.Shown, pipeline.Show(run), at);
        Assert.True(pipeline.TakeLog().Count == 0, $"{at}: looking at a run ran something");
        var needless = ran.Intersect(before?.Ran ?? []).ToList();
        Assert.True(needless.Count == 0, $"{at}: ran although nothing it read had changed:\n{string.Join('\n', needless)}");
        RequireTrueCounts(run, ran, at);
        RequireTrueChanges(run, last, at);
        if (last is not null && run.Order.All(last.States.ContainsKey))
        {
            foreach (var (step, key, why) in pipeline.Explained(run))
            {
                Assert.True(why.Cause?.Chain()[^1].IsInput == true, $"{at}: nothing that was looked up explains '{key}' of '{step}': {why}");
            }
        }

        _held = (pipeline, run);
        var again = Run.Start(pipeline.Targets(wanted), run);
        Assert.True(again.IsUntouched && pipeline.TakeLog().Count == 0, $"{at}: a second run over the same does something");
    }

    // As a process of its own does it: one that leaves what it made to the next, as a build does, or one that only looks, as a check does.
    private Check FromStore(int seed, Action<Random, string[]>? harm) => (dice, wanted, clean, _, at) =>
    {
        var folder = Path.Combine(_folder, $"{seed}");
        if (harm is not null && dice.Next(2) == 0 && Directory.Exists(folder) && Directory.GetFiles(folder, "*.*").Where(f =>
            Path.GetExtension(f) is ".pack" or ".manifest").ToArray() is { Length: > 0 } files)
        {
            harm(dice, files.Order(StringComparer.Ordinal).ToArray());
        }

        var pipeline = Pipeline(seed);
        var (leaves, reads) = (dice.Next(3) > 0, dice.Next(8) == 0);
        using var store = reads ? Store.OpenToRead(folder, Digest.Of("tests"u8)) : Store.Open(folder, Digest.Of("tests"u8), Disk.Plain)!;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var before = Run.Restore(pipeline.Targets(_stored.Wanted), store);
                Assert.True(harm is not null || before is not null == (_stored.Last is not null), $"{at}: the store has lost its manifest");
                var run = Run.Start(pipeline.Targets(wanted), before, store, threads: dice.Next(1, 4));
                var ran = pipeline.TakeLog();
                Same(clean.Shown, pipeline.Show(run), at);
                if (harm is null)
                {
                    var kept = ran.Where(r => r.Step.StartsWith("kept", StringComparison.Ordinal)).ToList();
                    var needless = kept.Intersect(_stored.Last?.Ran ?? []).ToList();
                    Assert.True(needless.Count == 0, $"{at}: ran although nothing it read had changed:\n{string.Join('\n', needless)}");
                    RequireTrueChanges(run, before, at);
                }

                Assert.Empty(run.DifferencesFrom(Run.Start(pipeline.Targets(wanted))));
                if (leaves && !reads)
                {
                    store.Commit(run.ToManifest());
                    store.Compact(run.KeptValues);
                    _stored = (wanted, clean);
                    RequireRestored(pipeline, folder, wanted, run, harm is null ? at : null);
                }

                return;
            }
            catch (DamagedException) when (harm is not null && attempt < 3)
            {
                pipeline.TakeLog();
                store.Distrust();
            }
        }
    };

    // What was left is what the next process finds: the same rows, values and reasons.
    private static void RequireRestored(RandomPipeline pipeline, string folder, int wanted, Run run, string? at)
    {
        using var looking = Store.OpenToRead(folder, Digest.Of("tests"u8));
        var restored = Run.Restore(pipeline.Targets(wanted), looking)!;
        Assert.Equal(run.Number, restored.Number);
        Assert.Equal(run.Ledger, restored.Ledger);
        Assert.Equal(run.Diagnostics, restored.Diagnostics);

        // Of what is damaged nobody knows what it read.
        foreach (var (step, key, why) in at is null ? [] : pipeline.Explained(run).Zip(pipeline.Explained(restored), (a, b) => (a.Step, a.Key, (a.Explanation, b.Explanation))))
        {
            Assert.True(why.Item1 == why.Item2, $"{at}: '{key}' of '{step}' is explained by {why.Item1}, and from the store by {why.Item2}");
        }
    }

    // What a run says that it changed is what is other than in the run before.
    private static void RequireTrueChanges(Run run, Run? before, string at)
    {
        foreach (var step in run.Order)
        {
            var old = before?.States.GetValueOrDefault(step)?.Rows ?? Rows.None;
            var expected = run.States[step].Rows.ChangesSince(old).Select(c => $"{c.Key} {c.Reason}").ToList();
            var said = run.States[step].Changes.Where(c => c.Reason != Reason.Unchanged).Select(c => $"{c.Key} {c.Reason}").ToList();
            Assert.True(expected.SequenceEqual(said), $"{at}: '{step.Name}' says {string.Join(", ", said)} instead of {string.Join(", ", expected)}");
            Assert.All(run.States[step].Changes.Where(c => c.Reason == Reason.Unchanged), c => Assert.True(run.States[step].Rows.Find(c.Key) == old.Find(c.Key)));
        }
    }

    private static void RequireTrueCounts(Run run, List<(string Step, string Input)> ran, string at)
    {
        var counts = ran.CountBy(r => r.Step).ToDictionary(StringComparer.Ordinal);
        foreach (var timing in run.Timings.Where(t => t.Step.StartsWith("kept", StringComparison.Ordinal) && !t.Step.EndsWith("opened", StringComparison.Ordinal)))
        {
            Assert.True(timing.Executed == counts.GetValueOrDefault(timing.Step),
                $"{at}: '{timing.Step}' ran {counts.GetValueOrDefault(timing.Step)} times and says {timing.Executed}");
        }
    }

    private static void Same(string clean, string shown, string at) => Assert.True(clean == shown, $"{at}:\n{shown}\nfrom nothing:\n{clean}");

    // Sources say their rows in another order each time they are asked.
    private RandomPipeline Pipeline(int seed) => new(seed, i => _rows[i].Values.OrderBy(_ => _order.Next()).ToList(), () => _setting);

    private void Edit(Random dice)
    {
        for (var i = dice.Next(0, 4); i > 0; i--)
        {
            var rows = _rows[dice.Next(2)];
            var key = "abcdef"[dice.Next(6)..][..1];
            if (dice.Next(5) == 0)
            {
                _setting = Text(dice);
            }
            else if (dice.Next(3) == 0)
            {
                rows.Remove(key);
            }
            else
            {
                rows[key] = new Grain(key, Text(dice));
            }
        }
    }

    private static string Text(Random dice) => string.Concat(Enumerable.Range(0, dice.Next(1, 4)).Select(_ => "pqrs"[dice.Next(4)]));
}
