using ReportGen.Site.Coders;
using ReportGen.Site.Tests.Documents;

namespace ReportGen.Site.Tests.Coders;

/// <summary>Words that somebody coded are found again where they are, and nowhere else.</summary>
public sealed class QuoteLocatorTests
{
    private const string Talk =
        "Assistant: Do you check it?\n\nUser: I check it. Every time.\n\nAssistant: And then?\n\nUser: Then I check it. Once more,\nwith \u201Ccare\u201D.\n";

    [Fact]
    public void Words_that_stand_once_are_found() => Assert.Equal(["Every time."], Found(Talk, "Every time."));

    [Fact]
    public void White_space_and_quote_marks_may_be_other_ones() => Assert.Equal(["Once more,\nwith \u201Ccare\u201D."], Found(Talk, "  Once  more, with \"care\". "));

    [Fact]
    public void Capital_letters_may_not() => Assert.Equal(["nowhere, perhaps at 3"], Found(Talk, "every time."));

    [Theory]
    [InlineData("", "Every", 3)]
    [InlineData("", " Every time", 3)]
    [InlineData("Then ", "", 7)]
    [InlineData("then", "", 0)]
    [InlineData("", "Once more, with", 7)]
    public void Words_that_stand_twice_are_found_by_what_stands_around_them(string prefix, string suffix, int line)
    {
        var found = Found(Talk, new TextQuote("I check it.", prefix, suffix), withLine: true);
        Assert.Equal([line > 0 ? $"{line}: I check it." : "elsewhere, at 3, 7"], found);
    }

    [Fact]
    public void Words_that_stand_twice_are_found_by_their_segment()
    {
        var document = Sample.Read(Talk).Value!;
        Assert.Equal(["3: I check it."], Found(Talk, new TextQuote("I check it."), document.Segments[1].Id, withLine: true));
        Assert.Equal(["in several places: 3, 7"], Found(Talk, new TextQuote("I check it."), "s0", withLine: true));
    }

    [Fact]
    public void Words_that_stand_in_several_places_are_in_none() => Assert.Equal(["in several places: 3, 7"], Found(Talk, "I check it."));

    [Fact]
    public void A_short_word_that_is_left_elsewhere_is_not_taken_for_the_one_that_has_gone()
    {
        // "yes" was said after a question about trust; now it is said only of lunch.
        const string text = "Assistant: Lunch?\n\nUser: Oh yes please.\n";
        Assert.Equal(["elsewhere, at 3"], Found(text, new TextQuote("yes", "I trust it, ", ", mostly")));
        Assert.Equal(["yes"], Found(text, new TextQuote("yes", "Oh", "")));
        Assert.Equal(["yes"], Found(text, "yes"));
    }

    [Fact]
    public void What_one_person_said_is_not_taken_for_what_another_said_in_the_same_words()
    {
        const string before = "Assistant: Ann, the machine?\n\nUser: I would never trust it alone.\n\nAssistant: Bob, your garden?\n\nUser: I would never trust it alone.\n";
        var quote = new TextQuote("I would never trust it alone.", "the machine?", "Bob, your garden?");
        Assert.Equal(["3: I would never trust it alone."], Found(before, quote, withLine: true));
        var after = before.Replace("machine?\n\nUser: I would never", "machine?\n\nUser: I do", StringComparison.Ordinal);
        Assert.Equal(["elsewhere, at 7"], Found(after, quote));
        Assert.Equal(["7: I would never trust it alone."], Found(after, quote with { Prefix = "Bob, your garden?", Suffix = "" }, withLine: true));
    }

    [Fact]
    public void What_stands_around_may_be_given_as_the_file_has_it() =>
        Assert.Equal(["it"], Found("User: We use *it* and then [it](https://example.org) again.\n", new TextQuote("it", "We use *", "* and")));

    [Fact]
    public void Words_inside_of_other_words_are_none_unless_what_stands_around_says_so()
    {
        const string text = "User: The education partakes of a catastrophe.\n";
        Assert.Equal(["nowhere, perhaps at "], Found(text, "art"));
        Assert.Equal(["art"], Found(text, new TextQuote("art", "p", "akes")));
    }

    [Fact]
    public void What_no_reader_sees_is_not_found() => Assert.Equal(["nowhere, perhaps at "], Found("User: Read [this](https://example.org/there) now.\n",
        "https://example.org/there"));

    [Fact]
    public void Points_of_a_list_are_copied_without_their_marks() =>
        Assert.Equal(["one thing", "another"], Found("User: Two:\n- one thing\n- another\n", "one thing another"));

    [Theory]
    [InlineData("The end", " Every time. And")]
    [InlineData("I check it. ", " The end")]
    public void A_passage_is_found_where_one_side_of_it_was_edited(string prefix, string suffix) =>
        Assert.Equal(["Twice."], Found("User: I check it. Twice. Every time. And more often.\n", new TextQuote("Twice.", prefix, suffix)));

    [Fact]
    public void Words_across_segments_are_a_piece_of_each()
    {
        Assert.Equal(["Every time.", "And then?"], Found(Talk, "Every time.\n\nAnd then?"));

        // As the file has them, with who speaks.
        Assert.Equal(["Every time.", "And then?"], Found(Talk, "Every time.\n\nAssistant: And then?"));
    }

    [Fact]
    public void Words_are_found_as_a_reader_sees_them_and_as_they_are_written()
    {
        const string text = "User: I *really* check [the log](https://example.org).\n";
        Assert.Equal(["really* check [the log"], Found(text, "really check the log"));
        Assert.Equal(["*really* check"], Found(text, "*really* check"));
    }

    [Fact]
    public void What_is_no_segment_is_not_found() => Assert.Equal(["nowhere, perhaps at "], Found("# A heading\n\nSome words.\n", "A heading"));

    [Fact]
    public void Words_that_have_gone_lead_to_where_most_of_them_are() =>
        Assert.Equal(["nowhere, perhaps at 3"], Found("Assistant: We walk home.\n\nUser: I checked every number twice.\n", "I check every number twice"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\n")]
    public void No_words_are_found_nowhere(string exact) => Assert.Equal(["nowhere, perhaps at "], Found(Talk, exact));

    private static List<string> Found(string text, string exact) => Found(text, new TextQuote(exact));

    private static List<string> Found(string text, TextQuote quote, string? segment = null, bool withLine = false)
    {
        var document = Sample.Read(text).Value!;
        var found = new QuoteLocator(document).Locate(quote, segment);
        var why = found.Why == WhyNot.SeveralPlaces ? "in several places:" : found.Why == WhyNot.Elsewhere ? "elsewhere, at" : "nowhere, perhaps at";
        return found.Pieces.Count > 0
            ? [.. found.Pieces.Select(p => (withLine ? $"{document.Source.LineOf(p.Span.Start)}: " : "") + document.Source.Slice(p.Span).ToString())]
            : [$"{why} {string.Join(", ", found.Lines)}"];
    }
}
