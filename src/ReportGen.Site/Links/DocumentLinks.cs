using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Links;

/// <summary>The links of one document with where they lead, in order.</summary>
internal sealed record DocumentLinks(string Document, EquatableArray<ResolvedLink> Links) : IStored<DocumentLinks>
{
    /// <summary>The documents of which a link here names a part.</summary>
    public IEnumerable<string> DocumentsWithParts => Links.Where(l => l.Part is not null).Select(l => l.To!).Distinct();

    public void Write(CanonicalWriter writer) => writer.Text(Document).Values(Links);

    public static DocumentLinks Read(CanonicalReader reader) => new(Document: reader.Text(), Links: reader.Values<ResolvedLink>());
}

/// <summary>A link and where it leads.</summary>
/// <param name="Target">As written.</param>
/// <param name="Kind">A wikilink's kind, or <see cref="Markdown"/>.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="To">The id of the document; null where it leads to none.</param>
/// <param name="Part">The part of that document that it names, and where it does so; null where it names none.</param>
/// <param name="Segment">The id of the segment with which that part begins; null where there is none.</param>
internal sealed record ResolvedLink(string Target, string Kind, Span Span, string? To, NamedPart? Part = null, string? Segment = null) : IStored<ResolvedLink>
{
    /// <summary>The kind of a link that is written in Markdown.</summary>
    public const string Markdown = "link";

    public void Write(CanonicalWriter writer) => writer.Text(Target).Text(Kind).Value(Span).OptionalText(To).Value(Part).OptionalText(Segment);

    public static ResolvedLink Read(CanonicalReader reader) => new(
        Target: reader.Text(),
        Kind: reader.Text(),
        Span: reader.Value<Span>(),
        To: reader.OptionalText(),
        Part: reader.OptionalValue<NamedPart>(),
        Segment: reader.OptionalText());
}

/// <summary>A heading or marked block that a link names.</summary>
internal sealed record NamedPart(string Name, Place Place) : IStored<NamedPart>
{
    public void Write(CanonicalWriter writer) => writer.Text(Name).Value(Place);

    public static NamedPart Read(CanonicalReader reader) => new(Name: reader.Text(), Place: reader.Value<Place>());
}
