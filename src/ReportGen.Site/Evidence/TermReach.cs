using System.Runtime.InteropServices;
using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;

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

/// <summary>What the parts of one document's rules found, of one part.</summary>
/// <param name="Document">The document.</param>
/// <param name="Index">Which of its parts.</param>
internal sealed record TermIn(CodedDocument Document, int Index)
{
    /// <summary>How many of its hits are kept with the words around them.</summary>
    public int Lines => Document.TermHits.Lines(Index);

    /// <summary>A hash of those.</summary>
    public ulong Hash => Document.TermHits.Hashes[Index];
}

/// <summary>What every part of every rule found, and where.</summary>
internal sealed class TermReaches
{
    private readonly Dictionary<(string Code, string Term), List<TermIn>> _found = [];
    private readonly Dictionary<string, EquatableArray<TermReach>> _byCode;

    private TermReaches(IEnumerable<CodedDocument> documents, RuleSet rules)
    {
        foreach (var document in documents)
        {
            for (var i = 0; i < document.TermHits.Count; i++)
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_found, (document.TermHits.Codes[i], document.TermHits.Terms[i]), out _);
                (list ??= []).Add(new TermIn(document, i));
            }
        }

        _byCode = rules.Rules.ToDictionary(
            r => r.Code, r => RuleTerms.Of(r).Select(t => ReachOf(r.Code, t)).OrderByDescending(t => t.Hits).ThenBy(t => t.Term, StringComparer.Ordinal).ToEquatableArray(),
            StringComparer.Ordinal);
    }

    /// <summary>Goes through all documents.</summary>
    /// <param name="documents">In the order in which their evidence is laid out.</param>
    /// <param name="rules">The rules.</param>
    public static TermReaches Of(IEnumerable<CodedDocument> documents, RuleSet rules) => new(documents, rules);

    /// <summary>The parts of a theme's or code's rule, those first that found most; empty where it has none.</summary>
    public EquatableArray<TermReach> Of(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Where a part found something.</summary>
    public IReadOnlyList<TermIn> In(TermReach term) => _found.GetValueOrDefault((term.Code, term.Term)) ?? [];

    private TermReach ReachOf(string code, string term)
    {
        var found = _found.GetValueOrDefault((code, term)) ?? [];
        return new(code, term, found.Sum(t => t.Document.TermHits.Hits(t.Index)), found.Sum(t => t.Document.TermHits.Segments(t.Index)), found.Count);
    }
}
