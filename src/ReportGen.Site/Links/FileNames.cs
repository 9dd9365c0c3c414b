using ReportGen.Engine.Digests;

namespace ReportGen.Site.Links;

/// <summary>Addresses of files of the report, relative to its root.</summary>
internal sealed record FileNames(EquatableArray<string> Paths) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Texts(Paths);
}
