using ReportGen.Engine.Digests;

namespace ReportGen.Site.Settings;

/// <summary>site.yml as it lies.</summary>
/// <param name="File">How messages name it.</param>
/// <param name="Text">Its content; null where it cannot be read.</param>
/// <param name="Fault">Why it cannot be read; null where it can.</param>
/// <param name="BaseUrl">Where the report will be published, as the command line says; null where it says nothing.</param>
internal sealed record ConfigFile(string File, string? Text, string? Fault, string? BaseUrl = null) : ICanonical
{
    /// <summary>When what is built was written, as the command line says; null where it says nothing.</summary>
    public string? AsOf { get; init; }

    public void Write(CanonicalWriter writer) => writer.Text(File).OptionalText(Text).OptionalText(Fault).OptionalText(BaseUrl).OptionalText(AsOf);
}
