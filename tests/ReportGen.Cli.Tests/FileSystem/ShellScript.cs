using System.Diagnostics;

namespace ReportGen.Cli.Tests.FileSystem;

/// <summary>Runs a script of shell commands in a project's folder. In it, <c>reportgen</c> is the program and <c>says</c> prints its exit code before its words.</summary>
internal static class ShellScript
{
    private const string Beginning =
        """
        reportgen() { dotnet "$PROGRAM" "$@"; }
        says() { reportgen "$@" >words 2>&1; echo "$?: $(grep -v '^Built' words)"; }
        site() { find _site -type f ! -name '.reportgen*' | LC_ALL=C sort | xargs cat | cksum; }

        """;

    /// <summary>What the script printed.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="script">Commands of sh.</param>
    /// <param name="isMounting">Whether it mounts disks, which then only its own processes see.</param>
    public static string Run(string folder, string script, bool isMounting = false)
    {
        string[] arguments = isMounting ? ["-rm", "sh", "-c", Beginning + script] : ["-c", Beginning + script];
        var start = new ProcessStartInfo(isMounting ? "unshare" : "sh", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["PROGRAM"] = Path.Combine(AppContext.BaseDirectory, "reportgen.dll");
        start.Environment.Remove("GITHUB_ACTIONS");
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return printed;
    }
}
