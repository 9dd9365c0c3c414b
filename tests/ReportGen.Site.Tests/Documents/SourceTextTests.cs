namespace ReportGen.Site.Tests.Documents;

/// <summary>The way back from the text to the file as it lies.</summary>
public sealed class SourceTextTests
{
    [Theory]
    [InlineData("one\r\ntwo\rthree\nfour", 'f', 4, 1)]
    [InlineData("one\r\n\r\ntwo", 't', 3, 1)]
    [InlineData("â€” â€” x\nâ€” y", 'x', 1, 9)]
    [InlineData("â€” â€” x\nâ€” y", 'y', 2, 5)]
    public void Lines_and_columns_are_those_of_the_file(string file, char letter, int line, int column)
    {
        var source = Sample.Read(file).Value!.Source;
        var place = source.PlaceOf("a.md", source.Text.IndexOf(letter, StringComparison.Ordinal));
        Assert.Equal((line, column), (place.Line, place.Column));
    }

    [Fact]
    public void Line_ends_of_any_kind_become_one() => Assert.Equal("a\n\nb\nc\n", Sample.Read("a\r\n\rb\rc\n").Value!.Source.Text);
}
