using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Corpus;
using ReportGen.Site.Documents;
using ReportGen.Site.Questions;
using ReportGen.Site.Search;

namespace ReportGen.Site.Evidence;

/// <summary>Takes from a document, while it is at hand, all that the rest of the report wants of it.</summary>
internal sealed class EvidenceFinder
{
    /// <summary>
    /// A segment with more themes than this takes no part in pairs: what a rule finds together with everything says nothing about any two, and twice the
    /// themes on a segment would be four times the pairs.
    /// </summary>
    public const int MostThemes = 12;

    // An answer of more segments than this leads on to its document.
    private const int MostSegments = 8;

    private const string Together = " + ";

    private readonly Document _document;
    private readonly DocumentCodings _codings;
    private readonly QuoteCutter _cutter;
    private readonly BodyWriter _quotes = new();
    private readonly SortedDictionary<int, int> _quoted = [];
    private readonly List<int> _order = [];
    private readonly Dictionary<int, List<(List<Coding> Marked, QuotePlace Place)>> _cut = [];

    private EvidenceFinder(Document document, DocumentCodings codings) => (_document, _codings, _cutter) = (document, codings, new QuoteCutter(document, codings));

    /// <summary>How two themes are named together; their order makes no difference.</summary>
    public static string PairOf(string first, string second) =>
        string.CompareOrdinal(first, second) < 0 ? $"{first}{Together}{second}" : $"{second}{Together}{first}";

    /// <summary>The themes that a node stands for, where it is two together; else the node alone.</summary>
    public static string[] NodesOf(string node) => node.Split(Together);

    /// <summary>What is kept of a document.</summary>
    /// <param name="ready">What is known of it.</param>
    /// <param name="document">The document itself.</param>
    /// <param name="byRules">What rules find in it.</param>
    /// <param name="terms">Its words for the index.</param>
    public static Outcome<CodedDocument> Find(ReadyDocument ready, Document document, EquatableArray<Coding> byRules, DocumentTerms? terms)
    {
        var (codings, missed) = Verdicts.Of(document, byRules, ready.Said);
        var finder = new EvidenceFinder(document, codings);
        var crowded = finder.CrowdedSegments();
        var (nodes, pairs, questions) = (finder.ByNode(codings.Codings, crowded), finder.ByPair(), finder.ByQuestion(ready.Answers));
        var rejected = finder.ByNode(codings.Rejected, []);
        var usual = UsualSegments(document);
        int[] beside = [.. codings.Codings.Concat(codings.Rejected).Select(c => c.Segment).Distinct().Where(i => !usual.Contains(i)).Order()];
        var contents = QuotedContents.Of(document, codings, finder._order);
        var coded = new CodedDocument(
            ready.Card,
            ready.Content,
            document.Segments.Sum(s => WordCount.Of(document.Visible(s).Text)),
            document.Segments.Count(s => s.Kind == SegmentKind.Turn && s.Role == SpeakerRole.Participant),
            document.Segments.Count(s => s.Kind == SegmentKind.Turn && s.Role == SpeakerRole.Interviewer),
            document.Segments.Count,
            SpokenWords.HashOf(document.Segments),
            usual.Count + beside.Length,
            NumberColumn.Of(beside),
            codings.Codings.Count,
            crowded.Count,
            HashColumn.Of(contents),
            NumberColumn.Of(TenthsOf(finder._order, usual)),
            nodes,
            rejected,
            TermFinder.Find(document, codings.Codings, finder._quotes),
            missed,
            Count(codings),
            codings.Codings.Count(c => c.Coder == Coding.FormerRules),
            pairs,
            QuestionColumns.Of(questions, contents),
            Packed<QuestionWords>.Of(QuestionWords.Of(questions)),
            BodyOf(codings),
            Body.Of(finder._quotes),
            Body.Of(CodingLines.Of(document, codings.Codings)),
            terms);
        return crowded.Count == 0 ? coded : Outcome.Of(coded, [Finding(document, crowded)]);
    }

