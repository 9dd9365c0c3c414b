using System.Globalization;
using System.Text;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Stores;

/// <summary>
/// A folder in which a build leaves what a later one may use: values by digest, in a few pack files, and the manifest of the last run.
/// It may forget anything at any time and never lies: whatever is damaged, foreign or of another version is as if it were not there.
/// One file, <c>CURRENT</c>, says which manifest counts; it is replaced in one step, and everything else is written under new names.
/// </summary>
public sealed class Store : IDisposable
{
    private readonly string _folder;
    private readonly Digest _identity;
    private readonly Disk _disk;
    private readonly FileStream? _hold;
    private readonly Lazy<List<Pack>> _packs;
    private readonly Lock _lock = new();
    private ManifestFile? _manifest;
    private PackWriter? _filling;

    // So many bytes that lie in the store may stay in memory as well: those of a small project all do, and are never read back.
    private long _room = 8 << 20;
    private long _generation;

    private Store(string folder, Digest identity, Disk disk, FileStream? hold)
    {
        (_folder, _identity, _disk, _hold) = (folder, identity, disk, hold);
        _packs = new(() => Pack.OpenAll(folder, identity));
        Manifest = ReadManifest();
    }

    /// <summary>The manifest that was found when the store was opened; null where there was none that can be used.</summary>
    public Manifest? Manifest { get; private set; }

    /// <summary>Why the manifest that was there cannot be used; null where it can, or where there was none.</summary>
    public string? Loss { get; private set; }

