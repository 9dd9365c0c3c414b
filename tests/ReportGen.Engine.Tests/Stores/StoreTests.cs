using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Stores;

namespace ReportGen.Engine.Tests.Stores;

/// <summary>What a process leaves in a folder, the next one finds; and what it finds is true or is not there.</summary>
public sealed class StoreTests : IDisposable
{
    private static readonly Digest s_me = Digest.Of("this program"u8);

    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-store-").FullName;
    private readonly World _world = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Store Open(Digest? identity = null) => Store.Open(_folder, identity ?? s_me, Disk.Plain)!;

    // Longer than what the manifest holds beside a row.
    private Many<Word> Lengthened() => _world.Words.Keep("lengthen", w =>
    {
        _world.Log(w.Text);
        return new Word(string.Concat(Enumerable.Repeat(w.Text, 300)));
    });

    private string Build(Many<Word> many, Store store)
    {
        var run = Run.Start([many.Step], Run.Restore([many.Step], store), store);
        store.Commit(run.ToManifest());
        Assert.All(run.TableOf(many), row => Assert.Equal(300 * _world.Rows[row.Key].Length, row.Value.Text.Length));
        return _world.TakeLog();
    }

    [Fact]
    public void The_next_process_runs_nothing_again()
    {
        var many = Lengthened();
        (_world.Rows["a"], _world.Rows["b"]) = ("one", "two");
        using (var store = Open())
        {
            Assert.Equal("one two", Build(many, store));
        }

        _world.Rows["b"] = "three";
        using (var store = Open())
        {
            Assert.Equal("three", Build(many, store));
        }
    }

    [Fact]
    public void An_edit_that_is_taken_back_runs_nothing()
    {
        var many = Lengthened();
        foreach (var (text, ran) in new[] { ("one", "one"), ("two", "two"), ("one", ""), ("two", "") })
        {
            _world.Rows["a"] = text;
            using var store = Open();
            Assert.Equal(ran, Build(many, store));
        }
    }

    [Fact]
    public void A_commit_that_failed_leaves_the_next_one_possible()
    {
        var many = Lengthened();
        var fails = true;
        _world.Rows["a"] = "one";
        using (var store = Store.Open(_folder, s_me, new Disk(change => _ = fails && change.StartsWith("move", StringComparison.Ordinal) ? throw new IOException(change) : 0))!)
        {
            var run = Run.Start([many.Step], null, store);
            Assert.Throws<IOException>(() => store.Commit(run.ToManifest()));
            fails = false;
            _world.Rows["b"] = "two";
            store.Commit(Run.Start([many.Step], run, store).ToManifest());
        }

        _world.TakeLog();
        using (var store = Open())
        {
            Build(many, store);
        }
    }

    [Fact]
    public void Without_the_manifest_what_was_made_is_still_known()
    {
        var many = Lengthened();
        _world.Rows["a"] = "one";
        using (var store = Open())
        {
            Build(many, store);
        }

        File.Delete(Path.Combine(_folder, "CURRENT"));
        using var again = Open();
        Assert.Null(again.Manifest);
        Assert.Equal("", Build(many, again));
    }

    [Fact]
    public void Other_code_finds_nothing_and_is_told_why()
    {
        var many = Lengthened();
        _world.Rows["a"] = "one";
        using (var store = Open())
        {
            Build(many, store);
        }

        using var other = Open(Digest.Of("that program"u8));
        Assert.Null(other.Manifest);
        Assert.Contains("another version", other.Loss!, StringComparison.Ordinal);
        Assert.Equal("one", Build(many, other));
    }

    [Fact]
    public void One_process_at_a_time_holds_the_folder_and_any_may_look()
    {
        using var first = Open();
        Assert.Null(Store.Open(_folder, s_me, Disk.Plain));
        using var looking = Store.OpenToRead(_folder, s_me);
        Assert.False(looking.Put(Digest.Of("x"u8), "x"u8));
    }

    [Fact]
    public void What_nobody_wants_any_more_goes_once_it_outweighs_the_rest()
    {
        using var store = Open();
        var kept = Digest.Of("kept"u8);
        store.Put(kept, "kept"u8);
        for (var pack = 0; pack < 9; pack++)
        {
            store.Put(Digest.Of(Encoding.UTF8.GetBytes($"old {pack}")), new byte[1000]);
            store.Commit(new Manifest(pack + 1, new Dictionary<string, ManifestStep>()));
        }

        store.Compact(() => [kept]);
        Assert.Single(Directory.GetFiles(_folder, "*.pack"));
        Assert.True(store.TryGet(kept, out var bytes));
        Assert.Equal("kept", Encoding.UTF8.GetString(bytes));
        Assert.False(store.Contains(Digest.Of("old 3"u8)));
    }

    [Theory]
    [InlineData("CURRENT")]
    [InlineData("CURRENT.new")]
    [InlineData("filling.part")]
    public void Damage_in_a_folder_of_its_own_costs_time_only(string name)
    {
        var many = Lengthened();
        _world.Rows["a"] = "one";
        using (var store = Open())
        {
            Build(many, store);
        }

        File.WriteAllBytes(Path.Combine(_folder, name), new byte[100]);
        using (var store = Open())
        {
            Assert.Equal("", Build(many, store));
        }

        Assert.NotEmpty(Store.Remove(_folder, [], Disk.Plain)!);
        Assert.False(Directory.Exists(_folder));
        Directory.CreateDirectory(_folder);
    }

    [Fact]
    public void What_an_interrupted_build_left_is_cleared_away()
    {
        using (var store = Open())
        {
            store.Put(Digest.Of("a"u8), new byte[2 << 20]);
        }

        File.WriteAllText(Path.Combine(_folder, "CURRENT.new"), "report");
        Assert.Contains("filling.part", Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
        using (var store = Open())
        {
            store.Commit(new Manifest(1, new Dictionary<string, ManifestStep>()));
        }

        Assert.Equal(["0000000001.manifest", "CACHEDIR.TAG", "CURRENT", "lock"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
