using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Stores;

namespace ReportGen.Engine.Tests.Steps;

/// <summary>An edit reads and writes what it falls into, however much there is besides.</summary>
public sealed class PiecesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-").FullName;
    private readonly SortedDictionary<string, Grain> _rows = new(StringComparer.Ordinal);

    public PiecesTests()
    {
        for (var i = 0; i < 2000; i++)
        {
            Set($"{i:d4}", "a text of some length");
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_edit_writes_the_pieces_it_falls_into_and_no_others()
    {
        Build();
        Set("0777", "another");
        Build();
        var packs = Directory.GetFiles(_folder, "*.pack").Order(StringComparer.Ordinal).Select(p => new FileInfo(p).Length).ToList();
        Assert.Equal(2, packs.Count);
        Assert.True(packs[1] * 5 < packs[0], $"the first build wrote {packs[0]} bytes, and the edit of one row in two thousand {packs[1]}");
    }

    [Fact]
    public void Only_rows_that_an_edit_reaches_are_touched()
    {
        Build();
        Set("0777", "another");
        _rows.Remove("1234");
        Set("1234+", "new");
        Assert.Equal("0777 1234 1234+", Build());
        Assert.Equal("", Build());
    }

    [Fact]
    public void Rows_may_go_until_a_piece_is_empty()
    {
        Build();
        foreach (var key in _rows.Keys.Where(k => k.StartsWith('1')).ToList())
        {
            _rows.Remove(key);
        }

        Build();
        Set("1", "first of its kind");
        Assert.Equal("1", Build());
    }

    private void Set(string key, string text) => _rows[key] = new Grain(key, text);

    // As a process of its own: what it touched.
    private string Build()
    {
        var upper = One.ObserveMany<Grain>("rows", _ => _rows.Select(r => KeyValuePair.Create(r.Key, r.Value)))
            .Select("upper", g => g with { Text = g.Text.ToUpperInvariant() }).Kept();
        using var store = Store.Open(_folder, Digest.Of("tests"u8), Disk.Plain)!;
        var run = Run.Start([upper.Step], Run.Restore([upper.Step], store), store);
        Assert.Equal(_rows.Values.Select(g => g.Text.ToUpperInvariant()), run.TableOf(upper).Values.Select(g => g.Text));
        store.Commit(run.ToManifest());
        return string.Join(' ', run.TouchedIn(upper) ?? ["all"]);
    }
}
