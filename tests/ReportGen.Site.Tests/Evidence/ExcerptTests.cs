using FsCheck.Fluent;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Tests.Codebook;

namespace ReportGen.Site.Tests.Evidence;

/// <summary>A quote is cut out of a long segment so that what was found is in it, and no word or character is cut through.</summary>
public sealed class ExcerptTests
{
    private static readonly string[] s_pieces =
    [
        "word ", "word ", "a", "很好用，", "我们觉得", "。", ". ", "! ", "\n\n", "นานมาแล้ว", "विश्वास ", "e\u0301", "👍🏽", "👩\u200D🔬", "か\u3099", "\U00020BB7", "double-check ",
        "don’t ",
        "ﬁ",
    ];

    [Fact]
    public void A_quote_shows_what_was_found() => Properties.Hold(
        from pieces in Gen.ArrayOf(Gen.Elements(s_pieces), 900)
        from repeat in Gen.Choose(1, 4)
        from start in Gen.Choose(0, 3_000)
        from length in Gen.Choose(1, 900)
        select (Text: string.Concat(pieces.SelectMany(p => Enumerable.Repeat(p, repeat))), Start: start, Length: length),
        300,
        c =>
        {
            var text = c.Text.Trim();
            var start = Math.Min(c.Start, text.Length - 1);
            while (start > 0 && (char.IsWhiteSpace(text[start]) || WordCharacters.IsInsideCharacter(text, start)))
            {
                start--;
            }

            var end = Math.Min(start + c.Length, text.Length);
            while (end > start + 1 && (char.IsWhiteSpace(text[end - 1]) || WordCharacters.IsInsideCharacter(text, end)))
            {
                end--;
            }

            var hit = new Span(start, end);
            var quote = Quote(text, hit);

            Assert.True(quote.Start <= hit.Start && quote.End > hit.Start, $"{quote} does not show {hit}");
            Assert.True(hit.Length > Excerpt.Longest || quote.End >= hit.End, $"{quote} cuts {hit}");
            Assert.False(WordCharacters.IsInsideCharacter(text, quote.Start), "begins inside a character");
            Assert.False(WordCharacters.IsInsideCharacter(text, quote.End), "ends inside a character");
            Assert.True(quote.Length <= 3 * Excerpt.Longest);
        });

    [Fact]
    public void Where_there_is_no_white_space_a_quote_is_cut_between_words()
    {
        var text = string.Concat(Enumerable.Repeat("我们觉得它很好用，", 100)) + "我信任它，" + string.Concat(Enumerable.Repeat("所以天天都用它来工作，", 100));
        var at = text.IndexOf("信任", StringComparison.Ordinal);

        var quote = Quote(text, new Span(at, at + 2));

        Assert.Contains("信任", text[quote.Start..quote.End], StringComparison.Ordinal);
        Assert.InRange(quote.Length, Excerpt.Longest / 2, Excerpt.Longest);
    }

    [Fact]
    public void What_was_found_across_sentences_is_shown_to_its_end()
    {
        var text = string.Concat(Enumerable.Repeat("One more sentence of words. ", 60)).Trim();

        var quote = Quote(text, new Span(20, 600));

        Assert.True(quote.Start <= 20 && quote.End >= 600);
    }

    private static Span Quote(string text, Span hit)
    {
        var segment = new Segment("s", SegmentKind.Turn, new Span(0, text.Length), "User", SpeakerRole.Participant, 0);
        return Excerpt.Of(ExampleDocument.Of("") with { Source = new SourceText(text, []), Segments = [segment] }, segment, [hit]);
    }
}
