using ReportGen.Cli.Printing;
using ReportGen.Site.Differences;

namespace ReportGen.Cli.Tests.Printing;

/// <summary>Markdown that stands in somebody's pull request: short whatever was changed, and safe whatever people said.</summary>
public class DifferenceMarkdownTests
{
    [Theory]
    [InlineData("a | b", "a \\| b")]
    [InlineData("<img src=x onerror=alert(1)>", "\\<img src\\=x onerror\\=alert\\(1\\)\\>")]
    [InlineData("`code` and ```", "\\`code\\` and \\`\\`\\`")]
    [InlineData("[here](https://x.org)", "\\[here\\]\\(https:<!-- -->//x.org\\)")]
    [InlineData("see www.x.org", "see www.<!-- -->x.org")]
    [InlineData("ask @mk or a@b.org", "ask @<!-- -->mk or a@<!-- -->b.org")]
    [InlineData("as in #12, GH-12", "as in \\#<!-- -->12, GH\\-<!-- -->12")]
    [InlineData(":smile: then", ":<!-- -->smile: then")]
    [InlineData("**not** _bold_ ~~gone~~", "\\*\\*not\\*\\* \\_bold\\_ \\~\\~gone\\~\\~")]
    [InlineData("costs $5 & $6", "costs \\$5 \\& \\$6")]
    [InlineData("two\n\n# lines", "two  \\# lines")]
    [InlineData("back\\slash", "back\\\\slash")]
    [InlineData("turned \u202Earound", "turned \u00B7around")]
    [InlineData("plain words, and more.", "plain words, and more.")]
    public void Words_of_documents_are_words_and_nothing_else(string text, string expected) => Assert.Equal(expected, MarkdownEscape.Of(text));

    [Fact]
    public void A_table_a_reason_and_the_words_are_shown()
    {
        var page = DifferenceMarkdown.Of("main", "HEAD", Lost(1, "It was quick | <b>"));
        Assert.StartsWith("## What this changes in the report\n\nFrom main to HEAD: 1 coding went.\n\n| theme or code |", page, StringComparison.Ordinal);
        Assert.Contains("| Trust (trust) | 1 → 0 | 1 → 0 | 1 | 0 |\n", page, StringComparison.Ordinal);
        Assert.Contains("Its rule no longer has <code>quick\\*</code>.\n", page, StringComparison.Ordinal);
        Assert.Contains(
            "Lost 1 segment, because <code>quick\\*</code> is no longer in trust:\n\n- seeds/d0.md:1 “It was quick \\| \\<b\\>”\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void However_much_was_changed_it_fits_into_a_summary_and_says_what_is_left_out()
    {
        var page = DifferenceMarkdown.Of("main", "HEAD", Lost(20_000, string.Concat(Enumerable.Repeat("#<", 1_000))));
        Assert.InRange(page.Length, 1, 100_000);
        Assert.Contains("- … and 19992 more\n", page, StringComparison.Ordinal);
        Assert.Contains("… and 160 more themes and codes; `reportgen diff --format json` has all.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_other_that_is_all_it_says() => Assert.Equal(
        "## What this changes in the report\n\nNo document, coding, answer or claim is other, from a to b.\n\n",
        DifferenceMarkdown.Of("a", "b", Difference.Between(new([], [], []), new([], [], []))));

    [Fact]
    public void A_long_quote_is_cut_around_what_was_found()
    {
        var quote = string.Join(' ', Enumerable.Range(1, 200).Select(i => $"word{i}")) + " quickly " + string.Join(' ', Enumerable.Range(201, 200).Select(i => $"word{i}"));
        var cut = QuoteWindow.AtHit(quote, "quick*; faster");
        Assert.Contains(" word200 quickly word201 ", cut, StringComparison.Ordinal);
        Assert.InRange(cut.Length, 50, 170);
        Assert.True(cut[0] == '…' && cut[^1] == '…' && quote.Contains(cut[1..^1], StringComparison.Ordinal), cut);
    }

    private static readonly SnapshotRule s_unit = new("within one", "turn");

    private static Difference Lost(int count, string quote)
    {
        SnapshotNode[] nodes =
        [
            new("trust", "Trust", [new("any of", "quick*"), s_unit]),
            .. Enumerable.Range(1, count == 1 ? 0 : 199).Select(i => new SnapshotNode($"t{i}", $"T{i}", [new("any of", "x"), s_unit])),
        ];
        var documents = Enumerable.Range(0, count).Select(i => new SnapshotDocument(
            $"d{i}", $"D{i}", $"seeds/d{i}.md", 1, 1, [new($"s{i}", 1, "trust", "trust", "rules", "quick*", quote, "", "")], [])).ToList();
        return Difference.Between(
            new(documents, nodes, []), new([.. documents.Select(d => d with { Codings = [] })], [.. nodes.Select(n => n with { Rule = [s_unit] })], []));
    }
}
