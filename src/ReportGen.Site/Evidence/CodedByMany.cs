using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;

namespace ReportGen.Site.Evidence;

/// <summary>
/// A document that people coded, coder by coder. Who codes a document by hand is taken to have read all of it: where they say nothing, they do not apply the code. But
/// what a rule found and they neither accept nor reject, they may well have left as it is: of that nothing is known. Who only accepts and rejects is asked
/// only there. Former rules are nobody's second opinion and so no coder here; but what they found, people had before them as they have what rules find.
/// </summary>
internal sealed class CodedByMany
{
    public const char Yes = 'y';
    public const char No = 'n';

    /// <summary>What rules found and this coder neither accepts nor rejects.</summary>
    public const char Unjudged = '?';
    private const char Nothing = '-';

    private readonly string _id;
    private readonly int _codable;
    private readonly HashSet<int> _beside;
    private readonly IReadOnlySet<string> _ruled;
    private readonly HashSet<string> _readers;
    private readonly Dictionary<string, SortedDictionary<int, Dictionary<string, bool>>> _said = new(StringComparer.Ordinal);

    private CodedByMany(CodedDocument document, IReadOnlySet<string> ruled)
    {
        (_id, _codable, _beside, _ruled) = (document.Card.Id, document.Codable, [.. document.Beside.ToArray()], ruled);
        _readers = document.People.Where(p => p.Added > 0).Select(p => p.Coder).Append(Coding.Rules).ToHashSet(StringComparer.Ordinal);
        Coders = document.People.Select(p => p.Coder).Append(Coding.Rules).ToEquatableArray();
    }

    /// <summary>Who said anything of it, and the rules.</summary>
    public EquatableArray<string> Coders { get; }

    /// <summary>Themes and codes of which anything is said.</summary>
    public IEnumerable<string> Codes => _said.Keys;

    /// <param name="document">The document.</param>
    /// <param name="ruled">Themes and codes that have a rule: of the others rules say nothing.</param>
    public static CodedByMany Of(CodedDocument document, IReadOnlySet<string> ruled)
    {
        var many = new CodedByMany(document, ruled);
        var codings = document.AllCodings;
        foreach (var coding in codings.Codings.Concat(codings.Rejected))
        {
            many.Say(coding, coding.Coder, applies: true);
            foreach (var judgement in coding.Judgements)
            {
                many.Say(coding, judgement.Coder, judgement.Accepts);
            }
        }

        return many;
    }

    /// <summary>Adds to the counts of what some coders say together of a code: a letter for each of them, segment by segment.</summary>
    public void Count(string code, string[] coders, Dictionary<string, int> patterns)
    {
        var left = _codable;
        if (_said.TryGetValue(code, out var segments))
        {
            foreach (var (segment, said) in segments)
            {
                Add(string.Concat(coders.Select(c => LetterOf(c, code, segment, said))), 1);
                left--;
            }
        }

        Add(string.Concat(coders.Select(c => LetterOf(c, code, null, null))), left);

        void Add(string pattern, int count) => patterns[pattern] = patterns.GetValueOrDefault(pattern) + count;
    }

    /// <summary>Every code on every segment that some apply and some do not.</summary>
    public IEnumerable<Disagreement> Disagreements()
    {
        foreach (var (code, segments) in _said)
        {
            foreach (var (segment, said) in segments)
            {
                var yes = Coders.Where(c => LetterOf(c, code, segment, said) == Yes).ToEquatableArray();
                var no = Coders.Where(c => LetterOf(c, code, segment, said) == No).ToEquatableArray();
                if (yes.Count > 0 && no.Count > 0)
                {
                    yield return new Disagreement(
                        _id, segment, code, yes, no, yes.Any(c => c != Coding.Rules) && no.Any(c => c != Coding.Rules), no.Any(c => said.ContainsKey(c)));
                }
            }
        }
    }

    private void Say(Coding coding, string coder, bool applies)
    {
        if (!_said.TryGetValue(coding.Code, out var segments))
        {
            _said.Add(coding.Code, segments = []);
        }

        if (!segments.TryGetValue(coding.Segment, out var said))
        {
            segments.Add(coding.Segment, said = new(StringComparer.Ordinal));
        }

        // Who rejects what a rule found there and marks words of their own applies it all the same.
        said[coder] = applies || said.GetValueOrDefault(coder);
    }

    private char LetterOf(string coder, string code, int? segment, Dictionary<string, bool>? said)
    {
        if (said is not null && said.TryGetValue(coder, out var applies))
        {
            return applies ? Yes : No;
        }

        return !_readers.Contains(coder) ? Nothing
            : coder == Coding.Rules ? (_ruled.Contains(code) && !(segment is { } at && _beside.Contains(at)) ? No : Nothing)
            : said is not null && said.Keys.Any(Coding.AreRules) ? Unjudged
            : No;
    }
}