    // What was coded beside the usual segments stands where it would stand among them.
    private static int[] TenthsOf(List<int> segments, IReadOnlySet<int> usual)
    {
        int[] order = [.. usual.Order()];
        return [.. segments.Select(s => Array.BinarySearch(order, s) is var at && order.Length == 0 ? 0 : Math.Min(9, (at < 0 ? ~at : at) * 10 / order.Length))];
    }

    // A theme has what its codes have.
    private EvidenceColumns ByNode(EquatableArray<Coding> codings, SortedDictionary<int, int> crowded)
    {
        var nodes = new SortedDictionary<string, NodeDraft>(StringComparer.Ordinal);
        foreach (var coding in codings)
        {
            Of(coding.Code).Add(coding, isOwn: true);
            if (coding.Code != coding.Theme)
            {
                Of(coding.Theme).Add(coding, isOwn: false);
            }
        }

        var columns = new EvidenceColumns.Builder();
        foreach (var (node, draft) in nodes)
        {
            var crowdedHere = node.Contains('/', StringComparison.Ordinal) ? 0 : draft.Segments.Count(crowded.ContainsKey);
            columns.Add(node, draft.Counts with { Crowded = crowdedHere }, draft.Places(node, PlaceOf));
        }

        return columns.Build();

        NodeDraft Of(string node)
        {
            if (!nodes.TryGetValue(node, out var draft))
            {
                nodes.Add(node, draft = new NodeDraft());
            }

            return draft;
        }
    }

    // Without the segments that have too many themes.
    private EvidenceColumns ByPair()
    {
        var shared = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var segment in _codings.Codings.GroupBy(c => c.Segment))
        {
            var themes = segment.Select(c => c.Theme).Distinct().Order(StringComparer.Ordinal).ToList();
            for (var i = 0; i < themes.Count && themes.Count <= MostThemes; i++)
            {
                for (var j = i + 1; j < themes.Count; j++)
                {
                    var pair = PairOf(themes[i], themes[j]);
                    if (!shared.TryGetValue(pair, out var segments))
                    {
                        shared.Add(pair, segments = []);
                    }

                    segments.Add(segment.Key);
                }
            }
        }

        var columns = new EvidenceColumns.Builder();
        foreach (var (pair, segments) in shared)
        {
            columns.Add(pair, default, segments.Select(s => PlaceOf(s, _cutter.Marked(s, NodesOf(pair)))));
        }

