using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using ReportGen.Cli.Commands;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>The program as a process of its own: streams, exit codes, signals.</summary>
public class ProcessTests
{
    [Fact]
    public void It_builds_a_project_and_answers_as_in_process()
    {
        using var session = Session.Doubtful();
        var (code, data, words) = Start(session.Folder, "--format", "json");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(data);
        Assert.Equal(0, json.RootElement.GetProperty("errors").GetInt32());
        Assert.Equal("RG3001", Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray(), d => d.GetProperty("severity").GetString() == "warning").GetProperty("code").GetString());
        Assert.StartsWith("Built ", words, StringComparison.Ordinal);
        Assert.True(session.Exists("_site/index.html"));
        Assert.Equal(1, Start(session.Folder, "--strict").Code);
        Assert.Equal(2, Start(session.Folder, "nowhere").Code);
    }

    [Fact]
    public void Its_streams_are_UTF_8_without_a_mark()
    {
        using var session = Session.Small().With("seeds/é.md", "See [[日本]].\n");
        var (_, data, words) = Start(session.Folder, "--format", "json", "--verbose");
        Assert.StartsWith("{", data, StringComparison.Ordinal);
        Assert.Contains("\"seeds/é.md\"", data, StringComparison.Ordinal);
        Assert.Contains("'[[日本]]'", data, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFEFF', words);
    }

    [Fact]
    public void What_is_not_a_terminal_gets_plain_words()
    {
        using var session = Session.Doubtful();
        var words = Start(session.Folder).Words;
        Assert.DoesNotContain('\u001b', words);
        Assert.DoesNotContain('^', words);
    }

    [Fact]
    public void A_signal_asks_the_command_to_stop_and_a_second_is_not_held_back()
    {
        // SIGCONT, which does nothing to a process that runs, stands for SIGINT here.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var interruption = new Interruption(PosixSignal.SIGCONT);
        Assert.False(interruption.Token.IsCancellationRequested);
        using var kill = Process.Start("kill", ["-CONT", Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.True(interruption.Token.WaitHandle.WaitOne(TimeSpan.FromMinutes(1)));
    }

    private static (int Code, string Data, string Words) Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "reportgen.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new System.Text.UTF8Encoding(false),
            StandardErrorEncoding = new System.Text.UTF8Encoding(false),
        };
        start.Environment.Remove("GITHUB_ACTIONS");
        start.Environment.Remove("GITHUB_WORKSPACE");
        using var process = Process.Start(start)!;
        var words = process.StandardError.ReadToEndAsync();
        var data = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, data, words.Result);
    }
}
