using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Documents;

/// <summary>Which way words are written.</summary>
public sealed class WritingDirectionTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("12 \u05D0", true)]
    [InlineData("\u0627\u0644", true)]
    [InlineData("a \u05D0", false)]
    public void The_first_letter_says_which_way_words_are_written(string words, bool isRightToLeft) => Assert.Equal(isRightToLeft, WritingDirection.IsRightToLeft(words));

    [Theory]
    [InlineData("", false)]
    [InlineData("caf\u00E9, \u201Cnever\u201D \u2013 \u4E2D\u6587", false)]
    [InlineData("a \u05D0", true)]
    [InlineData("a \u0627", true)]
    [InlineData("a \uFB1D", true)]
    [InlineData("a \uFEFC", true)]
    [InlineData("a \U00010800", true)]
    [InlineData("a \u200F", true)]
    [InlineData("a &#1513;", true)]
    public void Words_without_a_letter_of_a_script_from_right_to_left_need_no_second_look(string words, bool may) => Assert.Equal(may, WritingDirection.MayTurn(words));
}
