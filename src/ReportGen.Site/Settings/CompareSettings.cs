using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Settings;

/// <summary>What site.yml says of comparisons.</summary>
/// <param name="Attributes">Which attributes, in this order; empty where the report chooses.</param>
/// <param name="Bands">How attributes that are numbers are cut.</param>
/// <param name="Few">Values with fewer documents than this are marked.</param>
/// <param name="MostPages">How many pages of quotes all cells may have together; null where the number of documents decides.</param>
internal sealed record CompareSettings(EquatableArray<ComparedName> Attributes, EquatableArray<NumberBands> Bands, int Few, int? MostPages) : ICanonical
{
    /// <summary>What holds where site.yml says nothing.</summary>
    public static CompareSettings Usual { get; } = new([], [], 5, null);

    /// <summary>How many pages of quotes all cells may have together. What a small report has in plenty would be a good part of the time that a large one takes.</summary>
    public int PagesFor(int documents) => MostPages ?? (documents <= 300 ? 600 : documents <= 900 ? 300 : 100);

    /// <summary>The <c>compare</c> map of site.yml; what it leaves out stays as usual.</summary>
    public static CompareSettings Read(MapNode? map, ICollection<Diagnostic> findings)
    {
        if (map is null)
        {
            return Usual;
        }

        var keys = new MapReader(map, SiteShape.Compare, findings);
        var settings = new CompareSettings(
            keys.TextNodes("attributes").DistinctBy(n => n.Text).Select(n => new ComparedName(n.Text, n.Place)).ToEquatableArray(),
            ReadBands(keys.Nested("bands"), findings),
            keys.Number("few") ?? Usual.Few,
            keys.Number("most-pages"));
        keys.Done();
        return settings;
    }

    public void Write(CanonicalWriter writer) => writer.Values(Attributes).Values(Bands).Number(Few).Number(MostPages ?? -1);

    private static EquatableArray<NumberBands> ReadBands(MapNode? map, ICollection<Diagnostic> findings)
    {
        var bands = new List<NumberBands>();
        if (map is null)
        {
            return [];
        }

        var keys = new MapReader(map, SiteShape.Bands, findings);
        foreach (var entry in map.Entries)
        {
            if (ReadBounds(entry.Key, keys.TextNodes(entry.Key.Text), findings) is { Count: > 0 } bounds)
            {
                bands.Add(new NumberBands(new ComparedName(entry.Key.Text, entry.Key.Place), EquatableArray.From(bounds.Select(b => b.ToString(CultureInfo.InvariantCulture)))));
            }
        }

        return EquatableArray.From(bands);
    }

    // One wrong bound and nobody knows what the others mean: the attribute then has no bands.
    private static List<decimal> ReadBounds(TextNode key, IReadOnlyList<TextNode> written, ICollection<Diagnostic> findings)
    {
        var bounds = new List<decimal>();
        foreach (var node in written)
        {
            if (NumberBands.NumberOf(node.Text) is not { } bound)
            {
                findings.Add(SettingsDiagnostics.BadValue.At(
                    node.Place, $"a band of '{key.Text}' should begin at a number, but '{node.Text}' is none",
                        $"for example {key.Text}: [10, 20], for under 10, 10 to 19, 20 and more"));
                return [];
            }

            if (bounds.Count > 0 && bound <= bounds[^1])
            {
                findings.Add(SettingsDiagnostics.BadValue.At(
                    node.Place, $"the bands of '{key.Text}' should begin at growing numbers, "
                        + $"but {node.Text} does not come after {bounds[^1].ToString(CultureInfo.InvariantCulture)}",
                    "write the numbers from the smallest to the largest, each once"));
                return [];
            }

            bounds.Add(bound);
        }

        if (written.Count == 0)
        {
            findings.Add(SettingsDiagnostics.BadValue.At(
                key.Place, $"no number is given for the bands of '{key.Text}'", $"for example {key.Text}: [10, 20], for under 10, 10 to 19, 20 and more"));
        }

        return bounds;
    }
}

/// <summary>An attribute that site.yml names, with its place.</summary>
internal sealed record ComparedName(string Name, Place Place) : ICanonical
{
    // The place is what a finding about it would show.
    public void Write(CanonicalWriter writer)
    {
        writer.Text(Name);
        Place.Write(writer);
    }
}
