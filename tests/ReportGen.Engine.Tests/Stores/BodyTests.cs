using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Stores;
using ReportGen.Engine.Tests.Steps;

namespace ReportGen.Engine.Tests.Stores;

/// <summary>Bytes beside a value are read a slice at a time, wherever they lie, and are what was written or are not there.</summary>
public sealed class BodyTests : IDisposable
{
    private static readonly Digest s_me = Digest.Of("this program"u8);

    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-body-").FullName;
    private readonly World _world = new() { Rows = { ["a"] = "one", ["b"] = "two" } };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Store Open() => Store.Open(_folder, s_me, Disk.Plain)!;

    private Many<Tome> Tomes() => _world.Words.Keep("write", w =>
    {
        _world.Log(w.Text);
        return Tome.Of("t", w.Text, w.Text, "the same");
    });

    private static string Text(Run run, Many<Tome> tomes) => string.Join(' ', run.TableOf(tomes).Values.Select(t => t.Text));

    [Fact]
    public void A_slice_is_what_was_written_and_nothing_beside_it_can_be_read()
    {
        var writer = new BodyWriter();
        var (one, none, other) = (writer.Add("one"u8), writer.Add([]), writer.Add("other"u8));
        var body = Body.Of(writer);
        Assert.Equal("one"u8.ToArray(), body.Read(one).ToArray());
        Assert.Equal("other"u8.ToArray(), body.Read(other).ToArray());
        Assert.Equal(0, body.Read(none).Length);
        Assert.Equal(3 + 5 + 3 * 4, body.Length);
        foreach (var slice in new[] { new Slice(-1, 2), new(0, -1), new(1, 3), new(0, 2), new(body.Length, 0), new(0, body.Length), new(1, int.MaxValue),
            new(int.MaxValue, int.MaxValue) })
        {
            Assert.Throws<DamagedException>(() => body.Read(slice));
        }

        Assert.Throws<DamagedException>(() => Body.Of(new BodyWriter()).Read(new Slice(0, int.MaxValue)));
    }

    [Fact]
    public void Without_a_store_bodies_are_in_memory()
    {
        var tomes = Tomes();
        var run = Run.Start([tomes.Step]);
        Assert.Equal("oneonethe same twotwothe same", Text(run, tomes));
        Assert.Equal("oneonethe same twotwothe same", Text(Run.Start([tomes.Step], run), tomes));
    }

    [Fact]
    public void With_one_they_lie_in_it_before_and_after_what_was_made_is_kept_and_in_the_next_process()
    {
        var tomes = Tomes();
        using (var store = Open())
        {
            var run = Run.Start([tomes.Step], null, store);
            Assert.Equal("oneonethe same twotwothe same", Text(run, tomes));
            store.Commit(run.ToManifest());
            Assert.Equal("oneonethe same twotwothe same", Text(run, tomes));
        }

        _world.TakeLog();
        using var later = Open();
        Assert.Equal("oneonethe same twotwothe same", Text(Run.Start([tomes.Step], Run.Restore([tomes.Step], later), later), tomes));
        Assert.Equal("", _world.TakeLog());
    }

    [Fact]
    public void They_stay_when_the_store_is_made_smaller_and_those_of_nobody_go()
    {
        var tomes = Tomes();
        Run run;
        for (var i = 0; i < 12; i++)
        {
            _world.Rows["a"] = $"word {i}";
            using var store = Open();
            run = Run.Start([tomes.Step], Run.Restore([tomes.Step], store), store);
            store.Commit(run.ToManifest());
            store.Compact(run.KeptValues);
            Assert.Equal($"word {i}word {i}the same twotwothe same", Text(run, tomes));
        }

        using var later = Open();
        run = Run.Restore([tomes.Step], later)!;
        Assert.Equal("word 11word 11the same twotwothe same", Text(run, tomes));
        Assert.All(run.KeptValues(), key => Assert.True(later.Contains(key)));
        Assert.Equal(4, run.KeptValues().Count);
        Assert.False(later.Contains(Tome.Of("t", "word 3", "word 3", "the same").Words.Digest));
    }

