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

/// <summary>What a part of a rule found in one document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Index">Which of its parts.</param>
/// <param name="Lines">How many of its hits are kept with the words around them.</param>
/// <param name="Naming">A hash of what is shown of the document wherever it is named.</param>
/// <param name="Hash">A hash of the hits that are kept.</param>
internal sealed record TermIn(CodedDocument Document, int Index, int Lines, ulong Naming, ulong Hash);

/// <summary>What every part of every rule found, and where.</summary>
internal sealed class TermReaches
{
    private readonly Dictionary<string, Dictionary<string, Found>> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EquatableArray<TermReach>> _byCode;

    private TermReaches(IEnumerable<CodedDocument> documents, RuleSet rules)
    {
        foreach (var document in documents)
        {
            var (of, terms) = ("", document.TermHits);
            Dictionary<string, Found>? found = null;
            for (var i = 0; i < terms.Count; i++)
            {
                // A code's parts follow one another.
                if (found is null || terms.Codes[i] != of)
                {
                    of = terms.Codes[i];
                    ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_found, of, out _);
                    found = known ??= new(StringComparer.Ordinal);
                }

                ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(found, terms.Terms[i], out _);
                (term ??= new()).Add(document, i);
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
    public IReadOnlyList<TermIn> In(TermReach term) => Find(term.Code, term.Term)?.Documents ?? [];

    private Found? Find(string code, string term) => _found.GetValueOrDefault(code)?.GetValueOrDefault(term);

    private TermReach ReachOf(string code, string term) => Find(code, term) is { } found ? new(code, term, found.Hits, found.Segments, found.Documents.Count)
        : new(code, term, 0, 0, 0);

    private sealed class Found
    {
        public List<TermIn> Documents { get; } = [];

        public int Hits { get; private set; }

        public int Segments { get; private set; }

        public void Add(CodedDocument document, int index)
        {
            Documents.Add(new TermIn(document, index, document.TermHits.Lines(index), document.Naming, document.TermHits.Hashes[index]));
            Hits += document.TermHits.Hits(index);
            Segments += document.TermHits.Segments(index);
        }
    }
}
