using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Tests.Printing;

/// <summary>Workflow commands, which GitHub reads line by line and shows beside the lines they are about.</summary>
public class GithubTests
{
    private static readonly PrintOptions s_github = new(PrintFormat.Github);

    [Fact]
    public void A_finding_is_a_command_with_its_place_and_its_code()
    {
        using var findings = new Findings();
        var (data, words) = findings.Print(s_github, Findings.Warning(line: 12, column: 5, length: 3));
        Assert.Equal("::warning file=seeds/a.md,line=12,col=5,endColumn=8,title=RG3001::words\n", data);
        Assert.StartsWith("Built", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Severities_are_those_that_GitHub_knows()
    {
        using var findings = new Findings();
        var data = findings.Print(s_github, Findings.Error(), Findings.Warning(), Findings.Warning() with { Severity = Severity.Info }).Data;
        Assert.Equal(
            ["::error file=seeds/a.md,title=RG1001::words", "::warning file=seeds/a.md,title=RG3001::words", "::notice file=seeds/a.md,title=RG3001::words"],
            data.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void No_more_are_printed_than_GitHub_shows_and_the_rest_is_counted_in_one_of_them()
    {
        using var findings = new Findings();
        Diagnostic[] many =
        [
            .. Enumerable.Range(1, 60).Select(line => Findings.Warning(line: line, column: 1)),
            .. Enumerable.Range(1, 30).Select(n => Findings.Warning($"seeds/n{n}.md") with { Code = "RG1011", Severity = Severity.Info }),
            Findings.Warning("z.md") with { Code = "RG2201" },
            Findings.Error("z.md"),
        ];
        var lines = findings.Print(s_github, many).Data.TrimEnd('\n').Split('\n');
        Assert.Equal(["error", .. Enumerable.Repeat("warning", 10), .. Enumerable.Repeat("notice", 10)], lines.Select(l => l.Split(' ')[0].Trim(':')));
        Assert.Contains("::warning file=z.md,title=RG2201::words", lines);
        Assert.Equal(
            "::notice title=ReportGen::GitHub shows ten annotations of a level. Not among them: 51 warnings (RG3001), 21 notes (RG1011); reportgen check -v shows all", lines[^1]);
    }

    [Fact]
    public void What_a_template_says_on_every_page_is_one_annotation()
    {
        using var findings = new Findings();
        var same = Enumerable.Repeat(new Diagnostic("RG4011", Severity.Error, new Place("templates/theme.html", 3, 7), "no member 'x'"), 40).ToArray();
        Assert.Equal("::error file=templates/theme.html,line=3,col=7,title=RG4011::no member 'x' (40 times)\n", findings.Print(s_github, same).Data);
    }

    [Fact]
    public void Nothing_in_a_name_or_a_message_ends_the_command_or_begins_another()
    {
        using var findings = new Findings();
        var data = findings.Print(s_github, Findings.Warning("seeds/a,b:c%\n::stop-commands::x.md", message: "100 %, a: b\r\n::set-output::", hint: "two\nlines")).Data;
        Assert.Equal(
            "::warning file=seeds/a%2Cb%3Ac%25%0A%3A%3Astop-commands%3A%3Ax.md,title=RG3001::100 %25, a: b%0D%0A::set-output::%0Atwo%0Alines\n",
            data);
    }

    [Fact]
    public void In_a_workflow_they_come_with_the_text_too()
    {
        using var findings = new Findings().WithEnvironment("GITHUB_ACTIONS", "true");
        var (data, words) = findings.Print(new PrintOptions(PrintFormat.Text), Findings.Warning());
        Assert.Equal("::warning file=seeds/a.md,title=RG3001::words\n", data);
        Assert.StartsWith("seeds/a.md: warning RG3001: words\n", words, StringComparison.Ordinal);
        Assert.DoesNotContain("::", findings.Print(new PrintOptions(PrintFormat.Json), Findings.Warning()).Data, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_named_from_the_checkout_where_it_is_known()
    {
        using var findings = new Findings();
        var (parent, name) = (Path.GetDirectoryName(findings.Folder)!, Path.GetFileName(findings.Folder));
        findings.WithEnvironment("GITHUB_WORKSPACE", parent);
        Assert.StartsWith($"::warning file={name}/seeds/a.md,", findings.Print(s_github, Findings.Warning()).Data, StringComparison.Ordinal);
        findings.WithEnvironment("GITHUB_WORKSPACE", Path.Combine(findings.Folder, "elsewhere"));
        Assert.StartsWith("::warning file=seeds/a.md,", findings.Print(s_github, Findings.Warning()).Data, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_leaves_errors_only()
    {
        using var findings = new Findings();
        Assert.Equal("::error file=seeds/a.md,title=RG1001::words\n", findings.Print(s_github with { IsQuiet = true }, Findings.Warning(), Findings.Error()).Data);
    }
}
