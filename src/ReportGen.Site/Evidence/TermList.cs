using System.Runtime.InteropServices;
using ReportGen.Site.Codebook;

namespace ReportGen.Site.Evidence;

/// <summary>
/// What the parts of one rule found in all documents, with what is made of it for the rule as it was last asked for: whoever takes the list over from the run
/// before has that, too.
/// </summary>
/// <param name="all">In the order in which evidence is laid out.</param>
internal sealed class TermList(TermIn[] all)
{
    private volatile Known? _known;

    /// <summary>That of a rule that found nothing.</summary>
    public static TermList None { get; } = new([]);

    /// <summary>What each part of the rule found, those first that found most.</summary>
    public IReadOnlyList<TermReach> Of(CodeRule rule) => KnownOf(rule).Runs.Terms;

    /// <summary>What the rule found, spread over pages.</summary>
    public WordRuns RunsOf(CodeRule rule) => KnownOf(rule).Runs;

    // Many pages and files ask for it, all with the codebook of one run. Two who ask at once make the same.
    private Known KnownOf(CodeRule rule)
    {
        var known = _known;
        if (known is null || !ReferenceEquals(known.Rule, rule))
        {
            // That there is none holds for every rule of which nothing was found.
            known = new(rule, WordRuns.LayOut(Reaches(rule)));
            _known = ReferenceEquals(this, None) ? null : known;
        }

        return known;
    }

    private List<(TermReach Term, IReadOnlyList<TermIn> In)> Reaches(CodeRule rule)
    {
        var found = new Dictionary<string, List<TermIn>>(StringComparer.Ordinal);
        foreach (var part in all)
        {
            ref var parts = ref CollectionsMarshal.GetValueRefOrAddDefault(found, part.Document.TermHits.Terms[part.Index], out _);
            (parts ??= []).Add(part);
        }

        return
        [
            .. RuleTerms.Of(rule).Select(t => Reach(rule.Code, t, found.GetValueOrDefault(t) ?? []))
                .OrderByDescending(t => t.Term.Hits).ThenBy(t => t.Term.Term, StringComparer.Ordinal),
        ];
    }

    private static (TermReach Term, IReadOnlyList<TermIn> In) Reach(string code, string term, List<TermIn> parts) =>
        (new(code, term, parts.Sum(p => p.Document.TermHits.Hits(p.Index)), parts.Sum(p => p.Document.TermHits.Segments(p.Index)), parts.Count), parts);

    private sealed record Known(CodeRule Rule, WordRuns Runs);
}
