using ReportGen.Engine.Digests;

namespace ReportGen.Site.Evidence;

/// <summary>How much a part of a rule found.</summary>
/// <param name="Code">The theme or code whose rule it belongs to.</param>
/// <param name="Term">The part, in the words of the rule.</param>
/// <param name="Hits">How often it was found, where the code was applied and nobody rejected that.</param>
/// <param name="Segments">In how many segments.</param>
/// <param name="Documents">In how many documents.</param>
internal sealed record TermReach(string Code, string Term, int Hits, int Segments, int Documents) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Code).Text(Term).Number(Hits).Number(Segments).Number(Documents);
}

/// <summary>What a part of a rule found in one document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Index">Which of its parts.</param>
/// <param name="Order">The document's place among all in the order in which evidence is laid out.</param>
internal sealed record TermIn(CodedDocument Document, int Index, int Order) : IDocumentPart
{
    /// <summary>How many of its hits are kept with the words around them.</summary>
    public int Lines { get; } = Document.TermHits.Lines(Index);

    /// <summary>A hash of what is shown of the document wherever it is named.</summary>
    public ulong Naming { get; } = Document.Naming;

    /// <summary>A hash of the hits that are kept.</summary>
    public ulong Hash { get; } = Document.TermHits.Hashes[Index];
}
