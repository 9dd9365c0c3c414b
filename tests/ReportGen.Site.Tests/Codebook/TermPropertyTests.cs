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
