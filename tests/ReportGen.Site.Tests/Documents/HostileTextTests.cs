using System.Diagnostics;
using System.Globalization;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Documents;

/// <summary>Texts made to hang a reader. Each takes a second or so; whatever took time with the square of its length would take many minutes.</summary>
public sealed class HostileTextTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string> Texts()
    {
        var texts = new TheoryData<string, string>();
        foreach (var name in s_texts.Keys)
        {
            foreach (var kind in new[] { "interview", "workshop", "video-notes" })
            {
                texts.Add(name, kind);
            }
        }

        return texts;
    }

    private static readonly SortedDictionary<string, Func<string>> s_texts = new(StringComparer.Ordinal)
    {
        ["quotes in quotes"] = () => Many("> ", 100_000) + "x",
        ["bullets in bullets"] = () => Many("- ", 100_000) + "x",
        ["stairs"] = () => string.Concat(Enumerable.Range(0, 2000).Select(i => new string(' ', 2 * i) + "- x\n")),
        ["blank lines in deep lists"] = () => string.Concat(Enumerable.Range(0, 40).Select(i => new string(' ', 2 * i) + "- x\n")) + new string('\n', 80_000),
        ["open brackets"] = () => Many("[[", 400_000),
        ["open links"] = () => Many("[[a", 200_000),
        ["links"] = () => Many("[[a]]", 80_000),
        ["open fences"] = () => Many("```a\n", 100_000),
        ["fences ever longer"] = () => string.Join('\n', Enumerable.Range(3, 2000).Select(i => new string('`', i) + "a")),
        ["backticks ever more"] = () => string.Join(' ', Enumerable.Range(1, 2000).Select(i => new string('`', i))),
        ["labels"] = () => Many("User: a\n", 80_000),
        ["names that nobody declared"] = () => string.Concat(Enumerable.Range(0, 40_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"Bob{i}: a\n\n"))),
        ["text decoded wrongly"] = () => Many("â€”x", 100_000),
        ["moments"] = () => Many("00:00:01 ", 100_000),
        ["anchors that never close"] = () => Many("<a data-t=\"00:01:02\" ", 80_000),
        ["colons"] = () => new string(':', 1_000_000),
        ["front matter of brackets"] = () => "---\na: " + Many("[", 30_000) + "\n---\n",
        ["front matter that never ends"] = () => "---\n" + Many("a: b\n", 200_000),
        ["a group again and again"] = () => "# Questions\n\n1. Why?\n\n" + Many("## Group 1\n\nx\n\n", 8_000),
        ["groups and questions"] = () => "# Questions\n\n" + string.Concat(Enumerable.Range(1, 9000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}. Why {i}?\n"))) + Many("\n## Group 1 question 1\n\nWhy 1?\n", 5000),
        ["spaces in pairs"] = () => Many("a  ", 1_000_000),
        ["tables"] = () => "a|b\n" + Many("-|-\n", 80_000),
        ["underlines"] = () => Many("a\n---\n", 80_000),
        ["a quotation mark and a long line"] = () => "“" + new string('a', 3_000_000),
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_text_takes_more_than_a_moment(string name, string kind)
    {
        var text = s_texts[name]();
        var watch = Stopwatch.StartNew();
        var outcome = Sample.ReadAs(kind, text);
        Assert.True(watch.Elapsed < s_patience, $"{watch.Elapsed}");
        Assert.NotNull(outcome.Value);
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_one_paragraph() =>
        Assert.Equal(SegmentKind.Paragraph, Assert.Single(Sample.Read(Many("word ", 10_000_000)).Value!.Segments).Kind);

    [Fact]
    public void Markup_nested_too_deeply_is_read_as_paragraphs_and_reported()
    {
        var outcome = Sample.ReadAs("article", "First.\n\n" + Many("> ", 100) + "deep\n\nLast.");
        Assert.Equal(["RG1015"], outcome.Codes());
        Assert.Equal(3, outcome.Diagnostics[0].Place.Line);
        Assert.Equal(["First.", Many("> ", 100) + "deep", "Last."], outcome.Texts());
    }

    [Fact]
    public void Only_the_first_thousand_wrong_characters_are_reported_one_by_one()
    {
        var outcome = Sample.ReadAs("article", Many("â€” ", 1500) + Many("\uFFFD ", 1500));
        Assert.Equal(2000, outcome.Diagnostics.Count);
        Assert.Contains(outcome.Diagnostics, d => d.Code == "RG1007" && d.Message.EndsWith(", and 500 more after it", StringComparison.Ordinal));
        Assert.Contains(outcome.Diagnostics, d => d.Code == "RG1008" && d.Message.EndsWith(", and 500 more after it", StringComparison.Ordinal));
    }

    private static string Many(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
