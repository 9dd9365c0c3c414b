using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Coders;

/// <summary>Where people's codings lie: all that looking for them needs.</summary>
/// <param name="Paths">Folders and files.</param>
internal sealed record CodingChoice(EquatableArray<CodingPath> Paths) : IStored<CodingChoice>
{
    public static CodingChoice Of(SiteSettings settings) => new(settings.Codings);

    public void Write(CanonicalWriter writer) => writer.Values(Paths);

    public static CodingChoice Read(CanonicalReader reader) => new(Paths: reader.Values<CodingPath>());
}

/// <summary>A coding file as found.</summary>
/// <param name="File">The file.</param>
/// <param name="Place">Where site.yml names it, or the folder that it lies in.</param>
internal sealed record CodingSource(SeedFile File, Place Place) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Value(File).Value(Place);
}
