using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>What a document says of its own id; where it says nothing, its name and the folders that it lies in have to tell it from others.</summary>
/// <param name="Path">Its path in the seeds folder.</param>
/// <param name="File">The path that messages name.</param>
/// <param name="Declared">The id from its front matter or its transcript; null where it has none.</param>
internal sealed record IdClaim(string Path, string File, string? Declared) : IStored<IdClaim>
{
    public static IdClaim Of(Document document) => new(document.Path, document.File, document.DeclaresId ? document.Id : null);

    public void Write(CanonicalWriter writer) => writer.Text(Path).Text(File).OptionalText(Declared);

    public static IdClaim Read(CanonicalReader reader) => new(Path: reader.Text(), File: reader.Text(), Declared: reader.OptionalText());
}

/// <summary>The id of a document whose file name alone does not tell it from others.</summary>
internal sealed record SettledId(string Id) : IStored<SettledId>
{
    public void Write(CanonicalWriter writer) => writer.Text(Id);

    public static SettledId Read(CanonicalReader reader) => new(reader.Text());
}
