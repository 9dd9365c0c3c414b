using System.Diagnostics;
using ReportGen.Cli.Commands;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>A shell completes commands, options and their values, and files where the program knows nothing.</summary>
public class CompletionTests
{
    [Theory]
    [InlineData("reportgen ", "build check clean completion diff explain export import init sample schema serve speakers watch")]
    [InlineData("reportgen ch", "check")]
    [InlineData("reportgen check --st", "--strict")]
    [InlineData("reportgen check --format ", "github json markdown sarif text")]
    [InlineData("reportgen --strict --format s", "sarif")]
    [InlineData("reportgen completion ", "bash fish pwsh zsh")]
    [InlineData("reportgen init --te", "--templates")]
    [InlineData("reportgen init --fr", "--from")]
    [InlineData("reportgen sp", "speakers")]
    [InlineData("reportgen nothing-of-ours", "")]
    public void What_may_come_next_is_suggested(string line, string expected)
    {
        using var session = new Session();
        var outcome = session.Run($"[suggest:{line.Length}]", line);
        Assert.Equal((0, ""), (outcome.Code, outcome.Words));
        Assert.Equal(expected, outcome.Data.TrimEnd('\n').Replace('\n', ' '));
    }

    [Fact]
    public void Only_what_stands_before_the_cursor_counts()
    {
        using var session = new Session();
        Assert.Equal("check\n", session.Run("[suggest:12]", "reportgen ch --strict").Data);
        Assert.Equal("check\n", session.Run("[suggest:99]", "reportgen ch").Data);
    }

    [Fact]
    public void Every_shell_has_a_script_that_asks_the_program() => Assert.All(CompletionScripts.Shells, shell =>
    {
        using var session = new Session();
        var outcome = session.Run("completion", shell);
        Assert.Equal((0, ""), (outcome.Code, outcome.Words));
        Assert.Contains("reportgen \"[suggest:", outcome.Data, StringComparison.Ordinal);
        Assert.Contains($"reportgen completion {shell}", outcome.Data, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("reportgen cl", "clean")]
    [InlineData("reportgen check --format j", "json")]
    [InlineData("reportgen seeds", "")]
    public void Bash_completes_with_its_script(string line, string expected)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var session = new Session();
        session.With("script", session.Run("completion", "bash").Data);
        var program = Path.Combine(AppContext.BaseDirectory, "reportgen.dll");
        var commands = $"reportgen() {{ dotnet '{program}' \"$@\"; }}; . ./script; COMP_LINE='{line}' COMP_POINT={line.Length}; _reportgen; echo \"${{COMPREPLY[*]}}\"";
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", commands]) { WorkingDirectory = session.Folder, RedirectStandardOutput = true })!;
        Assert.Equal(expected + "\n", bash.StandardOutput.ReadToEnd());
    }
}
