using ReportGen.Cli.Printing;

namespace ReportGen.Cli.Tests.Printing;

/// <summary>The caret stands under the words that a finding is about.</summary>
public class SourceLineTests
{
    [Theory]
    [InlineData("See [[x]].", 5, 5, "See [[x]].", "    ^^^^^")]
    [InlineData("\tSee x", 6, 1, " See x", "     ^")]
    [InlineData("日本 x", 4, 1, "日本 x", "     ^")]
    [InlineData("😊 x", 4, 1, "😊 x", "   ^")]
    [InlineData("end", 4, 0, "end", "   ^")]
    public void A_caret_takes_wide_letters_and_tabs_into_account(string line, int column, int length, string source, string caret) =>
        Assert.Equal((source, caret), SourceLine.Frame(line, column, length));

    [Fact]
    public void An_endless_line_is_shown_around_its_place()
    {
        var (line, caret) = SourceLine.Frame(new string('a', 50_000) + "X" + new string('b', 50_000), 50_001, 1)!.Value;
        Assert.InRange(line.Length, 50, 120);
        Assert.Equal('X', line[caret.IndexOf('^', StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void A_place_that_is_not_on_the_line_has_no_caret(int column) => Assert.Null(SourceLine.Frame("short", column, 1));
}
