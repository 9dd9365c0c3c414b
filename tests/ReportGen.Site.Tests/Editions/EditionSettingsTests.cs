using ReportGen.Site.Settings;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Editions;

/// <summary>What site.yml says of other forms of the report.</summary>
public sealed class EditionSettingsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("editions: []", "")]
    [InlineData("editions: [full]", "")]
    [InlineData("editions: [word, brief, full, word]", "brief 3, word 3")]
    [InlineData("editions:\n  - print\n  - { edition: print, quotes: 5 }\n  - edition: excel", "print 5, excel 3")]
    public void Each_form_is_wanted_once_in_one_order(string yaml, string wanted)
    {
        var (settings, findings) = SettingsReader.Read("site.yml", yaml);
        Assert.Equal("", Workspace.Show(findings));
        Assert.Equal(wanted, string.Join(", ", settings!.Editions.Select(e => $"{e.Name} {e.Quotes}")));
    }

    [Theory]
    [InlineData("editions: [wrod]", "'wrod' is not an edition", "did you mean 'word'?")]
    [InlineData("editions: [{ edition: papre }]", "'papre' is not a value of 'edition'", "known here: brief, excel, full, print, word")]
    [InlineData("editions: [{ edition: print, quotes: 31 }]", "'quotes' should be a whole number from 0 to 30, but is '31'", "")]
    [InlineData("editions: [{ quotes: 2 }]", "'edition' is missing", "{ edition: print, quotes: 5 }")]
    [InlineData("editions: [[word]]", "each element of 'editions' should be a word or a map", "")]
    [InlineData("editions: word", "'editions' should be a list", "")]
    public void What_cannot_be_meant_is_told_with_what_could_be(string yaml, string message, string hint)
    {
        var (settings, findings) = SettingsReader.Read("site.yml", yaml);
        Assert.NotNull(settings);
        var only = Assert.Single(findings);
        Assert.Equal(1, only.Place.Line);
        Assert.Contains(message, only.Message, StringComparison.Ordinal);
        Assert.Contains(hint, only.Hint ?? "", StringComparison.Ordinal);
    }
}
