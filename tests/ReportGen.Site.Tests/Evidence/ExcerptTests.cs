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
            Assert.True(quote.Length <= Math.Max(hit.Length, Excerpt.Longest * 5 / 4) + Excerpt.Longest);
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

        var quote = Quote(text, new Span(20, 300));

        Assert.True(quote.Start <= 20 && quote.End >= 300);
    }

    [Fact]
    public void Where_many_hits_stand_together_those_sentences_are_quoted()
    {
        var filler = string.Concat(Enumerable.Repeat("Nothing of the kind was said here by anybody at all. ", 10));
        var text = $"I check it. {filler}We check and check, then check again. {filler}A last check.";

        Assert.Equal("We check and check, then check again.", Words(text, Hits(text, "check")).Split("at all. ")[^1]);
    }

    [Fact]
    public void A_short_sentence_is_quoted_with_what_led_up_to_it()
    {
        var text = $"{Filler(6)} The machine said it was done. I checked. Then we went home. {Filler(6)}";

        Assert.Equal("The machine said it was done. I checked.", Words(text, Hits(text, "checked")));
    }

    [Fact]
    public void No_more_than_two_sentences_are_quoted_however_short_they_are()
    {
        var text = string.Concat(Enumerable.Repeat("I check. ", 60)).Trim();

        Assert.Equal("I check. I check.", Words(text, Hits(text, "check")));
    }

    [Fact]
    public void A_segment_that_is_short_is_quoted_whole()
    {
        const string text = "One. Two. Three. I check. Five. Six.";

        Assert.Equal(text, Words(text, Hits(text, "check")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(400)]
    [InlineData(2_000)]
    public void Words_that_somebody_pins_are_shown_whole(int length)
    {
        var text = Filler(60);
        var (document, segment) = Turn(text);
        var at = text.IndexOf("knows", 700, StringComparison.Ordinal);
        var pinned = new Span(at, at + length + (char.IsWhiteSpace(text[at + length - 1]) ? 1 : 0));

        Assert.True(Excerpt.Whole(document, segment, pinned).Words.Contains(pinned));
    }

    [Fact]
    public void What_stands_around_the_words_is_bounded_and_says_so()
    {
        var text = $"{Filler(60)} I checked it myself, twice and then again, with the sample in one hand and the sheet in the other. {Filler(60)}";
        var (document, segment) = Turn(text);

        var excerpt = Excerpt.Of(document, segment, Hits(text, "checked"));

        Assert.InRange(excerpt.Before.Length, Excerpt.MostAround / 2, Excerpt.MostAround);
        Assert.InRange(excerpt.After.Length, Excerpt.MostAround / 2, Excerpt.MostAround);
        Assert.True(excerpt.IsMoreBefore && excerpt.IsMoreAfter);
    }

    private static string Filler(int sentences) => string.Join(' ', Enumerable.Repeat("Nobody knows who said so or why it was said at all.", sentences));

    private static List<Span> Hits(string text, string word)
    {
        var hits = new List<Span>();
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            hits.Add(new Span(at, at + word.Length));
        }

        return hits;
    }

    private static string Words(string text, List<Span> hits)
    {
        var (document, segment) = Turn(text);
        var words = Excerpt.Of(document, segment, hits).Words;
        return text[words.Start..words.End];
    }

    private static Span Quote(string text, Span hit)
    {
        var (document, segment) = Turn(text);
        return Excerpt.Of(document, segment, [hit]).Words;
    }

    private static (Document Document, Segment Segment) Turn(string text)
    {
        var segment = new Segment("s", SegmentKind.Turn, new Span(0, text.Length), "User", SpeakerRole.Participant, 0);
        return (ExampleDocument.Of("") with { Source = new SourceText(text, []), Segments = [segment] }, segment);
    }
}