    /// <summary>Opens a folder for one process at a time.</summary>
    /// <param name="folder">It need not exist.</param>
    /// <param name="identity">What wrote the values: another identity may write other bytes for the same digest, so nothing of it is used.</param>
    /// <param name="disk">Where changes are made.</param>
    /// <returns>The store; null where another process holds the folder, it cannot be written to, or has files of others where the store's would be.</returns>
    public static Store? Open(string folder, Digest identity, Disk disk)
    {
        ArgumentNullException.ThrowIfNull(disk);
        try
        {
            disk.MakeFolder(folder);
            if (StoreFiles.AreTaken(folder))
            {
                return null;
            }

            var hold = new FileStream(Path.Combine(folder, StoreFiles.Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            return new Store(folder, identity, disk, hold);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Opens a folder to look at its manifest, whoever holds it.</summary>
    public static Store OpenToRead(string folder, Digest identity) => new(folder, identity, Disk.Plain, null);

    /// <summary>Removes a store, and its folder where nothing else is in it.</summary>
    /// <param name="folder">Where it lies; where there is no store, nothing happens.</param>
    /// <param name="others">Names of files that whoever uses the store keeps beside it.</param>
    /// <param name="disk">Where changes are made.</param>
    /// <returns>The names of the files that are gone; null where another process uses the store.</returns>
    public static IReadOnlyList<string>? Remove(string folder, IReadOnlyCollection<string> others, Disk disk)
    {
        ArgumentNullException.ThrowIfNull(disk);
        var tag = Path.Combine(folder, StoreFiles.Tag);
        if (!File.Exists(tag) || !StoreFiles.IsOurs(tag))
        {
            return [];
        }

        try
        {
            using var hold = new FileStream(Path.Combine(folder, StoreFiles.Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException)
        {
            return null;
        }

        return StoreCleaning.Remove(folder, others, disk);
    }

    /// <summary>The bytes that were put under a key.</summary>
    public bool TryGet(Digest key, out byte[] bytes)
    {
        bytes = [];
        return _filling?.TryGet(key, out bytes!) == true || TryGet(_packs.Value, key, out bytes);
    }

    /// <summary>Reads some of the bytes that were put under a key; whether they are what was put there is for the caller to see.</summary>
    public bool TryRead(Digest key, int offset, Span<byte> bytes)
    {
        if (_filling?.TryRead(key, offset, bytes) == true)
        {
            return true;
        }

        foreach (var pack in _packs.Value)
        {
            if (pack.TryRead(key, offset, bytes))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether something was put under a key. What is damaged shows only when it is read.</summary>
    public bool Contains(Digest key) => _filling?.Contains(key) == true || _packs.Value.Exists(p => p.Contains(key));

    /// <summary>Puts bytes under a key: their digest, or that of whatever they are the answer to.</summary>
    /// <returns>False where the store takes nothing in, being open for reading only or on a full disk.</returns>
    public bool Put(Digest key, ReadOnlySpan<byte> bytes) =>
        _packs.Value.Exists(p => p.Contains(key)) || (Filling() is { } filling && filling.Put(key, bytes));

    /// <summary>Whether bytes that lie in the store may stay in memory too.</summary>
    internal bool MayHold(int length) => Interlocked.Add(ref _room, -length) >= 0;

    /// <summary>Makes what was put, and a new manifest, what the next process finds. Until then nothing has happened.</summary>
    public void Commit(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        if (_hold is null)
        {
            throw new InvalidOperationException("This store is open for reading only.");
        }

        // Where the file that counts was lost, what lies here is still of use, and is not to be written over.
        var next = Math.Max(_generation, StoreCleaning.Latest(_folder)) + 1;
        if (_filling is { } filled)
        {
            filled.Finish();

            // Closed, it takes nothing more, whether it comes to its place or not: see A_commit_that_failed_leaves_the_next_one_possible.
            _filling = null;
            var path = Path.Combine(_folder, StoreFiles.PackName(next));
            _disk.Move(filled.Path, path);
            if (Pack.Open(path, _identity) is { } pack)
            {
                _packs.Value.Insert(0, pack);
            }
        }

        var name = StoreFiles.ManifestName(next);
        var (table, sum) = ManifestFile.Write(Path.Combine(_folder, name), manifest, _identity, _disk);
        if (!File.Exists(Path.Combine(_folder, StoreFiles.Tag)))
        {
            _disk.Write(Path.Combine(_folder, StoreFiles.Tag), StoreFiles.TagText);
        }

        var line = string.Create(CultureInfo.InvariantCulture, $"{StoreFiles.Format}\n{next}\n{table}\n{sum}\n");
        _disk.Replace(Path.Combine(_folder, StoreFiles.Current), Encoding.UTF8.GetBytes(line));
        _generation = next;
        StoreCleaning.Clean(_folder, _disk, name, [.. _packs.Value.Select(p => p.Path)]);
    }

    /// <summary>
    /// Keeps the folder small. Where it has grown well beyond what is wanted, the values that are still wanted go into one pack and all others
    /// are dropped; where it only has many small packs, those become one.
    /// </summary>
    /// <param name="wanted">Keys of all values that the manifest speaks of.</param>
    public void Compact(Func<IReadOnlyCollection<Digest>> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var packs = _packs.Value;
        if (StoreCleaning.HasGrown(packs) && wanted() is var keys && StoreCleaning.IsWorthwhile(packs, keys))
        {
            Merge([.. packs], keys);
        }
        else if (StoreCleaning.HasMany(packs))
        {
            List<Pack> small = [.. packs.OrderByDescending(p => p.Length).Skip(1)];
            Merge(small, small.SelectMany(p => p.Keys));
        }
    }

    // The new pack is in its place before the old ones go.
    private void Merge(List<Pack> old, IEnumerable<Digest> keys)
    {
        using var fresh = new PackWriter(Path.Combine(_folder, StoreFiles.Compacting), _identity, _disk);
        foreach (var key in keys)
        {
            if (TryGet(old, key, out var bytes))
            {
                fresh.Put(key, bytes);
            }
        }

        fresh.Finish();
        var path = Path.Combine(_folder, StoreFiles.PackName(_generation, "c"));
        _disk.Move(fresh.Path, path);
        foreach (var pack in old)
        {
            pack.Dispose();
            _packs.Value.Remove(pack);
            if (pack.Path != path)
            {
                _disk.Delete(pack.Path);
            }
        }

        if (Pack.Open(path, _identity) is { } merged)
        {
            _packs.Value.Insert(0, merged);
        }
    }

    /// <summary>Lets go of the manifest that was found: reading it further has shown that it is damaged.</summary>
    public void Distrust() => (Manifest, Loss) = (null, "it is damaged");

    public void Dispose()
    {
        _manifest?.Dispose();
        _filling?.Dispose();
        if (_packs.IsValueCreated)
        {
            _packs.Value.ForEach(p => p.Dispose());
        }

        _hold?.Dispose();
    }

    // What is damaged in one pack may have been put into another since.
    private static bool TryGet(List<Pack> packs, Digest key, out byte[] bytes)
    {
        foreach (var pack in packs)
        {
            if (pack.TryGet(key, out bytes))
            {
                return true;
            }
        }

        bytes = [];
        return false;
    }

    private PackWriter? Filling()
    {
        if (_filling is null && _hold is not null)
        {
            lock (_lock)
            {
                try
                {
                    _filling ??= new PackWriter(Path.Combine(_folder, StoreFiles.Filling), _identity, _disk);
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    return null;
                }
            }
        }

        return _filling;
    }

    private Manifest? ReadManifest()
    {
        try
        {
            var current = Path.Combine(_folder, StoreFiles.Current);
            if (!File.Exists(current))
            {
                return null;
            }

            var lines = File.ReadAllText(current, Encoding.UTF8).Split('\n');
            if (lines.Length != 5 || lines[0] != StoreFiles.Format || !Number(lines[1], out var generation) || !Number(lines[2], out var table) || !Number(lines[3], out var sum))
            {
                Loss = "it is not in the form that this version writes";
                return null;
            }

            _generation = generation;
            _manifest = ManifestFile.Open(Path.Combine(_folder, StoreFiles.ManifestName(generation)), table, (uint)sum, _identity);
            Loss = _manifest.Manifest is null ? "another version of the tool wrote it" : null;
            return _manifest.Manifest;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DamagedException)
        {
            Loss = exception is DamagedException ? "it is damaged" : "it cannot be read";
            return null;
        }
    }

    private static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
