using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Evidence;

/// <summary>The rules of a codebook that differ from those that made codings before, and those that refer to them: what is to be matched again.</summary>
internal sealed class EditedRules
{
    // A matcher reads a document once, however many rules it has: beyond some part of them the rest costs next to nothing.
    private const int MostParts = 2;

    private readonly HashSet<string> _stale;
    private readonly Matcher _matcher;
    private readonly bool _refers;

    private EditedRules(HashSet<string> stale, EquatableArray<CodeRule> rules) =>
        (_stale, Rules, _matcher, _refers) = (stale, rules, Matcher.Compile(new RuleSet(rules)), rules.Any(r => r.References().Any()));

    /// <summary>The rules to match, in the order of the codebook.</summary>
    public EquatableArray<CodeRule> Rules { get; }

    /// <summary>Finds what differs; null where it is most of the rules.</summary>
    /// <param name="now">The rules as they are.</param>
    /// <param name="before">Digests of the rules as they were, by code.</param>
    public static EditedRules? Find(RuleSet now, Dictionary<string, Digest> before)
    {
        var digests = now.Rules.ToDictionary(r => r.Code, r => Digest.Of(r), StringComparer.Ordinal);
        var stale = digests.Where(d => !before.TryGetValue(d.Key, out var known) || known != d.Value).Select(d => d.Key).ToHashSet(StringComparer.Ordinal);
        stale.UnionWith(before.Keys.Where(code => !digests.ContainsKey(code)));

        // What refers to something stale is stale, and so on.
        while (now.Rules.Where(r => !stale.Contains(r.Code) && r.References().Any(stale.Contains)).Select(r => r.Code).ToList() is { Count: > 0 } more)
        {
            stale.UnionWith(more);
        }

        var rules = now.Rules.Where(r => stale.Contains(r.Code)).ToEquatableArray();
        return rules.Count * MostParts > now.Rules.Count ? null : new EditedRules(stale, rules);
    }

    /// <summary>
    /// Whether these rules find nothing in a document, nor did before: so it is with most documents, and their codings need not be looked at. A rule that
    /// refers to others cannot be asked alone.
    /// </summary>
    public bool FindNothing(Document document, DocumentAnswers answers, CodedDocument before) =>
        !_refers && _stale.All(code => before.Nodes.OwnOf(code) + before.Rejected.OwnOf(code) == 0)
        && _matcher.Code(document, answers.BySegment(), []).Count == 0;

    /// <summary>What rules find in a document: what these find now, and what the others found before.</summary>
    public EquatableArray<Coding> Code(Document document, DocumentAnswers answers, EquatableArray<Coding> before)
    {
        var kept = before.Where(c => !_stale.Contains(c.Code)).ToList();
        var made = _matcher.Code(document, answers.BySegment(), kept);
        return Coding.InOrder(kept.Concat(made));
    }
}
