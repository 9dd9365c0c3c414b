using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>A build with nothing to do touches nothing: no file of the report, no reader of documents or settings, no template.</summary>
public partial class NoWorkTests
{
    [StraceFact]
    [Trait("Takes", "Long")]
    public void It_opens_no_file_of_the_report_and_no_library_that_reads()
    {
        using var session = Session.Doubtful();
        Watch(session);
        session.With("seeds/b.md", "# Note\n\nSee **[[nobody]]**.\n");
        var busy = Watch(session);
        Assert.Contains(busy, c => c.Path.Contains("/_site/", StringComparison.Ordinal));
        Assert.Contains(busy, c => c.Path.EndsWith("/Markdig.dll", StringComparison.Ordinal));

        var idle = Watch(session);
        Assert.Contains(idle, c => c.Path.EndsWith("/ReportGen.Engine.dll", StringComparison.Ordinal));
        Assert.DoesNotContain(idle, c => c.Path.Contains("/_site/", StringComparison.Ordinal) && !c.IsFolder);
        Assert.DoesNotContain(idle, c => c.Path.Contains("/seeds/", StringComparison.Ordinal) && !c.IsFolder);
        Assert.DoesNotContain(idle, c => c.Path.EndsWith("/Markdig.dll", StringComparison.Ordinal));
        Assert.DoesNotContain(idle, c => c.Path.EndsWith("/YamlDotNet.dll", StringComparison.Ordinal));
    }

    [Fact]
    public void No_step_runs_but_those_that_look_outside()
    {
        using var session = Session.Doubtful();
        session.Run("-q");
        session.Run("-q", "--trace", "trace.json");
        using var trace = JsonDocument.Parse(File.ReadAllText(session.PathOf("trace.json")));
        var ran = trace.RootElement.GetProperty("traceEvents").EnumerateArray()
            .Where(e => e.GetProperty("args").GetProperty("rows").GetInt32() > 0).Select(e => e.GetProperty("name").GetString()!);
        Assert.All(ran, step => Assert.StartsWith("find ", step, StringComparison.Ordinal));
    }

    // Every call of a build in a process of its own that opened, made, moved or deleted something.
    private static List<(string Path, bool IsFolder)> Watch(Session session)
    {
        var log = session.PathOf("calls.log");
        var program = Path.Combine(AppContext.BaseDirectory, "reportgen.dll");
        using var process = Process.Start(new ProcessStartInfo(
            "strace",
            ["-f", "-s", "400", "-e", "trace=open,openat,openat2,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,truncate", "-o", log, "dotnet", program, "-q"])
        {
            WorkingDirectory = session.Folder,
            RedirectStandardError = true,

            // Where it is set, stamps of files are not trusted and everything is read.
            Environment = { ["CI"] = "" },
        })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        var calls = File.ReadLines(log).Where(l => !l.Contains(" = -1 ", StringComparison.Ordinal))
            .SelectMany(l => Quoted().Matches(l).Select(m => (m.Groups[1].Value, l.Contains("O_DIRECTORY", StringComparison.Ordinal)))).ToList();
        File.Delete(log);
        return calls;
    }

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}
