using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Links;

/// <summary>The links of one document with where they lead, in order.</summary>
internal sealed record DocumentLinks(string Document, EquatableArray<ResolvedLink> Links) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Document).Values(Links);
}

/// <summary>A link and where it leads.</summary>
/// <param name="Target">As written.</param>
/// <param name="Kind">A wikilink's kind, or <see cref="Markdown"/>.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="To">The id of the document; null where it leads to none.</param>
/// <param name="Part">The part of that document that it names, and where it does so; null where it names none.</param>
/// <param name="Segment">The id of the segment with which that part begins; null where there is none.</param>
internal sealed record ResolvedLink(string Target, string Kind, Span Span, string? To, NamedPart? Part = null, string? Segment = null) : ICanonical
{
    /// <summary>The kind of a link that is written in Markdown.</summary>
    public const string Markdown = "link";

    /// <summary>The id of the segment that it stands in; empty where it stands in none.</summary>
    public string From { get; init; } = "";

    public void Write(CanonicalWriter writer) => writer.Text(Target).Text(Kind).Value(Span).OptionalText(To).Value(Part).OptionalText(Segment);
}

/// <summary>A heading or marked block that a link names.</summary>
internal sealed record NamedPart(string Name, Place Place) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Name).Value(Place);
}
