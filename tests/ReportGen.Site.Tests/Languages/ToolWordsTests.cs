using ReportGen.Site.Languages;

namespace ReportGen.Site.Tests.Languages;

/// <summary>The tool's own languages have words for everything that it says, and for nothing else.</summary>
public sealed class ToolWordsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("fr")]
    public void A_language_lists_exactly_what_templates_and_pages_say(string tag)
    {
        Assert.InRange(SpokenWords.OfTemplates.Count, 100, int.MaxValue);
        var listed = LanguageReader.KeysOf(ToolLanguages.Text(tag));
        Assert.Empty(SpokenWords.All.Except(listed).Select(words => $"{tag}.yml lacks: {words}"));
        Assert.Empty(listed.Except(SpokenWords.All).Select(words => $"nothing says: {words}"));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("fr")]
    public void Each_of_them_is_translated(string tag) =>
        Assert.Empty(LanguageReader.KeysOf(ToolLanguages.Text(tag)).Except(ToolLanguages.Read(tag).Keys).Select(words => $"{tag}.yml has no words for: {words}"));

    [Fact]
    public void The_file_of_English_says_of_formats_what_holds_without_it()
    {
        var english = LanguageFile.Read("en.yml", ToolLanguages.Text("en"), [])!;
        var formats = english.Formats(new LanguageFormats("none") { Thousands = "x", Decimals = "x", Percent = "x", Opening = "x", Closing = "x", Pair = "x", Between = "x", Last = "x" });
        Assert.Equal(LanguageFormats.English, formats);
        Assert.Empty(english.Words);
    }
}
