using System.Globalization;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Stores;

/// <summary>Keeps a store's folder small: what no commit counts goes at once, old values go when they take more room than those in use.</summary>
internal static class StoreCleaning
{
    private const int MostPacks = 8;
    private const long SmallEnough = 4L << 20;
    private const long Largest = 1L << 30;

    /// <summary>The highest number that a file of the folder begins with; 0 where there is none.</summary>
    public static long Latest(string folder) => Directory.EnumerateFiles(folder)
        .Select(path =>
            Path.GetFileName(path).AsSpan() is { Length: > 10 } name && long.TryParse(name[..10], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .DefaultIfEmpty(0).Max();

    /// <summary>Deletes manifests that no longer count, packs that were not opened because another version wrote them, and what an interrupted build left.</summary>
    public static void Clean(string folder, Disk disk, string manifest, HashSet<string> packs)
    {
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToList())
        {
            var isLeft = Path.GetExtension(path) switch
            {
                ".manifest" => Path.GetFileName(path) != manifest,
                ".pack" => !packs.Contains(path),
                ".part" or ".new" => true,
                _ => false,
            };
            if (isLeft && StoreFiles.IsOurs(path))
            {
                disk.Delete(path);
            }
        }
    }

    /// <summary>Deletes all files of a store, and the folder where nothing else is in it.</summary>
    /// <param name="folder">Where they lie.</param>
    /// <param name="names">Files of whoever uses the store, which go with it; so do what they were to be replaced with.</param>
    /// <param name="disk">Where changes are made.</param>
    public static IReadOnlyList<string> Remove(string folder, IReadOnlyCollection<string> names, Disk disk)
    {
        var removed = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToList())
        {
            var name = Path.GetFileName(path);
            if (names.Contains(name.EndsWith(".new", StringComparison.Ordinal) ? name[..^4] : name) || StoreFiles.IsOurs(path))
            {
                disk.Delete(path);
                removed.Add(name);
            }
        }

        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            disk.DeleteFolder(folder);
        }

        return removed;
    }

    /// <summary>
    /// Whether it is worth finding out what is still wanted: where that is soon done, or when what was added since the last time is as much as
    /// what was there then.
    /// </summary>
    public static bool HasGrown(IReadOnlyCollection<Pack> packs)
    {
        var sum = packs.Sum(p => p.Length);
        return sum <= SmallEnough ? HasMany(packs) : sum > 2 * packs.Max(p => p.Length);
    }

    /// <summary>Whether there are so many packs that looking through them takes longer than it should.</summary>
    public static bool HasMany(IReadOnlyCollection<Pack> packs) => packs.Count > MostPacks;

    /// <summary>Whether half of what packs hold is unwanted, or they are too large with anything unwanted in them.</summary>
    public static bool IsWorthwhile(IReadOnlyCollection<Pack> packs, IReadOnlyCollection<Digest> wanted)
    {
        var held = packs.Sum(p => p.Count);
        return held > 2 * wanted.Count || HasMany(packs) || (packs.Sum(p => p.Length) > Largest && held > wanted.Count);
    }
}
