using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Codebook;

public sealed class MatcherTests
{
    // Long enough that work that grows with the square of the text would not end while anybody waits.
    private const int Long = 250_000;

    [Fact]
    public void One_matcher_serves_many_threads()
    {
        var matcher = Compile("t: { any: [check*, '*fix*', { near: { terms: [a, b] } }, { regex: 'c+d' }], unit: sentence }");
        var documents = Enumerable.Range(0, 200).Select(i => ExampleDocument.Of($"User: I check {i}. A suffix, a {i} b. {new string('c', i)}d")).ToList();
        var expected = documents.Select(d => matcher.Code(d, [])).ToList();

        var actual = new EquatableArray<Coding>[documents.Count];
        Parallel.For(0, documents.Count, i => actual[i] = matcher.Code(documents[i], []));

        Assert.Equal(expected, actual);
        Assert.All(actual, codings => Assert.NotEmpty(codings));
    }

    [Fact]
    public void Rules_without_a_document_in_scope_read_nothing()
    {
        var matcher = Compile("t: { any: [a], in: { groups: [other] } }");

        Assert.Empty(matcher.Code(ExampleDocument.Of("User: a"), []));
    }

    [Fact]
    public void Every_hit_lies_in_its_segment_and_hits_do_not_overlap()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 300; i++)
        {
            text.Append(i % 7 == 0 ? "\nUser: " : i % 5 == 0 ? "\n\n" : " ").Append(i % 3 == 0 ? "double-check a" : "answer b.");
        }

        var document = ExampleDocument.Of("User: " + text);
        var codings = Compile("t: { any: ['double-check*', check*, answer*, { near: { terms: [a, b], within: 9 } }], unit: document }").Code(document, []);

        Assert.NotEmpty(codings);
        Assert.All(codings, coding =>
        {
            Assert.All(coding.Hits, hit => Assert.True(document.Segments[coding.Segment].Span.Contains(hit.Span)));
            Assert.All(coding.Hits.Zip(coding.Hits.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        });
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("'")]
    [InlineData("n't")]
    [InlineData("-")]
    [InlineData(" ")]
    [InlineData("*")]
    [InlineData("**a")]
    [InlineData("_")]
    [InlineData("\u0301")]
    [InlineData("e\u0301\u0323")]
    [InlineData(".")]
    [InlineData("a. ")]
    [InlineData("\n")]
    [InlineData("a\n\n")]
    [InlineData("信")]
    [InlineData("\uD83D")]
    [InlineData("aab ")]
    public void Matching_takes_time_in_proportion_to_the_text_whatever_it_repeats(string piece)
    {
        var text = new StringBuilder(Long).Insert(0, piece, Long / piece.Length).ToString();
        var segment = new Segment("s", SegmentKind.Turn, new Span(0, text.Length), "User", SpeakerRole.Participant, 0);
        var document = ExampleDocument.Of("") with { Source = new SourceText(text, []), Segments = [segment] };
        var matcher = Compile("""
            words: { any: [zz*, "*zz*", "a*y", "?*-b", "a a a a b", "n't n't x", "'t", "C++", ".x", "a*a*a*a*x", "*a*x"], unit: sentence }
            near: { any: [{ near: { terms: [a, aab, n, x], within: 3 } }, { near: { terms: [a, x] } }], unit: paragraph }
            regex: { any: [{ regex: 'a[^b]*x|zz' }, { regex: '(a+)+x' }] }
            """);

        Assert.Empty(matcher.Code(document, []));
    }

    [Theory]
    [InlineData("sentence")]
    [InlineData("paragraph")]
    [InlineData("turn")]
    [InlineData("document")]
    public void A_line_with_a_hit_at_every_word_takes_no_longer_than_its_length(string unit)
    {
        var document = ExampleDocument.Of("User: " + string.Concat(Enumerable.Repeat("I verify it, word by word. ", 50_000)));
        var matcher = Compile($"t: {{ any: [verif*, word, {{ near: {{ terms: [I, it], within: 1 }} }}, {{ code: u }}], unit: {unit} }}\nu: [by]");

        var codings = matcher.Code(document, []);

        Assert.Equal([("t", 200_000), ("u", 50_000)], codings.Select(c => (c.Code, c.Hits.Count)));
    }

    [Fact]
    public void A_regular_expression_that_looks_ahead_from_each_hit_is_bounded()
    {
        // Each "a" is a hit only once the whole rest has been searched for an x.
        var coding = Assert.Single(Compile("t: { any: [{ regex: 'a[^b]*x|a' }] }").Code(ExampleDocument.Of($"User: {new string('a', Long)}"), []));

        Assert.Equal((Long + 32_767) / 32_768 * 256, coding.Hits.Count);
    }

    [Fact]
    public void A_word_of_any_length_is_looked_into_for_256_characters()
    {
        var matcher = Compile("t: [a*z]");

        Assert.Single(matcher.Code(ExampleDocument.Of($"User: a{new string('b', 256)}z"), []));
        Assert.Empty(matcher.Code(ExampleDocument.Of($"User: a{new string('b', 257)}z"), []));
    }

    private static Matcher Compile(string yaml)
    {
        var draft = CodebookReader.Read(YamlNodes.ReadMap(yaml), CodingDefaults.Usual);
        Assert.Empty(draft.Diagnostics);
        return Matcher.Compile(draft.Rules);
    }
}
