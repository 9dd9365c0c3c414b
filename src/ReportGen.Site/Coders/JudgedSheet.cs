using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Coders;

/// <summary>Segments drawn at random, some that a rule found and some in which it looked and found nothing, as a person judges them.</summary>
/// <param name="Code">The theme or code.</param>
/// <param name="Coder">Who judges.</param>
/// <param name="Rule">The rule in words, as it was when the sheet was drawn.</param>
/// <param name="Hits">All segments that it found.</param>
/// <param name="Others">All others in which it looked.</param>
/// <param name="Segments">Those that were drawn.</param>
/// <param name="Place">Where the sheet names the code.</param>
internal sealed record JudgedSheet(
    string Code, string Coder, EquatableArray<string> Rule, int Hits, int Others, EquatableArray<JudgedSegment> Segments, Place Place) : IStored<JudgedSheet>
{
    public void Write(CanonicalWriter writer) => writer.Text(Code).Text(Coder).Texts(Rule).Number(Hits).Number(Others).Values(Segments).Value(Place);

    public static JudgedSheet Read(CanonicalReader reader) => new(
        Code: reader.Name(), Coder: reader.Name(), Rule: reader.Texts(), Hits: reader.Whole(), Others: reader.Whole(), Segments: reader.Values<JudgedSegment>(),
        Place: reader.Value<Place>());
}

/// <summary>A segment of a sheet.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Segment">The segment's id.</param>
/// <param name="IsHit">Whether the rule found it.</param>
/// <param name="Applies">Whether the code applies, as the person says; null while they have not judged it.</param>
internal sealed record JudgedSegment(string Document, string Segment, bool IsHit, bool? Applies) : IStored<JudgedSegment>
{
    public void Write(CanonicalWriter writer) => writer.Text(Document).Text(Segment).Flag(IsHit).Number(Applies is { } applies ? applies ? 1 : 0 : -1);

    public static JudgedSegment Read(CanonicalReader reader) =>
        new(Document: reader.Text(), Segment: reader.Text(), IsHit: reader.Flag(), Applies: reader.Whole() switch { 1 => true, 0 => false, _ => null });
}
