using ReportGen.Site.Languages;

namespace ReportGen.Site.Tests.Languages;

/// <summary>Which files make a language, and what is said of those that are not right.</summary>
public sealed class LanguageReaderTests
{
    private static readonly LanguageSource s_english = new("en", "en.yml", "words:\n  Overview:\n  Themes:\n  '{0} of {1}':\n  '{0} segments':\n", IsOwn: false);
    private static readonly LanguageSource s_german = new("de", "de.yml", "quotes: ['„', '“']\nwords: { Overview: Überblick, Themes: Themen }\n", IsOwn: false);

    [Fact]
    public void A_project_says_only_what_it_wants_otherwise()
    {
        var (language, findings) = LanguageReader.Read("de-AT", "site.yml", [s_english, s_german, Own("de-AT", "words: { Themes: Sujets }"), Own("de", "quotes: ['»', '«']")]);
        Assert.Equal(("Überblick", "Sujets", "»a«", "de-AT"), (language!.Say("Overview"), language.Say("Themes"), language.Quoted("a"), language.Tag));
        Assert.Equal(
            "RG4202 de-AT.yml: 2 of the 4 words of the report are missing here: '{0} of {1}', '{0} segments'",
            string.Join('\n', findings.Select(f => $"{f.Code} {f.Place}: {f.Message}")));
    }

    [Fact]
    public void A_language_that_nobody_wrote_is_English_and_says_so()
    {
        var (language, findings) = LanguageReader.Read("pt", "site.yml", [s_english, s_german]);
        Assert.Equal(("en", "Overview"), (language!.Tag, language.Say("Overview")));
        Assert.Equal("RG4201", Assert.Single(findings).Code);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("en-GB")]
    public void English_needs_no_file(string tag) => Assert.Equal(Language.English, LanguageReader.Read(tag, "site.yml", []).Value);

    [Fact]
    public void English_words_can_be_others_too()
    {
        var (language, findings) = LanguageReader.Read("en", "site.yml", [s_english, Own("en", "words: { Overview: Home }")]);
        Assert.Equal(("Home", "Themes"), (language!.Say("Overview"), language.Say("Themes")));
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("words: { '{0} of {1}': 'z {1}' }", "RG4203 these words lack the place '{0}' of the English ones, '{0} of {1}'")]
    [InlineData("words: { '{0} of {1}': '{0} z {1} {2}' }", "RG4203 these words have the place '{2}', which the English ones, '{0} of {1}', do not have")]
    [InlineData("words: { 'See {0:it}': 'Patrz {0}' }", "RG4203 these words have the place '{0}', which the English ones, 'See {0:it}', do not have")]
    [InlineData("words: { '{0} segments': { one: segment, other: segmenty } }", "RG4203 these words lack the place '{0}' of the English ones, '{0} segments'")]
    [InlineData("words: { Overview: [a] }", "RG2004 the words for 'Overview' should be a text, or a map of its forms, but are a list")]
    [InlineData("plurals: polsh", "RG2005")]
    [InlineData("quotes: [a]", "RG2005 'quotes' should be 2 texts, but is 1")]
    [InlineData("days: { day: '%' }", "RG2005 '%' is not a format for days")]
    [InlineData("numbers: { percent: '%' }", "RG2005 '%' needs a place for its value")]
    [InlineData("word: {}", "RG2003")]
    [InlineData("- a", "RG2004")]
    [InlineData("a: [", "RG2002")]
    public void What_is_not_right_is_said_and_stays_English(string text, string finding)
    {
        var (language, findings) = LanguageReader.Read("pl", "site.yml", [Own("pl", text)]);
        var said = string.Join('\n', findings.Select(f => $"{f.Code} {f.Message}"));
        Assert.True(said.Contains(finding, StringComparison.Ordinal), said);
        Assert.Equal(("Overview", "1 of 2"), (language!.Say("Overview"), language.Say("{0} of {1}", "1", "2")));
    }

    private static LanguageSource Own(string tag, string text) => new(tag, tag + ".yml", text, IsOwn: true);
}
