using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Codebook;

/// <summary>A code on a segment, with the words that it rests on.</summary>
/// <param name="Code">The node's id: a theme's or a code's.</param>
/// <param name="Theme">The theme it belongs to.</param>
/// <param name="Segment">The segment's index in its document.</param>
/// <param name="Coder">Who applied it: <see cref="Rules"/> or a person.</param>
/// <param name="Hits">In document order, without overlaps; never empty where rules applied it.</param>
internal sealed record Coding(string Code, string Theme, int Segment, string Coder, EquatableArray<Hit> Hits) : IStored<Coding>
{
    /// <summary>The coder of everything that rules apply.</summary>
    public const string Rules = "rules";

    /// <summary>Codings by segment, then by code: the order in which they are kept and shown.</summary>
    public static EquatableArray<Coding> InOrder(IEnumerable<Coding> codings) =>
        codings.OrderBy(c => c.Segment).ThenBy(c => c.Code, StringComparer.Ordinal).ToEquatableArray();

    public void Write(CanonicalWriter writer) => writer.Text(Code).Text(Theme).Number(Segment).Text(Coder).Values(Hits);

    public static Coding Read(CanonicalReader reader) => new(
        Code: reader.Name(),
        Theme: reader.Name(),
        Segment: reader.Whole(),
        Coder: reader.Name(),
        Hits: reader.Values<Hit>());
}

/// <summary>A raw match of a rule.</summary>
/// <param name="Rule">Which part of the rule matched: <c>verif*</c>, <c>near(check*, answer*; 5)</c>, <c>regex(\btest)</c>; several where their words overlap.</param>
/// <param name="Span">Where, in the document's text.</param>
internal sealed record Hit(string Rule, Span Span) : IStored<Hit>
{
    public void Write(CanonicalWriter writer) => writer.Text(Rule).Value(Span);

    public static Hit Read(CanonicalReader reader) => new(Rule: reader.Name(), Span: reader.Value<Span>());
}

/// <summary>The questions that a segment answers.</summary>
/// <param name="Segment">The segment's index in its document.</param>
/// <param name="Questions">Ids of questions.</param>
internal sealed record SegmentQuestions(int Segment, EquatableArray<string> Questions) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Number(Segment).Texts(Questions);
}
