using System.Numerics;

namespace ReportGen.Site.Output;

/// <summary>Where links of the report lead that lead nowhere: mostly none. What a page says wrongly is found by looking for these.</summary>
/// <param name="BasePath">The path under which the report is published, ending with '/'.</param>
/// <param name="Targets">In order; a place of 0 is a file that there is not.</param>
internal sealed record BrokenLinks(string BasePath, Target[] Targets)
{
    // Places are looked up so many at a time, which stay in the processor's cache.
    private const int PlacesAtOnce = 1 << 15;

    /// <param name="parts">Links and places of all pages, in parts.</param>
    /// <param name="files">Every file of the report.</param>
    /// <param name="baseUrl">Where the report is published; null where nobody knows.</param>
    public static BrokenLinks Of(IReadOnlyList<PageLinks> parts, FileHashes files, string? baseUrl)
    {
        var basePath = baseUrl is null ? "/" : new Uri(baseUrl).AbsolutePath;
        Target[] absolute = [.. parts.SelectMany(p => p.AbsoluteTargets(basePath)).Order()];
        Target[][] links = [.. parts.Select(p => p.Targets), absolute];
        var (known, pages) = (new PlaceSet(files.Files), new PlaceSet([.. parts.SelectMany(p => p.Pages)]));
        var broken = new HashSet<Target>();
        foreach (var list in links)
        {
            // Whole files come first.
            for (var i = 0; i < list.Length && list[i].Place == 0; i++)
            {
                if (!known.Contains(list[i].File))
                {
                    broken.Add(list[i]);
                }
            }
        }

        var count = parts.Sum(p => p.Places.Length);
        var places = new PlaceSet(Math.Min(count, PlacesAtOnce));
        var bits = BitOperations.Log2((uint)(count / PlacesAtOnce + 1));
        for (var step = 0; step < 1 << bits; step++)
        {
            // A shift by all 64 bits would be none.
            var from = bits == 0 ? 0 : (ulong)step << (64 - bits);
            var to = from | (ulong.MaxValue >> bits);
            places.Clear();
            foreach (var part in parts)
            {
                foreach (var place in Between(part.Places, p => p, from, to))
                {
                    places.Add(place);
                }
            }

            foreach (var list in links)
            {
                foreach (var target in Between(list, t => t.Place, from, to))
                {
                    if (target.Place == 0 || places.Contains(target.Place))
                    {
                        continue;
                    }

                    // A place in a file that there is not; in one that is no page nobody can look.
                    if (!known.Contains(target.File))
                    {
                        broken.Add(target with { Place = 0 });
                    }
                    else if (pages.Contains(target.File))
                    {
                        broken.Add(target);
                    }
                }
            }
        }

        return new BrokenLinks(basePath, [.. broken.Order()]);
    }

    public bool Has(Target target) => Array.BinarySearch(Targets, target) >= 0;

    private static ReadOnlySpan<T> Between<T>(T[] sorted, Func<T, ulong> hashOf, ulong from, ulong to)
    {
        var begin = FirstFrom(from);
        return sorted.AsSpan(begin, (to == ulong.MaxValue ? sorted.Length : FirstFrom(to + 1)) - begin);

        int FirstFrom(ulong hash)
        {
            var (low, high) = (0, sorted.Length);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                (low, high) = hashOf(sorted[middle]) < hash ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
