using System.Net;
using ReportGen.Site.Markup;
using ReportGen.Site.Rendering;

namespace ReportGen.Site.Tests.Rendering;

/// <summary>Highlighting adds marks and changes nothing else.</summary>
public sealed class HighlighterTests
{
    private static readonly string[] s_pieces =
        ["verify", "Verified", "double-check", "check", " ", "  ", "\n", ".", "<", ">", "&", "&amp;", "&#233;", "&#x1F600;", "&lt;", "é", "😀", "\uD83D", "\"", "'", "<b>", "</b>",
            "<a title=\"verify > x\">", "don't", "*", "_"];

    private static readonly Highlighter s_highlighter = Highlighter.For(["verif*", "check", "double-check", "don't"]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Without_its_marks_the_text_is_as_it_was(int seed)
    {
        var random = new Random(seed);
        var marks = 0;
        for (var i = 0; i < 500; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
            var (inText, inHtml) = (s_highlighter.InText(text), s_highlighter.InHtml(text));
            marks += inText.Split("<mark").Length - 1;
            Assert.Equal(PlainWriter.Escape(text), Unmarked(inText));
            Assert.Equal(text, Unmarked(inHtml));
        }

        Assert.True(marks > 100, $"{marks} marks");
    }

    [Theory]
    [InlineData("We verified it", "We [verified] it")]
    [InlineData("Double-check, then check", "[Double-check], then [check]")]
    [InlineData("unverified", "unverified")]
    [InlineData("I don’t", "I [don’t]")]
    public void Terms_are_found_as_rules_find_them(string text, string marked)
    {
        var html = s_highlighter.InText(text).Replace("<mark class=\"hit\">", "[", StringComparison.Ordinal).Replace("</mark>", "]", StringComparison.Ordinal);
        Assert.Equal(marked, WebUtility.HtmlDecode(html));
    }

    private static string Unmarked(string html) => html.Replace("<mark class=\"hit\">", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);
}
