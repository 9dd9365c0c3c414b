using ReportGen.Engine.Digests;

namespace ReportGen.Site.Links;

/// <summary>The address of a file, as a value.</summary>
internal sealed record FileName(string Path) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Path);
}
