using System.Diagnostics;
using System.Text;

namespace ReportGen.Browser.Tests;

/// <summary>A small project and <c>serve</c> as a process of its own that watches it; both end with the test.</summary>
public sealed class ServedProject : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    private readonly StringBuilder _words = new();
    private readonly Process _process;

    public ServedProject(params string[] more)
    {
        Write("site.yml", Settings("Trust"));
        for (var i = 1; i <= 12; i++)
        {
            Write($"seeds/talk-{i:00}.md", $"Assistant: What do you do?\n\nUser: I rely on drawings, day {i}.\n\nAssistant: And then?\n\nUser: I check each of them twice.\n");
        }

        _process = Process.Start(new ProcessStartInfo("dotnet", [Program, "serve", .. more])
        {
            WorkingDirectory = Folder,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginErrorReadLine();
        Address = AwaitAddress();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("reportgen-").FullName;

    public string Site => Path.Combine(Folder, "_site");

    /// <summary>The served address of the report's root.</summary>
    public string Address { get; }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "reportgen.dll");

    /// <summary>Settings with a theme of this name; its memo makes its page longer than a window.</summary>
    public static string Settings(string label) =>
        "title: Small\nbase-url: https://example.org/repo/\nthemes:\n  trust:\n    label: " + label + "\n    any: [rely*, \"check each\"]\n    memo: |\n"
        + string.Concat(Enumerable.Range(1, 60).Select(i => $"      Paragraph {i} of what this means.\n\n"));

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    /// <summary>Waits until something holds; fails the test where it never does.</summary>
    public async Task Await(string what, Func<Task<bool>> holds)
    {
        var started = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(started.Elapsed < s_limit, $"waited for {what} in vain; it said:\n{Words}");
            await Task.Delay(20);
        }
    }

    /// <summary>Ends the preview as Ctrl+C does; answers with its exit code.</summary>
    public int Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.True(_process.WaitForExit(s_limit), "it did not end");
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    public string Words
    {
        get
        {
            lock (_words)
            {
                return _words.ToString();
            }
        }
    }

    private void Hear(string? line)
    {
        lock (_words)
        {
            _words.Append(line).Append('\n');
        }
    }

    private string AwaitAddress()
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            if (Words.Split('\n').FirstOrDefault(l => l.StartsWith("Serving http", StringComparison.Ordinal)) is { } line)
            {
                return line.Split(' ')[1];
            }

            Assert.True(started.Elapsed < s_limit && !_process.HasExited, $"it does not serve; it said:\n{Words}");
            Thread.Sleep(20);
        }
    }
}
