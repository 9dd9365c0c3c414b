using System.Text.RegularExpressions;
using ReportGen.Site.Languages;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Languages;

/// <summary>The tool's own languages have words for everything that it says, and for nothing else.</summary>
public sealed partial class ToolWordsTests
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

    // Whoever copies it for a language of their own would have a file with an error.
    [Fact]
    public void The_file_of_English_can_be_copied()
    {
        var findings = new List<Engine.Diagnostics.Diagnostic>();
        LanguageFile.Read("en.yml", ToolLanguages.Text("en"), findings);
        Assert.Empty(findings);
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
        var formats = english.Formats(new LanguageFormats("none")
        {
            Thousands = "x",
            Decimals = "x",
            Percent = "x",
            Opening = "x",
            Closing = "x",
            Pair = "x",
            Between = "x",
            Last = "x",
        });
        Assert.Equal(LanguageFormats.English, formats);
        Assert.Empty(english.Words);
    }

    [Fact]
    public void Templates_have_no_words_of_their_own_but_those_that_they_say()
    {
        var folder = Path.Combine(Repository.Root, "templates");
        var bare =
            from file in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            let text = Code().Replace(Remark().Replace(File.ReadAllText(file), ""), "\u00A7")
            from words in Attribute().Matches(text).Select(m => m.Groups["words"].Value).Append(FileName().Replace(Tag().Replace(text, " "), ""))
            where Word().IsMatch(words)
            select $"{Path.GetRelativePath(folder, file)}: {Word().Match(words).Value}";
        Assert.Empty(bare);
    }

    [GeneratedRegex(@"\{\{~? *#.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?:aria-label|title|placeholder|alt|data-unit)=\"(?<words>[^\"]*)\"")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"[\w-]+\.(csv|json|cff)\b|&nbsp;")]
    private static partial Regex FileName();

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Word();
}
