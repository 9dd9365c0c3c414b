using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;

namespace ReportGen.Site.Output;

/// <summary>
/// Some pages, always the same ones: what they link to is gathered for all of them together, so that after an edit no more is looked at than the groups
/// that it reached, and numbers.
/// </summary>
/// <param name="Pages">The pages.</param>
internal sealed record PageGroup(IReadOnlyList<Row<RenderedPage>> Pages)
{
    private const int Groups = 256;

    /// <summary>All pages, dealt by their addresses.</summary>
    public static Folded<PageGroup> Of(Many<RenderedPage> from, Table<RenderedPage> pages)
    {
        var groups = new List<Row<RenderedPage>>?[Groups];
        foreach (var page in pages)
        {
            (groups[PlaceHash.Of(page.Key) % Groups] ??= []).Add(page);
        }

        var made = new List<Made<PageGroup>>(Groups);
        for (var i = 0; i < Groups; i++)
        {
            if (groups[i] is { } group)
            {
                made.Add(new(
                    i.ToString("x2", System.Globalization.CultureInfo.InvariantCulture), new PageGroup(group), DigestOf(group), () => [.. group.Select(p => from.Row(p.Key))]));
            }
        }

        return made;
    }

    private static Digest DigestOf(List<Row<RenderedPage>> pages)
    {
        using var writer = CanonicalWriter.Rent();
        pages.ForEach(p => writer.Text(p.Key).Digest(p.Digest));
        return writer.ToDigest();
    }
}
