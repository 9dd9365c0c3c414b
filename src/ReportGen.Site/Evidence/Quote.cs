using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;

namespace ReportGen.Site.Evidence;

/// <summary>Words shown as evidence, with the way to the segment that they stand in. It knows no line numbers: a quote stays the same when lines are added above it.</summary>
/// <param name="Segment">The segment's id in its document: the permalink's fragment.</param>
/// <param name="Html">The words, cut verbatim from the document, with hits marked.</param>
/// <param name="Around">What the same segment says before and after them.</param>
/// <param name="Speaker">Who says it, as the document labels them; null where nobody speaks.</param>
/// <param name="Case">The person or group.</param>
/// <param name="IsCutBefore">Whether the segment begins earlier.</param>
/// <param name="IsCutAfter">Whether the segment goes on.</param>
/// <param name="IsPasted">Whether someone pasted these words in rather than saying them.</param>
/// <param name="Language">The language of the words; null where it is the report's.</param>
/// <param name="Nodes">Every theme and code on that segment.</param>
/// <param name="Voices">What people and former rules say of what is marked; empty where only the codebook's rules speak.</param>
internal sealed record Quote(
    string Segment,
    string Html,
    Surroundings Around,
    string? Speaker,
    string Case,
    bool IsCutBefore,
    bool IsCutAfter,
    bool IsPasted,
    string? Language,
    EquatableArray<string> Nodes,
    EquatableArray<Voice> Voices) : IStored<Quote>
{
    public void Write(CanonicalWriter writer) => writer
        .Text(Segment).Text(Html).Value(Around).OptionalText(Speaker).Text(Case).Flag(IsCutBefore).Flag(IsCutAfter).Flag(IsPasted).OptionalText(Language)
        .Texts(Nodes).Values(Voices);

    public static Quote Read(CanonicalReader reader) => new(
        Segment: reader.Text(),
        Html: reader.Text(),
        Around: reader.Value<Surroundings>(),
        Speaker: reader.OptionalName(),
        Case: reader.Name(),
        IsCutBefore: reader.Flag(),
        IsCutAfter: reader.Flag(),
        IsPasted: reader.Flag(),
        Language: reader.OptionalName(),
        Nodes: reader.List(static r => r.Name()),
        Voices: reader.Values<Voice>());
}

/// <summary>What stands beside quoted words in their segment, hits marked there too; no word of it stands in the quote.</summary>
/// <param name="Before">What can be read before them; empty where they begin the segment.</param>
/// <param name="After">What can be read after them; empty where they end it.</param>
/// <param name="IsMoreBefore">Whether the segment begins even earlier.</param>
/// <param name="IsMoreAfter">Whether it goes on after that.</param>
internal sealed record Surroundings(string Before, string After, bool IsMoreBefore, bool IsMoreAfter) : IStored<Surroundings>
{
    public void Write(CanonicalWriter writer) => writer.Text(Before).Text(After).Flag(IsMoreBefore).Flag(IsMoreAfter);

    public static Surroundings Read(CanonicalReader reader) => new(Before: reader.Text(), After: reader.Text(), IsMoreBefore: reader.Flag(), IsMoreAfter: reader.Flag());
}

/// <summary>What one person says of a code on some words, or said former rules.</summary>
/// <param name="Coder">Who.</param>
/// <param name="Code">Of which theme or code.</param>
/// <param name="Verdict">Whether they apply it, or accept or reject that a rule did.</param>
/// <param name="Note">Why; may be empty.</param>
internal sealed record Voice(string Coder, string Code, Verdict Verdict, string Note) : IStored<Voice>
{
    /// <summary>Everything that people say of some codings, and former rules: what these found stands nowhere else.</summary>
    public static EquatableArray<Voice> Of(IEnumerable<Coding> codings) => codings
        .SelectMany(c => c.Judgements.Select(j => new Voice(j.Coder, c.Code, j.Accepts ? Verdict.Accept : Verdict.Reject, j.Note))
            .Prepend(c.IsByOwnRules ? null : new Voice(c.Coder, c.Code, Verdict.Add, c.Note)))
        .OfType<Voice>()
        .ToEquatableArray();

    public void Write(CanonicalWriter writer) => writer.Text(Coder).Text(Code).Number((int)Verdict).Text(Note);

    public static Voice Read(CanonicalReader reader) => new(Coder: reader.Name(), Code: reader.Name(), Verdict: (Verdict)reader.Whole(), Note: reader.Text());
}
