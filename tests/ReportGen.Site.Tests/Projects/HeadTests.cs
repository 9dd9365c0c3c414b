using System.Net;
using System.Text.RegularExpressions;

namespace ReportGen.Site.Tests.Projects;

/// <summary>Titles and descriptions, which search engines and link previews show as they are, hold words and no markup.</summary>
public sealed partial class HeadTests
{
    [Theory]
    [InlineData("**Kim:** I _check_ it twice, `always`, and then [once more](https://example.org/).", "Kim: I check it twice, always, and then once more.")]
    [InlineData("We use GPT\\-4 in R\\&D, R&amp;D and double\\-check it, with C\\+\\+.", "We use GPT-4 in R&D, R&D and double-check it, with C++.")]
    [InlineData("The pupils come in, as [[other | the other note]] and [[nobody]] told us.", "The pupils come in, as the other note and nobody told us.")]
    [InlineData("| One | Two |\n| --- | --- |\n| the first of the cells | the second of the cells |", "One Two the first of the cells the second of the cells")]
    [InlineData("> They check it twice,\n> and <b>then</b> once more, as before.", "They check it twice, and then once more, as before.")]
    public void A_document_is_described_in_the_words_that_its_page_shows(string text, string expected) =>
        Assert.Equal(expected, Head($"# Notes\n\n{text}\n").Description);

    [Fact]
    public void A_description_is_cut_at_a_word()
    {
        var description = Head("# Notes\n\n" + string.Concat(Enumerable.Repeat("some **strong** words ", 500)) + "\n").Description;
        Assert.InRange(description.Length, 100, 160);
        Assert.Matches("^(some strong words ?)+(some)?( strong)?…$", description);
    }

    [Theory]
    [InlineData("# R&amp;D with **marks** and `code`", "R&D with marks and code")]
    [InlineData("# See [the list](https://example.org/) <!-- of names -->", "See the list")]
    [InlineData("# Q&A; a &nosuch; name", "Q&A; a &nosuch; name")]
    public void A_title_is_the_heading_as_it_is_read(string heading, string expected) =>
        Assert.Equal($"{expected} · Study", Head(heading + "\n\nWords.\n").Title);

    private static (string Title, string Description) Head(string document)
    {
        using var workspace = Workspace.With(("site.yml", "title: Study\nthemes: { checking: [verif*] }\n"), ("seeds/a.md", document), ("seeds/other.md", "# Other\n\nWords.\n"));
        workspace.Build();
        var page = workspace.Read("documents/a/index.html");
        return (WebUtility.HtmlDecode(Title().Match(page).Groups[1].Value), WebUtility.HtmlDecode(Description().Match(page).Groups[1].Value));
    }

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex Title();

    [GeneratedRegex("<meta name=\"description\" content=\"([^\"]*)\">")]
    private static partial Regex Description();
}
