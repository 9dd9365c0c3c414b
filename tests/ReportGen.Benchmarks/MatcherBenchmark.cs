using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Benchmarks;

/// <summary>
/// A hundred rules of five terms over interviews of 10 KB, one core. Every word is a participant's, so all text is searched: real interviews,
/// in which the interviewer speaks half of the time, take less. One operation reads one megabyte: 1000 / milliseconds is MB/s.
/// </summary>
[InProcess]
[MemoryDiagnoser]
public class MatcherBenchmark
{
    private const int Documents = 100;
    private const int Length = 10_000;

    private const int Vocabulary = 4_000;

    private static readonly ReadingRules s_reading = new(SpeakerLabels.Usual, []);

    private static readonly string[] s_syllables =
    [
        "a", "be", "con", "da", "er", "fi", "gra", "ho", "in", "jo", "ka", "lo", "ma",
        "ne", "or", "pre", "qui", "re", "si", "ter", "un", "ver", "wo", "tion", "ing", "ed",
    ];

    private string[] _words = [];
    private Document[] _documents = [];
    private SeedFile[] _files = [];
    private Matcher _terms = Matcher.Compile(new RuleSet([]));
    private Matcher _mixed = Matcher.Compile(new RuleSet([]));

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(2025);
        _words = [.. Enumerable.Range(0, Vocabulary).Select(rank => MakeWord(random, rank))];
        _documents = [.. Enumerable.Range(0, Documents).Select(_ => Interview(random))];
        _files = [.. _documents.Select(FileOf)];
        _terms = Matcher.Compile(Rules(random, isMixed: false));
        _mixed = Matcher.Compile(Rules(random, isMixed: true));
    }

    /// <summary>Words, wildcards and phrases.</summary>
    [Benchmark(Baseline = true)]
    public int Terms() => Code(_terms);

    /// <summary>The same with near, a regular expression in one rule of ten, sentences as units, and stars at the beginning.</summary>
    [Benchmark]
    public int EveryKindOfRule() => Code(_mixed);

    /// <summary>The same from the bytes of files on.</summary>
    [Benchmark]
    public int ReadingAndEveryKindOfRule()
    {
        var codings = 0;
        foreach (var file in _files)
        {
            codings += _mixed.Code(DocumentReader.Read(file, s_reading).Value![0].Value, []).Count;
        }

        return codings;
    }

    private int Code(Matcher matcher)
    {
        var codings = 0;
        foreach (var document in _documents)
        {
            codings += matcher.Code(document, []).Count;
        }

        return codings;
    }

    private Document Interview(Random random)
    {
        var text = new StringBuilder(Length + 100);
        var segments = new List<Segment>();
        while (text.Length < Length)
        {
            var start = text.Length;
            for (var sentence = random.Next(3, 9); sentence > 0; sentence--)
            {
                for (var word = random.Next(6, 18); word > 0; word--)
                {
                    text.Append(Word(random)).Append(random.Next(12) == 0 ? ", " : " ");
                }

                text.Length--;
                text.Append(sentence % 3 == 0 ? "’s own.\n\n" : ". ");
            }

            text.Length -= 2;
            segments.Add(new Segment($"s{segments.Count}", SegmentKind.Turn, new Span(start, text.Length), "User", SpeakerRole.Participant, 0));
            text.Append("\n\n");
        }

        var source = new SourceText(text.ToString(), []);
        return new Document("a", "a.md", "a.md", DocumentKind.Interview, "A", "a", "g", [], [], source, EquatableArray.From(segments), [], [], [], [], null, null);
    }

    private static SeedFile FileOf(Document document)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join("\n\n", document.Segments.Select(s => "User: " + document.TextOf(s).ToString())));
        return new SeedFile("a.md", "seeds/a.md", bytes, null, Digest.Of(bytes));
    }

    // Frequent words are short.
    private static string MakeWord(Random random, int rank)
    {
        var word = new StringBuilder();
        for (var syllables = rank < 100 ? 1 : random.Next(2, 5); syllables > 0; syllables--)
        {
            word.Append(s_syllables[random.Next(s_syllables.Length)]);
        }

        return word.ToString();
    }

    // The n-th word stands 1/n times as often as the first, as in any language.
    private string Word(Random random) => _words[(int)Math.Pow(Vocabulary, random.NextDouble()) - 1];

    // What themes look for is rarer: in all, about one word of thirty is a hit.
    private string Rare(Random random) => _words[random.Next(200, Vocabulary)];

    private RuleSet Rules(Random random, bool isMixed)
    {
        var scope = new RuleScope([], [], [], ["participant"], []);
        var rules = new List<CodeRule>();
        for (var rule = 0; rule < 100; rule++)
        {
            var parts = new List<RuleExpression>();
            for (var term = 0; term < 5; term++)
            {
                parts.Add(new TermExpression(new Term(Written(random, isMixed))));
            }

            if (isMixed && rule % 5 == 0)
            {
                parts[0] = new NearExpression([new Term(Written(random, false)), new Term(Written(random, false))], 5, rule % 2 == 0);
            }

            if (isMixed && rule % 10 == 0)
            {
                parts[1] = new RegexExpression($@"\b{Rare(random)}(ed|ing) it\b");
            }

            var id = rule.ToString(CultureInfo.InvariantCulture);
            var unit = isMixed && rule % 4 == 0 ? CodingUnit.Sentence : CodingUnit.Turn;
            rules.Add(new CodeRule(id, id, new Combination(EquatableArray.From(parts), [], []), unit, scope));
        }

        return new RuleSet(EquatableArray.From(rules));
    }

    private string Written(Random random, bool isMixed) => random.Next(isMixed ? 25 : 24) switch
    {
        < 4 => $"{Rare(random)}*",
        < 8 => $"{Rare(random)} {Rare(random)}",
        < 12 => $"{Rare(random)}-{Rare(random)}*",
        < 16 => $"{Rare(random)} the {Rare(random)}",
        24 => $"*{Rare(random)}*",
        _ => Rare(random),
    };
}
