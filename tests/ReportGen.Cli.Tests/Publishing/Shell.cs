using System.Diagnostics;

namespace ReportGen.Cli.Tests.Publishing;

/// <summary>Runs programs in a folder, and says all they said where they fail.</summary>
internal static class Shell
{
    /// <summary>What the program wrote to standard output; the test fails where it does not answer with 0.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Variables on top of those of this process.</param>
    /// <param name="words">The program and its arguments.</param>
    public static string Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] words)
    {
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', words)} answered with {process.ExitCode}\n{output}\n{said.Result}");
        return output;
    }
}
