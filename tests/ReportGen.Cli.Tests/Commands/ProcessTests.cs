using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using ReportGen.Cli.Commands;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>The program as a process of its own: streams, exit codes, signals.</summary>
public class ProcessTests
{
    private static readonly System.Text.UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    [Fact]
    public void It_builds_a_project_and_answers_as_in_process()
    {
        using var session = Session.Doubtful();
        var (code, data, words) = Run(session.Folder, "--format", "json");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(data);
        Assert.Equal(0, json.RootElement.GetProperty("errors").GetInt32());
        Assert.Equal("RG3001", Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray(), d => d.GetProperty("severity").GetString() == "warning")
            .GetProperty("code").GetString());
        Assert.StartsWith("Built ", words, StringComparison.Ordinal);
        Assert.True(session.Exists("_site/index.html"));
        Assert.Equal(1, Run(session.Folder, "--strict").Code);
        Assert.Equal(2, Run(session.Folder, "nowhere").Code);
    }

    [Fact]
    public void Its_streams_are_UTF_8_without_a_mark()
    {
        using var session = Session.Small().With("seeds/é.md", "See [[日本]].\n");
        var (_, data, words) = Run(session.Folder, "--format", "json", "--verbose");
        Assert.StartsWith("{", data, StringComparison.Ordinal);
        Assert.Contains("\"seeds/é.md\"", data, StringComparison.Ordinal);
        Assert.Contains("'[[日本]]'", data, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFEFF', words);
    }

    [Fact]
    public void What_is_not_a_terminal_gets_plain_words()
    {
        using var session = Session.Doubtful();
        var words = Run(session.Folder).Words;
        Assert.DoesNotContain('\u001b', words);
        Assert.DoesNotContain('^', words);
    }

    [Fact]
    public void What_only_terminals_need_is_not_loaded_elsewhere()
    {
        using var session = Session.Doubtful();
        var program = Directory.CreateDirectory(session.PathOf("program")).FullName;
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Where(f => Path.GetExtension(f) is ".dll" or ".json"))
        {
            File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(program, "Spectre.Console.dll"), "no library");
        Assert.Equal(0, Start(program, session.Folder, "-v", "--timings").Code);
        Assert.Equal(0, Start(program, session.Folder, "--help").Code);
    }

    [Fact]
    [Trait("Takes", "Long")]
    public void What_was_compiled_for_one_build_with_work_is_known_to_the_next_and_harm_to_it_costs_nothing()
    {
        using var session = Session.Small();
        Assert.Equal(0, Run(session.Folder).Code);
        var profile = Assert.Single(MethodProfile.In(session.PathOf(".reportgen")));
        Assert.Equal($"methods-{Digest.Of(File.ReadAllBytes(profile))}.profile", Path.GetFileName(profile));

        Assert.Equal(0, Run(session.Folder).Code);
        Assert.Equal(profile, Assert.Single(MethodProfile.In(session.PathOf(".reportgen"))));

        var bytes = File.ReadAllBytes(profile);
        for (var at = 64; at < bytes.Length; at += 97)
        {
            bytes[at] ^= 0x5A;
        }

        File.WriteAllBytes(profile, bytes);
        File.WriteAllBytes(session.PathOf(".reportgen/methods.profile"), bytes);
        session.With("seeds/a.md", "Assistant: So?\n\nUser: I rely on it, and on it.\n");
        Assert.Equal(0, Run(session.Folder).Code);
        profile = Assert.Single(MethodProfile.In(session.PathOf(".reportgen")));
        Assert.Equal($"methods-{Digest.Of(File.ReadAllBytes(profile))}.profile", Path.GetFileName(profile));

        Assert.Equal(0, Run(session.Folder, "clean").Code);
        Assert.False(session.Exists(".reportgen"));
    }

    [Fact]
    public void A_collector_that_has_less_room_than_there_is_memory_builds_again_too()
    {
        using var session = Session.Small();
        Assert.Equal(0, Run(session.Folder).Code);
        session.With("seeds/a.md", "Assistant: So?\n\nUser: I rely on it, and on it.\n");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "reportgen.dll")]) { WorkingDirectory = session.Folder };
        start.Environment["DOTNET_GCName"] = OperatingSystem.IsWindows() ? "clrgc.dll" : OperatingSystem.IsMacOS() ? "libclrgc.dylib" : "libclrgc.so";
        var (code, _, words) = Await(start);
        Assert.True(code == 0, words);
    }

    [Fact]
    public void A_closed_stream_takes_words_with_it_and_nothing_else()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var session = Session.Doubtful();
        var program = Path.Combine(AppContext.BaseDirectory, "reportgen.dll");
        Assert.Equal(0, Shell(session.Folder, $"dotnet '{program}' 2>&-").Code);
        var (code, words) = Shell(session.Folder, $"dotnet '{program}' --format json >&-");
        Assert.Equal((2, "reportgen: standard output cannot be written to\n"), (code, words));
    }

    [Fact]
    public void A_current_folder_that_was_deleted_is_no_bug()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var session = new Session();
        var program = Path.Combine(AppContext.BaseDirectory, "reportgen.dll");
        var (code, words) = Shell(session.Folder, $"mkdir gone && cd gone && rmdir ../gone && exec dotnet '{program}'");
        Assert.Equal(2, code);
        Assert.StartsWith("reportgen: there is no site.yml here", words, StringComparison.Ordinal);
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

    private static (int Code, string Words) Shell(string folder, string script)
    {
        var (code, _, words) = Await(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = folder });
        return (code, words);
    }

    private static (int Code, string Data, string Words) Run(string folder, params string[] arguments) => Start(AppContext.BaseDirectory, folder, arguments);

    private static (int Code, string Data, string Words) Start(string program, string folder, params string[] arguments) =>
        Await(new ProcessStartInfo("dotnet", [Path.Combine(program, "reportgen.dll"), .. arguments]) { WorkingDirectory = folder });

    private static (int Code, string Data, string Words) Await(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        (start.StandardOutputEncoding, start.StandardErrorEncoding) = (s_utf8, s_utf8);
        start.Environment.Remove("GITHUB_ACTIONS");
        start.Environment.Remove("GITHUB_WORKSPACE");
        using var process = Process.Start(start)!;
        var words = process.StandardError.ReadToEndAsync();
        var data = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, data, words.Result);
    }
}
