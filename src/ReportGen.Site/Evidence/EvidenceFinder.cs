using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Corpus;
using ReportGen.Site.Documents;
using ReportGen.Site.Questions;

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
    /// <param name="codings">Its codings.</param>
    public static Outcome<CodedDocument> Find(ReadyDocument ready, Document document, DocumentCodings codings)
    {
        var finder = new EvidenceFinder(document, codings);
        var crowded = finder.CrowdedSegments();
        var (nodes, pairs, questions) = (finder.ByNode(crowded), finder.ByPair(), finder.ByQuestion(ready.Answers));
        var contents = QuotedContents.Of(document, codings, finder._order);
        var coded = new CodedDocument(
            ready.Card,
            ready.Content,
            document.Segments.Sum(s => WordCount.Of(document.Visible(s).Text)),
            document.Segments.Count(s => s.Kind == SegmentKind.Turn && s.Role == SpeakerRole.Participant),
            document.Segments.Count(s => s.Kind == SegmentKind.Turn && s.Role == SpeakerRole.Interviewer),
            document.Segments.Count,
            codings.Codings.Count,
            crowded.Count,
            contents,
            nodes,
            pairs,
            QuestionColumns.Of(questions, contents),
            Packed<QuestionWords>.Of(QuestionWords.Of(questions)),
            BodyOf(codings),
            Body.Of(finder._quotes),
            BodyOf(CodingLines.Of(document, codings)));
        return crowded.Count == 0 ? coded : Outcome.Of(coded, [Finding(document, crowded)]);
    }

    private EvidenceColumns ByNode(SortedDictionary<int, int> crowded)
    {
        var nodes = new SortedDictionary<string, (int Own, List<int> Segments, int Total, bool IsTheme)>(StringComparer.Ordinal);
        foreach (var coding in _codings.Codings)
        {
            Add(coding.Code, 1, coding.Code == coding.Theme);
            if (coding.Code != coding.Theme)
            {
                Add(coding.Theme, 0, true);
            }

            void Add(string node, int own, bool isTheme)
            {
                var before = nodes.TryGetValue(node, out var known) ? known : (0, [], 0, isTheme);
                if (before.Segments.Count == 0 || before.Segments[^1] != coding.Segment)
                {
                    before.Segments.Add(coding.Segment);
                }

                nodes[node] = before with { Own = before.Own + own, Total = before.Total + 1 };
            }
        }

        var columns = new EvidenceColumns.Builder();
        foreach (var (node, (own, segments, total, isTheme)) in nodes)
        {
            columns.Add(node, own, total, isTheme ? segments.Count(crowded.ContainsKey) : 0, Places(node, segments));
        }

        return columns.Build();
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
            columns.Add(pair, 0, 0, 0, Places(pair, segments));
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
            answer.Segments.SelectMany(s => codings[s]).Select(c => c.Theme).Distinct().Order(StringComparer.Ordinal).ToEquatableArray());
    }

    private EquatableArray<AskedIn> SilentGroups(QuestionPart part) => _document.Sessions
        .Where(s => s.Questions.Any(q => part.Names.Contains($"{s.Id}-q{q.Number}")))
        .SelectMany(s => s.Groups.Where(g => g.Question is null))
        .Select(g => new AskedIn(IdOf(g.Heading), g.Case))
        .ToEquatableArray();

    private int? HeadingOf(string answeringCase) => _document.Sessions.SelectMany(s => s.Groups).FirstOrDefault(g => g.Case == answeringCase)?.Heading;

    private string IdOf(int segment) => _document.Segments[segment].Id;

    private IEnumerable<QuotePlace> Places(string node, List<int> segments)
    {
        var nodes = NodesOf(node);
        return segments.Select(segment =>
        {
            // The page of a code mostly shows what the page of its theme shows.
            var marked = _cutter.Marked(segment, nodes);
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
        });
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
        return BodyOf(writer.Written);
    }

    private static Body BodyOf(ReadOnlySpan<byte> bytes)
    {
        var one = new BodyWriter();
        one.Add(bytes);
        return Body.Of(one);
    }
}
