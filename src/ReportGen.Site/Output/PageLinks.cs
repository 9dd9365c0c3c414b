using System.Runtime.InteropServices;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Output;

/// <summary>
/// What some pages link to and what can be linked to in them, as hashes in order: where all of a report's links lead is known without
/// looking at a word of them.
/// </summary>
/// <param name="Pages">The pages.</param>
/// <param name="Places">Places in them.</param>
/// <param name="Targets">Where their links lead that do not lead to these pages, each once, by place; a place of 0 is the whole file.</param>
/// <param name="Absolute">Links that begin at the root of the host, each behind its page: where they lead depends on where the report is published.</param>
internal sealed record PageLinks(ulong[] Pages, ulong[] Places, Target[] Targets, EquatableArray<string> Absolute) : IStored<PageLinks>
{
    private const char Between = '\n';

    /// <summary>Those of a page; what is handed in is put in order where it is.</summary>
    public static PageLinks Of(ulong page, List<ulong> places, List<Target> targets, List<string> absolute) =>
        Of([page], CollectionsMarshal.AsSpan(places), CollectionsMarshal.AsSpan(targets), absolute);

    /// <summary>The links of several pages as those of one.</summary>
    public static PageLinks Of(PageGroup group)
    {
        var all = group.Pages.Select(p => p.Value.Addresses.Links).ToList();
        return Of(Joined(all, p => p.Pages), Joined(all, p => p.Places), Joined(all, p => p.Targets), all.SelectMany(p => p.Absolute));
    }

    /// <summary>A link that begins at the root of the host, with the page that it stands on.</summary>
    public static string Behind(string page, ReadOnlySpan<char> link) => $"{page}{Between}{link}";

    /// <summary>Where the links lead that begin at the root of the host.</summary>
    public IEnumerable<Target> AbsoluteTargets(string basePath) =>
        Absolute.Select(a => a.Split(Between, 2)).Select(a => PlaceHash.Target(a[0], a[1], basePath));

    public void Write(CanonicalWriter writer) => writer
        .Hashes(Pages).Hashes(Places).Hashes(Array.ConvertAll(Targets, t => t.Place)).Hashes(Array.ConvertAll(Targets, t => t.File)).Texts(Absolute);

    public static PageLinks Read(CanonicalReader reader)
    {
        var (pages, places, ends, files) = (reader.Hashes(), reader.Hashes(), reader.Hashes(), reader.Hashes());
        if (ends.Length != files.Length)
        {
            throw new DamagedException("places without files");
        }

        var targets = new Target[ends.Length];
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = new(ends[i], files[i]);
        }

        return new(pages, places, targets, reader.Texts());
    }

    // A link to a place that is here is whole, whatever other pages say: whoever looks at all links of a report need not look at it.
    private static PageLinks Of(Span<ulong> pages, Span<ulong> places, Span<Target> targets, IEnumerable<string> absolute)
    {
        var files = InOrder(pages);
        var here = InOrder(places);
        targets = InOrder(targets);
        var count = 0;
        foreach (var target in targets)
        {
            if (target.Place == 0 ? files.BinarySearch(target.File) < 0 : here.BinarySearch(target.Place) < 0)
            {
                targets[count++] = target;
            }
        }

        return new(files.ToArray(), here.ToArray(), targets[..count].ToArray(), absolute.ToEquatableArray());
    }

    private static T[] Joined<T>(List<PageLinks> all, Func<PageLinks, T[]> of)
    {
        var joined = new T[all.Sum(p => of(p).Length)];
        var at = 0;
        foreach (var page in all)
        {
            of(page).CopyTo(joined, at);
            at += of(page).Length;
        }

        return joined;
    }

    // Each once.
    private static Span<T> InOrder<T>(Span<T> values)
        where T : struct, IEquatable<T>
    {
        values.Sort();
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (i == 0 || !values[i].Equals(values[i - 1]))
            {
                values[count++] = values[i];
            }
        }

        return values[..count];
    }
}

/// <summary>Where a link leads.</summary>
/// <param name="Place">The hash of a place in the file; 0 for the whole of it.</param>
/// <param name="File">The hash of the file; 0 where the link leads out of the report.</param>
internal readonly record struct Target(ulong Place, ulong File) : IComparable<Target>
{
    public int CompareTo(Target other) => Place.CompareTo(other.Place) is not 0 and var order ? order : File.CompareTo(other.File);
}
