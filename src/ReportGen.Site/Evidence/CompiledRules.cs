using System.Collections.Concurrent;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Codebook;
using ReportGen.Site.Corpus;
using ReportGen.Site.Documents;
using ReportGen.Site.Questions;
using ReportGen.Site.Search;

namespace ReportGen.Site.Evidence;

/// <summary>
/// Rules made ready to code documents. Each document's codings read each rule by its code and digest, so that an edited rule is matched
/// again over all documents and the others are not: what they found before is kept.
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="isSearched">Whether the report has an index of all words.</param>
internal sealed class CompiledRules(RuleSet rules, bool isSearched) : ICanonical
{
    private const string Rule = "rule ";
    private const string Names = "rules";
    private const string Searched = "search";

    private readonly Lazy<Matcher> _all = new(() => Matcher.Compile(rules));
    private readonly ConcurrentDictionary<EquatableArray<Read>, EditedRules?> _edits = new();
    private readonly Dictionary<string, Digest> _digests = rules.Rules.ToDictionary(r => r.Code, r => Digest.Of(r), StringComparer.Ordinal);
    private readonly Lazy<EquatableArray<Read>> _reads = new(() => ReadsOf(rules, isSearched));

    /// <summary>What the pipeline runs for each document, beside the rules that all documents share.</summary>
    public static RecordingFunction<ReadyDocument, CompiledRules, CodedDocument> Function { get; } =
        new((row, rules, before) => rules.Code(row, before), (rules, read) => rules.Now(read));

    /// <summary>The rules as the codebook has them.</summary>
    public RuleSet Rules => rules;

    public void Write(CanonicalWriter writer) => writer.Value(rules).Flag(isSearched);

    /// <summary>What rules find in a document, given what it answers where.</summary>
    public EquatableArray<Coding> Code(Document document, DocumentAnswers answers) => _all.Value.Code(document, answers.BySegment());

    /// <summary>What must be matched again where codings had been made by other rules; null where that is so much that all may as well be.</summary>
    public EditedRules? EditsSince(EquatableArray<Read> reads) => _edits.GetOrAdd(reads, r => EditedRules.Find(rules, Recorded(r)));

    private Recorded<CodedDocument> Code(ReadyDocument ready, Earlier<CodedDocument>? before)
    {
        var document = ready.Open();
        var reading = new Engine.Steps.Reading("", [], _reads.Value);
        if (before is { IsRowSame: true } && EditsSince(before.Reading.Shared) is { } edits && before.Value() is { } known)
        {
            var terms = !isSearched ? null : known.Terms ?? TermsOf(document, ready.Card);
            if (known.Crowded == 0 && edits.FindNothing(document, ready.Answers, known))
            {
                return new(known with { Terms = terms }, reading);
            }

            var old = known.AllCodings.ByOwnRules;
            var now = edits.Code(document, ready.Answers, old);
            return new(now == old && known.Crowded == 0 ? known with { Terms = terms } : EvidenceFinder.Find(ready, document, now, terms), reading);
        }

        return new(EvidenceFinder.Find(ready, document, Code(document, ready.Answers), isSearched ? TermsOf(document, ready.Card) : null), reading);
    }

    private Digest? Now(Read read) =>
        read.Name == Names ? NamesOf(rules)
        : read.Name == Searched ? DigestOf(isSearched)
        : read.Name.StartsWith(Rule, StringComparison.Ordinal) && _digests.TryGetValue(read.Name[Rule.Length..], out var digest) ? digest
        : null;

    private static Dictionary<string, Digest> Recorded(EquatableArray<Read> reads) => reads
        .Where(r => r.Name.StartsWith(Rule, StringComparison.Ordinal))
        .ToDictionary(r => r.Name[Rule.Length..], r => r.Digest, StringComparer.Ordinal);

    private static EquatableArray<Read> ReadsOf(RuleSet rules, bool isSearched) =>
        rules.Rules.Select(r => new Read(Rule + r.Code, Digest.Of(r))).Append(new Read(Names, NamesOf(rules))).Append(new Read(Searched, DigestOf(isSearched)))
            .ToEquatableArray();

    private static DocumentTerms TermsOf(Document document, DocumentCard card) =>
        TermTally.Of(card.Heading, document.Segments.Count, (tally, i) => tally.Add(document.Visible(document.Segments[i]).Text));

    // A rule that comes or goes is one that no document has read yet, or will again.
    private static Digest NamesOf(RuleSet rules) => DigestOf(rules.Rules.Select(r => r.Code).ToEquatableArray());

    private static Digest DigestOf(bool flag)
    {
        using var writer = CanonicalWriter.Rent();
        return writer.Flag(flag).ToDigest();
    }

    private static Digest DigestOf(EquatableArray<string> names)
    {
        using var writer = CanonicalWriter.Rent();
        return writer.Texts(names).ToDigest();
    }
}