        return columns.Build();
    }

    private EquatableArray<QuestionEvidence> ByQuestion(DocumentAnswers answers)
    {
        var byCode = _codings.Codings.ToLookup(c => c.Segment);
        return answers.Parts.Select(part => new QuestionEvidence(
            part.Question,
            part.Asked.Select(a => new AskedIn(IdOf(a.Segment), a.Text)).ToEquatableArray(),
            part.Answers.Select(a => Answer(part, a, byCode)).ToEquatableArray(),
            SilentGroups(part))).ToEquatableArray();
    }

    private AnswerEvidence Answer(QuestionPart part, CaseAnswer answer, ILookup<int, Coding> codings)
    {
        var at = answer.Segments.Count > 0 ? answer.Segments[0] : HeadingOf(answer.Case) ?? part.Asked[0].Segment;
        return new AnswerEvidence(
            answer.Case,
            IdOf(at),
            answer.Segments.Select(IdOf).ToEquatableArray(),
            answer.Segments.Take(MostSegments).Select(s => Place(s, _cutter.ForAnswer(s, answer.Case))).ToEquatableArray(),
            answer.Segments.SelectMany(s => codings[s]).Select(c => c.Theme).Distinct().Order(StringComparer.Ordinal).ToEquatableArray(),
            answer.Segments.Select(s => _document.Segments[s]).Where(s => s.Role != SpeakerRole.Quoted).Sum(s => WordCount.Of(_document.Visible(s).Text)));
    }

    private EquatableArray<AskedIn> SilentGroups(QuestionPart part) => _document.Sessions
        .Where(s => s.Questions.Any(q => part.Names.Contains($"{s.Id}-q{q.Number}")))
        .SelectMany(s => s.Groups.Where(g => g.Question is null))
        .Select(g => new AskedIn(IdOf(g.Heading), g.Case))
        .ToEquatableArray();

    private int? HeadingOf(string answeringCase) => _document.Sessions.SelectMany(s => s.Groups).FirstOrDefault(g => g.Case == answeringCase)?.Heading;

    private string IdOf(int segment) => _document.Segments[segment].Id;

    // The page of a code mostly shows what the page of its theme shows.
    private QuotePlace PlaceOf(int segment, List<Coding> marked)
    {
        foreach (var (known, place) in _cut.GetValueOrDefault(segment) ?? [])
        {
            if (known.SequenceEqual(marked))
            {
                return place;
            }
        }

        var cut = Place(segment, _cutter.ForNodes(segment, marked));
        if (!_cut.TryGetValue(segment, out var places))
        {
            _cut.Add(segment, places = []);
        }

        places.Add((marked, cut));
        return cut;
    }

    private QuotePlace Place(int segment, Quote quote)
    {
        if (!_quoted.TryGetValue(segment, out var number))
        {
            _quoted.Add(segment, number = _order.Count);
            _order.Add(segment);
        }

        using var writer = CanonicalWriter.Rent();
        quote.Write(writer);
        return new QuotePlace(number, _quotes.Add(writer.Written));
    }

    // How many themes each crowded segment has. Few segments have so many codings that their themes need counting.
    private SortedDictionary<int, int> CrowdedSegments()
    {
        var crowded = new SortedDictionary<int, int>();
        var codings = _codings.Codings;
        for (var (from, to) = (0, 0); from < codings.Count; from = to)
        {
            while (to < codings.Count && codings[to].Segment == codings[from].Segment)
            {
                to++;
            }

            if (to - from > MostThemes && codings.Skip(from).Take(to - from).Select(c => c.Theme).Distinct().Count() is var themes and > MostThemes)
            {
                crowded.Add(codings[from].Segment, themes);
            }
        }

        return crowded;
    }

    // Where rules look unless they say otherwise.
    private static HashSet<int> UsualSegments(Document document)
    {
        var hasSpeakers = document.HasSpeakers;
        return Enumerable.Range(0, document.Segments.Count)
            .Where(i => document.Segments[i] is var s && s.IsCodable && !s.Span.IsEmpty && ScopeTest.RoleOf(s, hasSpeakers) == SpeakerRole.Participant).ToHashSet();
    }

    private static EquatableArray<CoderCount> Count(DocumentCodings codings)
    {
        var judged = codings.Codings.Concat(codings.Rejected).SelectMany(c => c.Judgements).ToLookup(j => j.Coder, StringComparer.Ordinal);
        var added = codings.Codings.Where(c => !c.IsByRules).ToLookup(c => c.Coder, StringComparer.Ordinal);
        return added.Select(a => a.Key).Union(judged.Select(j => j.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(c => new CoderCount(c, added[c].Count(), judged[c].Count(j => j.Accepts), judged[c].Count(j => !j.Accepts)))
            .ToEquatableArray();
    }

    private static Diagnostic Finding(Document document, SortedDictionary<int, int> crowded)
    {
        var first = crowded.Keys.First();
        var others = crowded.Count == 1 ? "it takes" : crowded.Count == 2 ? "it and one more segment take" : $"it and {crowded.Count - 1} more segments take";
        return CodebookDiagnostics.CrowdedSegment.At(
            document.Source.PlaceOf(document.File, document.Segments[first].Span),
            $"this segment has {crowded[first]} themes, more than {MostThemes}: {others} no part in pairs of themes",
            "rules that find nearly everything tell little; `reportgen check` names their terms");
    }

    private static Body BodyOf(DocumentCodings codings)
    {
        using var writer = CanonicalWriter.Rent();
        codings.Write(writer);
        return Body.Of(writer.Written);
    }
}