    [Fact]
    public void Damage_is_found_when_its_slice_is_read_and_what_was_damaged_is_put_again()
    {
        var tomes = Tomes();
        using (var store = Open())
        {
            store.Commit(Run.Start([tomes.Step], null, store).ToManifest());
        }

        Damage("twotwo"u8);
        _world.TakeLog();
        using (var store = Open())
        {
            var run = Run.Start([tomes.Step], Run.Restore([tomes.Step], store), store);
            Assert.Equal("oneonethe same", run.TableOf(tomes).Find("a")!.Text);
            Assert.Throws<DamagedException>(() => run.TableOf(tomes).Find("b")!.Text);
            Assert.Equal("", _world.TakeLog());

            // As one who finds that out goes on: from nothing.
            store.Distrust();
            run = Run.Start([tomes.Step], null, store);
            Assert.Equal("two", _world.TakeLog());
            Assert.Equal("oneonethe same twotwothe same", Text(run, tomes));
            store.Commit(run.ToManifest());
            store.Compact(run.KeptValues);
        }

        using var later = Open();
        Assert.Equal("oneonethe same twotwothe same", Text(Run.Start([tomes.Step], Run.Restore([tomes.Step], later), later), tomes));
        Assert.Equal("", _world.TakeLog());
    }

    [Fact]
    public void A_value_is_not_found_again_where_bytes_beside_it_are_lost()
    {
        var tomes = Tomes();
        using (var store = Open())
        {
            store.Commit(Run.Start([tomes.Step], null, store).ToManifest());
        }

        File.Delete(Path.Combine(_folder, "CURRENT"));
        Damage("one"u8);
        _world.TakeLog();
        using var later = Open();
        var run = Run.Start([tomes.Step], Run.Restore([tomes.Step], later), later);
        Assert.Equal("one", _world.TakeLog());
        Assert.Equal("oneonethe same twotwothe same", Text(run, tomes));
    }

    [Fact]
    public void What_is_made_again_does_not_trust_that_its_bytes_lie_there_already()
    {
        var tomes = _world.Words.Keep("write", _world.Settings, new RecordingFunction<Word, Word,
            Tome>((w, _, _) => new(Tome.Of("t", w.Text, w.Text, "the same"), new Reading("", [], [])), (_, _) => null));
        using (var store = Open())
        {
            store.Commit(Run.Start([tomes.Step], null, store).ToManifest());
        }

        File.Delete(Path.Combine(_folder, "CURRENT"));
        Damage("one"u8);
        using var later = Open();
        Assert.Equal("oneonethe same twotwothe same", Text(Run.Start([tomes.Step], Run.Restore([tomes.Step], later), later), tomes));
    }

    [Fact]
    public void Bytes_that_are_true_to_their_checksum_and_not_to_their_digest_are_found_by_who_compares_all()
    {
        var tomes = Tomes();
        using var store = Open();
        store.Put(Tome.Of("t", "one", "one", "the same").Words.Digest, Tome.Of("t", "two", "two", "the same") is var other ? Bytes(other.Words) : []);
        var run = Run.Start([tomes.Step], null, store);
        Assert.Equal([("write", "a")], run.DifferencesFrom(Run.Start([tomes.Step])));
    }

    private static byte[] Bytes(Body body)
    {
        var bytes = new byte[body.Length];
        var at = 0;
        foreach (var length in new[] { 3, 3, 8 })
        {
            body.Read(new Slice(at, length)).Span.CopyTo(bytes.AsSpan(at));
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + length), Checksum.Of(bytes.AsSpan(at, length)));
            at += length + 4;
        }

        return bytes;
    }

    // The first letters of a slice, in all packs.
    private void Damage(ReadOnlySpan<byte> slice)
    {
        var word = slice[..3];
        foreach (var path in Directory.GetFiles(_folder, "*.pack"))
        {
            var bytes = File.ReadAllBytes(path);
            var at = bytes.AsSpan().IndexOf((byte[])[.. word, .. Sum(word)]);
            Assert.True(at >= 0);
            bytes[at] ^= 1;
            File.WriteAllBytes(path, bytes);
        }
    }

    private static byte[] Sum(ReadOnlySpan<byte> word) => BitConverter.GetBytes(Checksum.Of(word));
}
