using System.Diagnostics;
using System.Globalization;
using ReportGen.Cli.Tests.Commands;

namespace ReportGen.Cli.Tests.FileSystem;

/// <summary>A signal in the middle of a build: it ends at once and says so, nothing of it is left, and the next build is right.</summary>
public class SignalTests
{
    private const int Documents = 200;
    private const int Attempts = 5;

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public void A_signal_ends_a_build_and_the_last_report_stays(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var session = new Session().With("site.yml", "title: Signal\nthemes: { trust: [rely*] }\n");
        Write(session, "first");
        Assert.Equal(0, session.Run("-q").Code);
        var (ended, words) = (0, "");
        for (var attempt = 0; attempt < Attempts && ended != 130; attempt++)
        {
            Write(session, $"again {attempt.ToString(CultureInfo.InvariantCulture)}");
            var before = Site(session);
            (ended, words) = Interrupt(session, signal);
            if (ended == 130)
            {
                Assert.Equal(before, Site(session));
            }
        }

        Assert.Equal((130, "Interrupted: the last good report stays"), (ended, words.TrimEnd().Split('\n')[^1]));
        Assert.False(session.Exists("_site/.reportgen-new"));
        Assert.Equal(0, session.Run("-q").Code);
        var next = Site(session);
        Assert.Contains("again", next["documents/d000/index.html"], StringComparison.Ordinal);
        Assert.Equal(0, session.Run("clean", "-q").Code);
        Assert.Equal(0, session.Run("-q").Code);
        Assert.Equal(Site(session), next);
    }

    // Sends the signal when pages are being rendered: their folder is there, and they are not in their places yet.
    private static (int Code, string Words) Interrupt(Session session, string signal)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "reportgen.dll")]) { WorkingDirectory = session.Folder, RedirectStandardError = true };
        start.Environment.Remove("GITHUB_ACTIONS");
        using var process = Process.Start(start)!;
        var words = process.StandardError.ReadToEndAsync();
        while (!process.HasExited && !session.Exists("_site/.reportgen-new"))
        {
            Thread.Sleep(1);
        }

        using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        process.WaitForExit();
        return (process.ExitCode, words.Result);
    }

    private static void Write(Session session, string words)
    {
        for (var i = 0; i < Documents; i++)
        {
            session.With($"seeds/d{i:000}.md", string.Concat(Enumerable.Repeat($"Assistant: So?\n\nUser: I rely on {words}.\n\n", 20)));
        }
    }

    private static SortedDictionary<string, string> Site(Session session)
    {
        var site = session.PathOf("_site");
        return new(
            Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(site, f))
                .Where(f => !f.StartsWith(".reportgen", StringComparison.Ordinal)).ToDictionary(f => f, f => File.ReadAllText(Path.Combine(site, f)), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
