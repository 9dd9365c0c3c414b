using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace ReportGen.Benchmarks.Watches;

/// <summary>A process that serves a project, until it is disposed of.</summary>
internal sealed partial class ServedSite : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Process _process;

    /// <param name="program">The program.</param>
    /// <param name="folder">The project.</param>
    public ServedSite(string program, string folder)
    {
        var start = new ProcessStartInfo(program, ["serve", "--timings"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("CI");
        start.Environment.Remove("GITHUB_ACTIONS");
        _process = Process.Start(start) ?? throw new InvalidOperationException($"'{program}' did not start");
        _process.ErrorDataReceived += (_, line) => _lines.Writer.TryWrite(line.Data ?? "it ended");
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>Waits for the first build; answers with where the report is served.</summary>
    public async Task<Uri> Address() => new((await Line(Serving())).Groups["address"].Value);

    /// <summary>Waits for what the process says of its next build: how long it waited for quiet, and how long it built.</summary>
    public async Task<(TimeSpan Quiet, TimeSpan Build)> NextBuild()
    {
        var said = await Line(Took());
        return (Time("quiet"), Time("build"));

        TimeSpan Time(string name) => TimeSpan.FromMilliseconds(int.Parse(said.Groups[name].ValueSpan, CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<Match> Line(Regex wanted)
    {
        while (true)
        {
            var line = await _lines.Reader.ReadAsync().AsTask().WaitAsync(s_patience);
            if (wanted.Match(line) is { Success: true } found)
            {
                return found;
            }

            if (line == "it ended")
            {
                throw new InvalidOperationException("the preview ended by itself");
            }
        }
    }

    [GeneratedRegex("^Serving (?<address>http://[^ ]+) until")]
    private static partial Regex Serving();

    [GeneratedRegex("^From the first event to the end [0-9]+ ms: (?<quiet>[0-9]+) ms until it was quiet, (?<build>[0-9]+) ms to build$")]
    private static partial Regex Took();
}
