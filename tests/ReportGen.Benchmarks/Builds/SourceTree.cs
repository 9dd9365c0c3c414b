using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ReportGen.Benchmarks.Builds;

/// <summary>The repository that is measured.</summary>
/// <param name="Folder">Where it lies.</param>
internal sealed record SourceTree(string Folder)
{
    // Servers of the compiler would stay, and take memory from what is measured.
    private static readonly string[] s_leaveNothingRunning = ["-nodeReuse:false", "-p:UseSharedCompilation=false"];

    /// <summary>The tree that this program was built from, or the one above the current folder.</summary>
    public static SourceTree Find()
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "ReportGen.sln")))
                {
                    return new(folder.FullName);
                }
            }
        }

        throw new InvalidOperationException("there is no ReportGen.sln above this program or the current folder");
    }

    /// <summary>The page that is written by default.</summary>
    public string Page => Path.Combine(Folder, "docs", "BENCHMARKS.md");

    public string Templates => Path.Combine(Folder, "templates");

    /// <summary>The commit that is checked out, and whether sources were changed since.</summary>
    public string Commit()
    {
        var commit = Ask("rev-parse", "--short=10", "HEAD").Trim();
        return commit.Length == 0 ? "unknown" : Ask("status", "--porcelain", "--", "src", "templates", "tests").Length == 0 ? commit : $"{commit} with changes";
    }

    /// <summary>Publishes the program for this machine; answers with what to start.</summary>
    public string Publish(string target)
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        var runtime = $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        var publish = new Invocation(
            "dotnet",
            ["publish", "src/ReportGen.Cli", "-c", "Release", "-r", runtime, "-p:PublishReadyToRun=true", "--self-contained", "false", "-o", target, "--nologo", "-v", "q",
            ..s_leaveNothingRunning], Folder);
        var done = ProcessMeter.Run(publish);
        return done.ExitCode == 0
            ? Path.Combine(target, OperatingSystem.IsWindows() ? "reportgen.exe" : "reportgen")
            : throw new InvalidOperationException($"publishing for {runtime} failed: {done.LastLine}");
    }

    private string Ask(params IEnumerable<string> arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true });
        return git?.StandardOutput.ReadToEnd() ?? "";
    }
}
