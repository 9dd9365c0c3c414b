using System.Globalization;
using System.Text;
using ReportGen.Site.Documents;
using ReportGen.Site.Tests.Limits;

namespace ReportGen.Site.Tests.Documents;

/// <summary>
/// Texts made to hang a reader. The memory that each takes is held against its length; each is so long that whatever went over it again and
/// again would not come to an end.
/// </summary>
[Trait("Takes", "Long")]
public sealed class HostileTextTests
{
    // The numbers below are how often a piece comes in the longer of two texts.
    private const int Whole = 16;

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

    private static readonly SortedDictionary<string, Func<int, string>> s_texts = new(StringComparer.Ordinal)
    {
        ["quotes in quotes"] = part => Many("> ", 100_000 * part / Whole) + "x",
        ["bullets in bullets"] = part => Many("- ", 100_000 * part / Whole) + "x",
        ["stairs"] = part => string.Concat(Enumerable.Range(0, 2000 * part / Whole).Select(i => new string(' ', 2 * i) + "- x\n")),
        ["blank lines in deep lists"] = part => string.Concat(Enumerable.Range(0, 40).Select(i => new string(' ', 2 * i) + "- x\n")) + new string('\n', 80_000 * part / Whole),
        ["open brackets"] = part => Many("[[", 400_000 * part / Whole),
        ["open links"] = part => Many("[[a", 200_000 * part / Whole),
        ["links"] = part => Many("[[a]]", 80_000 * part / Whole),
        ["open fences"] = part => Many("```a\n", 100_000 * part / Whole),
        ["fences ever longer"] = part => string.Join('\n', Enumerable.Range(3, 2000 * part / Whole).Select(i => new string('`', i) + "a")),
        ["backticks ever more"] = part => string.Join(' ', Enumerable.Range(1, 2000 * part / Whole).Select(i => new string('`', i))),
        ["labels"] = part => Many("User: a\n", 80_000 * part / Whole),
        ["names that nobody declared"] = part =>
        string.Concat(Enumerable.Range(0, 40_000 * part / Whole).Select(i => string.Create(CultureInfo.InvariantCulture, $"Bob{i}: a\n\n"))),
        ["text decoded wrongly"] = part => Many("â€”x", 100_000 * part / Whole),
        ["moments"] = part => Many("00:00:01 ", 100_000 * part / Whole),
        ["anchors that never close"] = part => Many("<a data-t=\"00:01:02\" ", 80_000 * part / Whole),
        ["colons"] = part => new string(':', 1_000_000 * part / Whole),
        ["front matter of brackets"] = part => "---\na: " + Many("[", 30_000 * part / Whole) + "\n---\n",
        ["front matter that never ends"] = part => "---\n" + Many("a: b\n", 200_000 * part / Whole),
        ["a group again and again"] = part => "# Questions\n\n1. Why?\n\n" + Many("## Group 1\n\nx\n\n", 8_000 * part / Whole),
        ["groups and questions"] = part =>
        "# Questions\n\n" + string.Concat(Enumerable.Range(1, 9000 * part / Whole).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}. Why {i}?\n")))
        + Many("\n## Group 1 question 1\n\nWhy 1?\n", 5000 * part / Whole),
        ["spaces in pairs"] = part => Many("a  ", 1_000_000 * part / Whole),
        ["tables"] = part => "a|b\n" + Many("-|-\n", 80_000 * part / Whole),
        ["underlines"] = part => Many("a\n---\n", 80_000 * part / Whole),
        ["a quotation mark and a long line"] = part => "“" + new string('a', 3_000_000 * part / Whole),
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_takes_memory_in_proportion_to_its_length_and_is_read_to_its_end(string name, string kind) =>
        Growth.IsLinear(
            Whole / 2,
            part => Encoding.UTF8.GetBytes(s_texts[name](part)),
            text => text.Length,
            text => Assert.NotNull(Sample.ReadAs(kind, text).Value));

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
