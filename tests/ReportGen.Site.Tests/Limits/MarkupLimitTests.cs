using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;
using ReportGen.Site.Links;
using ReportGen.Site.Markup;
using ReportGen.Site.Tests.Documents;

namespace ReportGen.Site.Tests.Limits;

/// <summary>One segment of markup made to hang whatever turns it into HTML. What grew with the square of its length would not end here at all.</summary>
[Trait("Takes", "Long")]
public sealed class MarkupLimitTests
{
    private const int Repeats = 20_000;

    private static readonly SortedDictionary<string, string> s_pieces = new(StringComparer.Ordinal)
    {
        ["brackets"] = "[",
        ["brackets closed"] = "[a](",
        ["brackets in brackets"] = "[[[a",
        ["images"] = "![",
        ["images of images"] = "![a](b ",
        ["stars"] = "*",
        ["stars in pairs"] = "**a ",
        ["stars and lines"] = "*a _b ",
        ["stars after letters"] = "a**b",
        ["lines"] = "_a __b ",
        ["tildes"] = "~~a ",
        ["marks"] = "==a ",
        ["ticks"] = "`a ",
        ["two ticks"] = "`` a ",
        ["angles"] = "<",
        ["tags"] = "<b>",
        ["tags that do not close"] = "<a href=\"",
        ["closing tags"] = "</b>",
        ["comments"] = "<!--",
        ["instructions"] = "<?",
        ["declarations"] = "<!A ",
        ["characters"] = "<![CDATA[",
        ["addresses"] = "<http://a",
        ["entities"] = "&amp",
        ["numbers"] = "&#x",
        ["escapes"] = "\\",
        ["wikilinks"] = "[[a]] ",
        ["wikilinks that do not close"] = "[[a|",
        ["references"] = "[a]: b\n",
        ["references used"] = "[a][b] ",
        ["footnotes"] = "[^a] ",
        ["bars"] = "|",
        ["rows"] = "a|b\n",
        ["tables"] = "a|b\n-|-\n",
        ["spaces"] = "a  \n",
        ["blank lines"] = "\n\n",
        ["quotes"] = "> a\n",
        ["bullets"] = "- a\n",
        ["numbered"] = "1. a\n",
        ["fences"] = "```\n",
        ["titles"] = "[a](b \"",
        ["parentheses"] = "[a](((",
        ["underlines"] = "a\n===\n",
        ["addresses in words"] = "http://a.b ",
        ["colons"] = ":a:",
    };

    public static TheoryData<string> Pieces() => [.. s_pieces.Keys];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Markup_made_to_hang_is_work_in_proportion_to_its_length(string name)
    {
        foreach (var form in Enum.GetValues<MarkupForm>())
        {
            Growth.IsLinear(
                Repeats,
                count => Prepare(string.Concat(Enumerable.Repeat(s_pieces[name], count))),
                scope => MarkupWriter.ToHtml(scope, new Span(0, scope.Document.Source.Text.Length), MarkSet.None, form));
        }
    }

    [Theory]
    [InlineData(4_000, true)]
    [InlineData(4_001, false)]
    public void What_has_more_marks_than_are_followed_is_shown_as_plain_words_and_reported(int marks, bool isFollowed)
    {
        var text = "First **words**.\n\n" + string.Concat(Enumerable.Repeat("*a* ", marks / 2)) + (marks % 2 == 1 ? "*" : "") + "\n\nLast **words**.\n";
        var outcome = Sample.ReadAs("article", text);
        Assert.Equal(isFollowed ? [] : ["seeds/notes.md(3,1) RG1017"], outcome.Diagnostics.Select(d => $"{d.Place} {d.Code}"));
        var scope = new MarkupScope(outcome.Value!, null, "");
        var html = outcome.Value!.Segments.Select(s => MarkupWriter.ToHtml(scope, s.Span, MarkSet.None, MarkupForm.Notes)).ToList();
        Assert.Equal([true, isFollowed, true], html.Select(h => h.Contains("<em>", StringComparison.Ordinal) || h.Contains("<strong>", StringComparison.Ordinal)));
        Assert.Equal(text.Count(c => c == 'a'), html.Sum(h => h.Count(c => c == 'a')));
    }

    // As the document's page shows it: with wikilinks that lead somewhere.
    private static MarkupScope Prepare(string text)
    {
        var document = Sample.Read(text).Value!;
        var links = document.Wikilinks.Select(l => new ResolvedLink(l.Target, l.Kind, l.Span, "a")).ToEquatableArray();
        return new MarkupScope(document, new DocumentLinks(document.Id, links), "../");
    }
}
