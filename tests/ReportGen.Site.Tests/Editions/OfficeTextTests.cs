using ReportGen.Site.Editions;

namespace ReportGen.Site.Tests.Editions;

/// <summary>Words as the files of office programs can hold them.</summary>
public sealed class OfficeTextTests
{
    [Theory]
    [InlineData("plain\twords\n", "plain\twords\n")]
    [InlineData("a\u0000b\u001Fc", "a\uFFFDb\uFFFDc")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    [InlineData("\uFFFE_x0041_", "\uFFFD_x0041_")]
    public void What_XML_cannot_hold_is_shown_as_unknown(string words, string held) => Assert.Equal(held, OfficeText.Of(words));

    [Fact]
    public void Half_of_a_pair_is_shown_as_unknown()
    {
        Assert.Equal("a\uFFFD", OfficeText.Of("a\uD800"));
        Assert.Equal("\uFFFDx\uFFFD\uD83D\uDE00", OfficeText.Of("\uDC00x\uD83D\uD83D\uDE00"));
        Assert.Equal("a_xD800_b", OfficeText.OfCell("a\uD800b"));
    }

    [Theory]
    [InlineData("12345", 5, "12345")]
    [InlineData("123456", 5, "1234\u2026")]
    [InlineData("123\uD83D\uDE00", 5, "123\uD83D\uDE00")]
    [InlineData("123\uD83D\uDE006", 5, "123\u2026")]
    public void Words_are_cut_between_characters(string words, int most, string cut) => Assert.Equal(cut, OfficeText.Cut(words, most));
}
