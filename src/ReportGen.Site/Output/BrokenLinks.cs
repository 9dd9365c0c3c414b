using System.Numerics;
using ReportGen.Engine.Steps;

namespace ReportGen.Site.Output;

/// <summary>Where links of the report lead that lead nowhere: mostly none. What a page says wrongly is found by looking for these.</summary>
/// <param name="BasePath">The path under which the report is published, ending with '/'.</param>
/// <param name="Targets">In order; a place of 0 is a file that there is not.</param>
internal sealed record BrokenLinks(string BasePath, Target[] Targets)
{
    // Places are looked up at most so many at a time, which stay in the processor's cache.
    private const int PlacesAtOnce = 1 << 14;

    /// <param name="parts">Links and places of all pages, in parts.</param>
    /// <param name="files">Every file of the report.</param>
    /// <param name="baseUrl">Where the report is published; null where nobody knows.</param>
    /// <param name="threads">How many may look at once.</param>
    public static BrokenLinks Of(IReadOnlyList<PageLinks> parts, Func<FileHashes> files, string? baseUrl, int threads = 1)
    {
        var basePath = baseUrl is null ? "/" : new Uri(baseUrl).AbsolutePath;
        var (links, known, pages) = (default(Target[][])!, default(PlaceSet)!, default(PlaceSet)!);
        SideBySide.Do(
            threads,
            () => known = new(files().Files),
            () => (pages, links) = (new([.. parts.SelectMany(p => p.Pages)]), [.. parts.Select(p => p.Targets), [.. parts.SelectMany(p => p.AbsoluteTargets(basePath)).Order()]]));
        var count = parts.Sum(p => p.Places.Length);
        var bits = BitOperations.Log2((uint)(count / PlacesAtOnce + 1));
        var broken = new List<Target>[1 << bits];

        // Whole files are of place 0, which no page has. A shift by all 64 bits would be none.
        SideBySide.ForEach(broken.Length, threads, i => broken[i] = Between(bits == 0 ? 0 : (ulong)i << (64 - bits), ulong.MaxValue >> bits), default);
        return new BrokenLinks(basePath, [.. broken.SelectMany(b => b).Distinct().Order()]);

        List<Target> Between(ulong from, ulong width)
        {
            var (places, found) = (new PlaceSet(count >> bits), new List<Target>());
            foreach (var part in parts)
            {
                foreach (var place in Within(part.Places, p => p, from, from | width))
                {
                    places.Add(place);
                }
            }

            foreach (var list in links)
            {
                foreach (var target in Within(list, t => t.Place, from, from | width))
                {
                    if (places.Contains(target.Place))
                    {
                        continue;
                    }

                    // Of a file that is no page nobody can say which places it has.
                    if (!known.Contains(target.File))
                    {
                        found.Add(target with { Place = 0 });
                    }
                    else if (target.Place != 0 && pages.Contains(target.File))
                    {
                        found.Add(target);
                    }
                }
            }

            return found;
        }
    }

    public bool Has(Target target) => Array.BinarySearch(Targets, target) >= 0;

    private static ReadOnlySpan<T> Within<T>(T[] sorted, Func<T, ulong> hashOf, ulong from, ulong to)
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
