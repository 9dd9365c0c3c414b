using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Output;

namespace ReportGen.Cli.Tests.Printing;

/// <summary>What a person reads on standard error.</summary>
public class TextTests
{
    private static readonly PrintOptions s_text = new(PrintFormat.Text);

    [Fact]
    public void A_finding_is_a_line_as_compilers_print_it_with_its_hint_below()
    {
        using var findings = new Findings();
        var (data, words) = findings.Print(s_text, Findings.Warning(line: 12, column: 5, message: "'[[x]]' leads nowhere", hint: "did you mean 'y'?"));
        Assert.Equal("", data);
        Assert.StartsWith(
            "seeds/a.md(12,5): warning RG3001: '[[x]]' leads nowhere\n    did you mean 'y'?\nreportgen explain RG3001 tells more\nBuilt ", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_about_a_whole_file_names_no_line_and_one_about_nothing_no_file()
    {
        using var findings = new Findings();
        Assert.StartsWith("seeds/a.md: error RG1001: words\n", findings.Print(s_text, Findings.Error()).Words, StringComparison.Ordinal);
        Assert.StartsWith("error RG1001: words\n", findings.Print(s_text, Findings.Error("")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_is_shown_to_those_who_ask_for_it_however_much_it_is()
    {
        using var findings = new Findings();
        var many = Enumerable.Range(1, 5_000).Select(line => Findings.Warning(line: line, column: 1)).ToArray();
        var words = findings.Print(s_text with { IsVerbose = true }, many).Words;
        Assert.Equal(5_000, words.Split('\n').Count(l => l.StartsWith("seeds/a.md(", StringComparison.Ordinal)));
        Assert.DoesNotContain("-v", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_says_once_what_it_says_on_every_page()
    {
        Diagnostic Of(string message) => new("RG4011", Severity.Error, new Place("templates/theme.html", 3, 7), message);
        using var findings = new Findings();
        var words =
            findings.Print(s_text, Of("no member 'x' (included from theme.html)"), Of("no member 'x' (included from code.html)"), Of("no member 'x' (included from theme.html)"))
            .Words;
        Assert.StartsWith(
            "templates/theme.html(3,7): error RG4011: no member 'x' (included from theme.html) (3 times)\nreportgen explain RG4011 tells more\nBuilt ", words,
            StringComparison.Ordinal);
        Assert.EndsWith(": 3 errors, 0 warnings\n", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_findings_at_one_place_are_all_shown()
    {
        using var findings = new Findings();
        var words = findings.Print(s_text, Findings.Warning(message: "one"), Findings.Warning(message: "two"), Findings.Warning(message: "one")).Words;
        Assert.StartsWith(
            "seeds/a.md: warning RG3001: one (2 times)\nseeds/a.md: warning RG3001: two\nreportgen explain RG3001 tells more\nBuilt", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_document_can_move_the_cursor_or_forge_a_line()
    {
        using var findings = new Findings();
        var words = findings.Print(s_text, Findings.Warning("seeds/a\u001b]0;x\u0007.md", message: "one\r\nseeds/b.md: error RG1001: forged\u009b2J", hint: "two\n\u202Ethree"))
            .Words;
        Assert.StartsWith(
            "seeds/a·]0;x·.md: warning RG3001: one  seeds/b.md: error RG1001: forged·2J\n    two\n    ·three\nreportgen explain RG3001 tells more\nBuilt", words,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_closing_line_counts_pages_and_nothing_else()
    {
        using var findings = new Findings();
        Assert.Equal("Built 5 pages (3 rendered, 1 written, 4 up to date, 1 deleted) in 1.23 s: 0 errors, 0 warnings\n", findings.Print(s_text).Words);
    }

    [Fact]
    public void Counts_of_one_are_singular()
    {
        using var findings = new Findings();
        var one = Findings.Result(Findings.Warning(), Findings.Error()) with { Pages = 1 };
        Assert.EndsWith(
            "Built 1 page (3 rendered, 1 written, 4 up to date, 1 deleted) in 1.23 s: 1 error, 1 warning\n", findings.Print(s_text, one).Words, StringComparison.Ordinal);
        Assert.EndsWith("Checked 1 page in 1.23 s: 1 error, 1 warning\n", findings.Print(s_text, one, Errand.Check).Words, StringComparison.Ordinal);
        Assert.EndsWith("Removed 1 file in 1.23 s: 1 error, 1 warning\n", findings.Print(s_text, one, Errand.Clean).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_was_held_back_is_said_to_be()
    {
        using var findings = new Findings();
        var held = Findings.Result(Findings.Error()) with { Output = OutputSummary.Nothing };
        Assert.EndsWith("\nNothing was written: 1 error, 0 warnings\n", findings.Print(s_text, held).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_leaves_errors_only()
    {
        using var findings = new Findings();
        Assert.Equal("", findings.Print(s_text with { IsQuiet = true }, Findings.Warning()).Words);
        Assert.Equal("seeds/a.md: error RG1001: words\n", findings.Print(s_text with { IsQuiet = true }, Findings.Warning(), Findings.Error()).Words);
    }

    [Fact]
    public void Verbose_names_files_written_and_deleted()
    {
        using var findings = new Findings();
        Assert.StartsWith(
            "written index.html\nwritten data/report.json\ndeleted documents/old/index.html\nBuilt ",
            findings.Print(s_text with { IsVerbose = true }).Words,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_are_for_terminals_where_nobody_refused_them()
    {
        using var terminal = new Findings { IsInteractive = true };
        Assert.Contains("\u001b[1;91merror\u001b[0m RG1001: words\n", terminal.Print(s_text, Findings.Error()).Words, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', terminal.Print(s_text with { HasNoColor = true }, Findings.Error()).Words);
        Assert.DoesNotContain('\u001b', terminal.WithEnvironment("NO_COLOR", "1").Print(s_text, Findings.Error()).Words);
        using var pipe = new Findings();
        Assert.DoesNotContain('\u001b', pipe.Print(s_text, Findings.Error()).Words);
    }

    [Fact]
    public void A_long_line_is_never_broken_in_colour()
    {
        using var findings = new Findings { IsInteractive = true };
        var file = $"seeds/{string.Join(' ', Enumerable.Repeat("word", 200))}.md";
        Assert.StartsWith($"\u001b[1m{file}\u001b[0m: ", findings.Print(s_text, Findings.Error(file)).Words, StringComparison.Ordinal);
    }
}
