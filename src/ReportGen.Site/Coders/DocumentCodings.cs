using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;

namespace ReportGen.Site.Coders;

/// <summary>Every coding of one document, by rules and by people: by segment, then by code.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Codings">Those that count.</param>
/// <param name="Rejected">What rules found and people rejected: it is shown, and counts nowhere.</param>
internal sealed record DocumentCodings(string Document, EquatableArray<Coding> Codings, EquatableArray<Coding> Rejected) : IStored<DocumentCodings>
{
    /// <summary>What the codebook's rules find, before anybody says anything of it.</summary>
    public EquatableArray<Coding> ByOwnRules =>
        Rejected.Count == 0 && Codings.All(c => c.IsByOwnRules && c.Judgements.Count == 0)
            ? Codings
            : Coding.InOrder(Codings.Concat(Rejected).Where(c => c.IsByOwnRules).Select(c => c with { Judgements = [] }));

    public void Write(CanonicalWriter writer) => writer.Text(Document).Values(Codings).Values(Rejected);

    public static DocumentCodings Read(CanonicalReader reader) =>
        new(Document: reader.Text(), Codings: reader.Values<Coding>(), Rejected: reader.Values<Coding>());
}
