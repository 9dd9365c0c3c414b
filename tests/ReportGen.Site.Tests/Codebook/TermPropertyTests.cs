using FsCheck.Fluent;
using ReportGen.Site.Codebook;

namespace ReportGen.Site.Tests.Codebook;

/// <summary>The index finds what the obvious way of looking finds, whatever terms and texts are made of.</summary>
public sealed class TermPropertyTests
{
    private static readonly string[] s_words =
    [
        "a", "b", "A", "ab", "aba", "n", "t", "n't", "n’t", "s", "'", "’", "-", "‐", "–", " ", " ", "\n", "\u00A0", "é", "e\u0301", "E\u0301\u0323", "\u0301",
        "ä", "1", "+", ".", "#", "信", "の", "か\u3099", "が", "👍", "\U00010400", "\U00010428", "\u00AD", "\u200B", "\uFE0F", "İ", "ſ", "\u212A", "k", "Σ", "ς",
        "\u1112\u1161\u11AB", "한", "\uD83D", "\uDC4D", "\uFDD1", "\u212B", "å",
        "ﬁ", "ﬃ", "f", "i", "Ａ", "ｉ", "ﾃ", "´", "′", "I\u0307", "ı",
    ];

    private static readonly string[] s_textPieces = [.. s_words, "*", "**", "_", "`", "~", "~~", "?", "a_b", "*a*", "\n\n"];
    private static readonly string[] s_termPieces = [.. s_words, "*", "*", "?", "*", "a*", "a-b", "_", "`", "~"];

    [Fact]
    public void One_term_is_found_where_the_obvious_search_finds_it() => Properties.Hold(
        from term in Properties.Pieces(s_termPieces, 5)
        from text in Properties.Pieces(s_textPieces, 14)
        select (Term: term, Text: text),
        c => Properties.Smaller(c.Term).Select(t => (t, c.Text)).Concat(Properties.Smaller(c.Text).Select(t => (c.Term, t))),
        10_000,
        c => Compare([string.Concat(c.Term)], string.Concat(c.Text)));

    [Fact]
    public void Many_terms_are_found_together_as_each_alone() => Properties.Hold(
        from terms in Gen.ArrayOf(Properties.Pieces(s_termPieces, 4), 6)
        from text in Properties.Pieces(s_textPieces, 30)
        select (Terms: terms, Text: text),
        1_000,
        c => Compare([.. c.Terms.Select(t => string.Concat(t))], string.Concat(c.Text)));

    [Fact]
    public void Words_and_short_terms_of_two_letters_meet_often_enough_to_matter() => Properties.Hold(
        from terms in Gen.ArrayOf(Properties.Pieces(["a", "b", "*", "?", "-", " ", "'"], 6), 4)
        from text in Properties.Pieces(["a", "b", "a", "b", "-", " ", "'", "**", "n't", "_"], 40)
        select (Terms: terms, Text: text),
        c => Properties.Smaller(c.Text).Select(t => (c.Terms, t)),
        4_000,
        c => Compare([.. c.Terms.Select(t => string.Concat(t))], string.Concat(c.Text)));

    [Fact]
    public void Words_before_a_hit_are_counted_as_words_of_one_letter_are_found() => Properties.Hold(
        Properties.Pieces(["a", "b", "-", " ", "'", "**", "n't", "信", "👍", "\u00AD"], 30),
        Properties.Smaller,
        1_000,
        pieces =>
        {
            var text = string.Concat(pieces);
            var hits = new List<TermHit>();
            var words = TermIndex.Compile([new Term("?*")]).Find(text, hits);

            Assert.Equal(words, hits.Count);
            Assert.Equal(Enumerable.Range(0, words), hits.Select(h => h.Word));
            Assert.All(hits, h => Assert.Equal(1, h.Words));
        });

    [Fact]
    public void Words_are_counted_as_terms_find_them() => Properties.Hold(
        Properties.Pieces(s_textPieces, 30),
        Properties.Smaller,
        2_000,
        pieces =>
        {
            var text = string.Concat(pieces);

            Assert.Equal(TermIndex.Compile([new Term("?*")]).Find(text, []), WordCount.Of(text));
        });

    [Theory]
    [InlineData("ثِقَةٌ كَبِيرَة", 2)]
    [InlineData("Wir pru\u0308fen ha\u0308ufig Gera\u0308te", 4)]
    [InlineData("मुझे तुम पर विश्वास है", 5)]
    [InlineData("நான் உன்னை நம்புகிறேன்", 3)]
    [InlineData("To\u0302i tin tu\u031Bo\u031B\u0309ng ba\u0323n ra\u0302\u0301t nhie\u0302\u0300u", 6)]
    [InlineData("我信任它因为它很好用的。", 11)]
    [InlineData("It's a double-check: don't **stop** snake_case 3.5", 10)]
    [InlineData("veri\u00ADfied — 👍🏽 …", 1)]
    public void A_text_has_as_many_words_as_its_readers_see(string text, int words) => Assert.Equal(words, WordCount.Of(text));

    private static void Compare(string[] written, string text)
    {
        var terms = written.Select(t => new Term(t.Trim())).ToArray();
        var naive = written.Select(t => new NaiveTerm(t)).ToArray();
        Assert.Equal(naive.Select(n => n.FindsNothing), terms.Select(t => t.Pattern.Length == 0));
        Assert.Equal(naive.Select(n => n.NamesSomething), terms.Select(t => TermPattern.NamesSomething(t.Pattern)));

        var hits = new List<TermHit>();
        TermIndex.Compile(terms).Find(text, hits);

        var expected = naive.SelectMany((n, term) => n.Find(text).Select(span => (span.Start, term, span.End))).Order();
        Assert.Equal(expected, hits.Select(h => (h.Span.Start, h.Term, h.Span.End)));
    }
}
