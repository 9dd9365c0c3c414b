using System.Diagnostics;
using System.Globalization;

namespace ReportGen.Benchmarks.Builds;

/// <summary>
/// Reads a process's high-water mark of resident memory while it runs. The kernel keeps the mark itself, so looking seldom misses only what
/// the very last moment adds. (What <c>wait4</c> answers is no use here: it begins with the memory of the process that started the other.)
/// </summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan s_youth = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _end = new();
    private readonly Thread _thread;
    private long? _peak;

    public MemoryWatch(int process)
    {
        _thread = new Thread(() => Look($"/proc/{process}/status")) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Ends the watch; null where nothing could be read.</summary>
    public long? Stop()
    {
        _end.Cancel();
        _thread.Join();
        return _peak;
    }

    public void Dispose()
    {
        Stop();
        _end.Dispose();
    }

    /// <summary>The mark in the text of <c>/proc/PID/status</c>, in bytes; null once the process has given its memory back.</summary>
    public static long? PeakIn(ReadOnlySpan<char> status)
    {
        foreach (var line in status.EnumerateLines())
        {
            if (line.StartsWith("VmHWM:"))
            {
                var number = line["VmHWM:".Length..].Trim();
                return long.Parse(number[..number.IndexOf(' ')], CultureInfo.InvariantCulture) * 1024;
            }
        }

        return null;
    }

    // Short runs are looked at often, long ones seldom: looking takes a core away from what is measured.
    private void Look(string file)
    {
        var started = Stopwatch.GetTimestamp();
        while (OperatingSystem.IsLinux() && !_end.IsCancellationRequested)
        {
            try
            {
                _peak = PeakIn(File.ReadAllText(file)) ?? _peak;
            }
            catch (IOException)
            {
                return;
            }

            _end.Token.WaitHandle.WaitOne(Stopwatch.GetElapsedTime(started) < s_youth ? 1 : 10);
        }
    }
}
