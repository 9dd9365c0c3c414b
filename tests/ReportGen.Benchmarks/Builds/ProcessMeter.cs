using System.Diagnostics;
using System.Text;

namespace ReportGen.Benchmarks.Builds;

/// <summary>Runs programs and measures them as wholes, from start to end.</summary>
internal static class ProcessMeter
{
    /// <summary>Runs a program to its end; one at a time, since CPU time is read off all children of this process.</summary>
    public static Measurement Run(Invocation invocation)
    {
        var start = new ProcessStartInfo(invocation.Program, invocation.Arguments)
        {
            WorkingDirectory = invocation.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A build on a server trusts no time stamps; measured is what a person at a desk waits for.
        start.Environment.Remove("CI");
        start.Environment.Remove("GITHUB_ACTIONS");
        var words = new LastLine();
        var cpuBefore = ChildClock.Read();
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{invocation.Program}' did not start");
        process.OutputDataReceived += (_, line) => words.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => words.Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var memory = new MemoryWatch(process.Id);
        process.WaitForExit();
        var wall = Stopwatch.GetElapsedTime(started);
        return new(wall, ChildClock.Read() - cpuBefore, memory.Stop(), process.ExitCode, words.Text);
    }

    /// <summary>Whether a program of this name can be started.</summary>
    public static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    private sealed class LastLine
    {
        private readonly Lock _lock = new();
        private readonly StringBuilder _text = new();

        public string Text
        {
            get
            {
                lock (_lock)
                {
                    return _text.ToString();
                }
            }
        }

        public void Hear(string? line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lock (_lock)
                {
                    _text.Clear().Append(line.Trim());
                }
            }
        }
    }
}
