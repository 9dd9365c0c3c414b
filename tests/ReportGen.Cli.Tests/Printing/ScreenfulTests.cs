using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Tests.Printing;

/// <summary>However much was found, a person reads a screen of it, and no error is hidden behind what matters less.</summary>
public class ScreenfulTests
{
    private static readonly PrintOptions s_text = new(PrintFormat.Text, HasNoColor: true);

    [Fact]
    public void What_is_said_of_many_documents_is_said_once_with_a_few_of_them()
    {
        using var findings = new Findings();
        Assert.StartsWith(
            """
            info RG1011 in 60 documents: seeds/n1.md, seeds/n2.md, seeds/n3.md and 57 more
                like no other
                say what it is
            -v shows all 60 findings; reportgen explain RG1011 tells more
            Built
            """.ReplaceLineEndings("\n"),
            findings.Print(s_text, Notes(60)).Words,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_are_named_nothing_is_said_to_be_left_out()
    {
        using var findings = new Findings();
        Assert.Equal(
            ["info RG1011 in 5 documents: seeds/n1.md, seeds/n2.md, seeds/n3.md, seeds/n4.md, seeds/n5.md", "    like no other", "    say what it is",
                "reportgen explain RG1011 tells more"],
            Lines(findings, Notes(5))[..4]);
    }

    [Fact]
    public void Carets_stand_under_their_words_on_a_narrow_screen_too()
    {
        using var findings = new Findings { IsInteractive = true, Screen = new Screen(24, 60) };
        findings.With("seeds/a.md", string.Concat(Enumerable.Repeat("some words ", 100)));
        var lines = Lines(findings, Findings.Warning(line: 1, column: 501, length: 400));
        Assert.All(lines[1..3], l => Assert.InRange(l.Length, 50, 60));
        Assert.Equal("…", lines[1][^1..]);
    }

    [Fact]
    public void Of_different_findings_of_a_code_the_first_are_shown_whole_and_the_others_named()
    {
        using var findings = new Findings();
        var lines = Lines(findings, [.. Enumerable.Range(1, 40).Select(i => Findings.Warning($"seeds/{i % 4}.md", i, 1, message: $"'{i}' leads nowhere", hint: $"is it {i}?"))]);
        Assert.Equal(["seeds/1.md(1,1): warning RG3001: '1' leads nowhere", "    is it 1?"], lines[..2]);
        Assert.Equal("warning RG3001, 37 more in 4 files: seeds/0.md(4,1), seeds/0.md(8,1), seeds/0.md(12,1) and 34 more", lines[6]);
    }

    [Fact]
    public void What_fits_is_shown_as_it_comes_in_the_order_of_places()
    {
        using var findings = new Findings();
        var lines =
            Lines(findings, Findings.Warning("a.md"), Findings.Error("b.md"), Findings.Warning("c.md", message: "two"), Findings.Warning("d.md", message: "three"),
                Findings.Warning("e.md", message: "four"));
        Assert.Equal(["a.md", "b.md", "c.md", "d.md", "e.md", "reportgen explain RG1001 tells more, and so for each code"], lines[..6].Select(l => l.Split(':')[0]));
    }

    [Fact]
    public void An_error_comes_before_everything_that_is_cut()
    {
        using var findings = new Findings();
        var lines = Lines(findings, [.. Notes(60), Findings.Error("z.md", "cannot be read")]);
        Assert.Equal("z.md: error RG1001: cannot be read", lines[0]);
    }

    [Fact]
    public void Twenty_errors_that_say_the_same_are_named_with_their_places()
    {
        using var findings = new Findings();
        var lines = Lines(findings, [.. Enumerable.Range(1, 50).Select(i => Findings.Error($"seeds/n{i}.md"))]);
        Assert.StartsWith("error RG1001 in 50 documents: seeds/n1.md, ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(", seeds/n20.md and 30 more", lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(24, 80)]
    [InlineData(24, 40)]
    [InlineData(50, 120)]
    public void It_is_never_more_than_a_screen(int rows, int columns)
    {
        var screen = new Screen(rows, columns);
        using var findings = new Findings { IsInteractive = true, Screen = screen };
        findings.With("seeds/a.md", string.Concat(Enumerable.Repeat("some words\n", 100)));
        var many = Enumerable.Range(0, 2_000)
            .Select(i => new Diagnostic($"RG{1000 + i % 40}", (Severity)(1 + i % 3), new Place("seeds/a.md", 1 + i % 90, 3, 4), $"words of {i}", "a hint\nof two lines")).ToArray();
        var lines = Lines(findings, many);
        Assert.InRange(lines.Sum(l => 1 + (Math.Max(1, l.Length) - 1) / columns), rows / 2, rows);
        Assert.Contains("error", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("-v shows all 2000 findings; ", lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_for_which_there_is_no_room_are_counted_and_the_first_error_of_them_is_named()
    {
        using var findings = new Findings();
        var lines =
            Lines(findings,
                [.. Enumerable.Range(1, 60).Select(i => new Diagnostic($"RG{2000 + i}", i <= 30 ? Severity.Error : Severity.Warning, new Place("site.yml", i, 1), "wrong"))]);
        Assert.Matches(@"^… and \d+ errors \(RG20\d\d, RG20\d\d, RG20\d\d, …, the first at site.yml\(\d+,1\)\), 30 warnings \(RG2031, RG2032, RG2033, …\)$", lines[^3]);
    }

    [Fact]
    public void Quiet_says_that_something_was_left_out()
    {
        using var findings = new Findings();
        var words = findings.Print(s_text with { IsQuiet = true }, [.. Enumerable.Range(1, 50).Select(i => Findings.Error($"seeds/n{i}.md"))]).Words;
        Assert.EndsWith("\n-v shows all 50 findings; reportgen explain RG1001 tells more\n", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_closing_line_counts_all_of_them()
    {
        using var findings = new Findings();
        Assert.EndsWith(": 0 errors, 0 warnings, 60 notes\n", findings.Print(s_text, Notes(60)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n2.md", "n10.md")]
    [InlineData("n2.md", "n02b.md")]
    [InlineData("a/n9.md", "a/n9a.md")]
    [InlineData("n.md", "n1.md")]
    [InlineData("n10.md", "n10.txt")]
    [InlineData("9.md", "a.md")]
    public void Names_are_listed_as_people_count(string first, string second)
    {
        Assert.True(PlaceOrder.OfPeople.Compare(new Place(first), new Place(second)) < 0);
        Assert.True(PlaceOrder.OfPeople.Compare(new Place(second), new Place(first)) > 0);
    }

    private static Diagnostic[] Notes(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new Diagnostic("RG1011", Severity.Info, new Place($"seeds/n{i}.md"), "like no other", "say what it is")).Order()];

    private static string[] Lines(Findings findings, params Diagnostic[] found) => findings.Print(s_text, found).Words.TrimEnd('\n').Split('\n');
}
