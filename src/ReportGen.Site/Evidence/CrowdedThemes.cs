using ReportGen.Engine.Digests;

namespace ReportGen.Site.Evidence;

/// <summary>The themes some of whose segments take no part in pairs; none in most reports, so that most edits leave it as it is.</summary>
/// <param name="Segments">How many segments of the report take no part.</param>
/// <param name="Themes">How many of them each theme has, those that have any.</param>
internal sealed record CrowdedThemes(int Segments, EquatableArray<CrowdedTheme> Themes) : IStored<CrowdedThemes>
{
    public static CrowdedThemes Of(Totals totals) => new(
        totals.Crowded, totals.Nodes.Where(n => n.Crowded > 0).Select(n => new CrowdedTheme(n.Node, n.Crowded)).ToEquatableArray());

    /// <summary>How many segments may have both themes without being counted, at most; 0 where their number is known.</summary>
    public int Uncounted(string first, string second) => Math.Min(Of(first), Of(second));

    /// <summary>How many segments of a theme take no part in pairs.</summary>
    public int Of(string theme)
    {
        // They are in order of id, as the nodes of totals are.
        var (from, to) = (0, Themes.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = string.CompareOrdinal(Themes[middle].Theme, theme) < 0 ? (middle + 1, to) : (from, middle);
        }

        return from < Themes.Count && Themes[from].Theme == theme ? Themes[from].Segments : 0;
    }

    public void Write(CanonicalWriter writer) => writer.Number(Segments).Values(Themes);

    public static CrowdedThemes Read(CanonicalReader reader) => new(Segments: reader.Whole(), Themes: reader.Values<CrowdedTheme>());
}

/// <summary>How many segments of a theme take no part in pairs.</summary>
internal sealed record CrowdedTheme(string Theme, int Segments) : IStored<CrowdedTheme>
{
    public void Write(CanonicalWriter writer) => writer.Text(Theme).Number(Segments);

    public static CrowdedTheme Read(CanonicalReader reader) => new(Theme: reader.Text(), Segments: reader.Whole());
}
