using System.Diagnostics;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>Processes that are killed, and processes that build the same project at once: the report comes out whole and right.</summary>
public class CrowdTests
{
    private const int Kills = 10;
    private const int Documents = 12;

    [Fact]
    [Trait("Takes", "Long")]
    public void A_killed_build_leaves_whole_files_and_the_next_build_is_right()
    {
        using var session = Project("first");
        using var clean = Project("first");
        session.Run("-q");
        Edit(session, "measured");
        var clock = Stopwatch.StartNew();
        using (var whole = Start(session))
        {
            whole.WaitForExit();
        }

        var patience = clock.Elapsed;
        Edit(clean, "measured");
        clean.Run("-q");
        Assert.Equal(Site(clean), Site(session));
        for (var i = 0; i < Kills; i++)
        {
            // Spread over the life of a process, most of them where it works.
            var old = Site(clean);
            Edit(session, $"kill-{i}");
            Edit(clean, $"kill-{i}");
            clean.Run("-q");
            var now = Site(clean);
            using (var process = Start(session))
            {
                process.WaitForExit((int)(patience.TotalMilliseconds * (0.3 + 0.7 * i / Kills)));
                process.Kill();
                process.WaitForExit();
            }

            foreach (var (path, text) in Site(session))
            {
                Assert.True(text == old.GetValueOrDefault(path) || text == now.GetValueOrDefault(path), $"after kill {i}, {path} is neither the old file nor the new one");
            }

            Assert.Equal(0, session.Run("-q").Code);
            Assert.Equal(now, Site(session));
        }

        // All this time the other was built by what the first was not: here it is held against a build from nothing.
        Assert.Equal(0, clean.Run("clean", "-q").Code);
        clean.Run("-q");
        Assert.Equal(Site(clean), Site(session));
    }

    [Fact]
    public void Two_builds_at_once_both_end_and_the_report_is_right()
    {
        using var session = Project("first");
        using var clean = Project("second");
        session.Run("-q");
        clean.Run("-q");
        Edit(session, "second");
        using (var one = Start(session))
        using (var other = Start(session))
        {
            one.WaitForExit();
            other.WaitForExit();
            Assert.Equal((0, 0), (one.ExitCode, other.ExitCode));
        }

        Assert.Equal(Site(clean), Site(session));
        Edit(session, "third");
        Edit(clean, "third");
        Assert.Equal(0, session.Run("-q").Code);
        clean.Run("-q");
        Assert.Equal(Site(clean), Site(session));
    }

    private static Session Project(string word)
    {
        var session = new Session().With("site.yml", "title: Crowd\nthemes: { trust: [rely*], speed: [fast*] }\n");
        Edit(session, word);
        return session;
    }

    private static void Edit(Session session, string word)
    {
        for (var i = 0; i < Documents; i++)
        {
            session.With($"seeds/d{i:00}.md", $"Assistant: So?\n\nUser: I rely on {word} {i}, see [[d{(i + 1) % Documents:00}]].\n\nAI: Why?\n\nUser: It is fast.\n");
        }
    }

    private static Process Start(Session session) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "reportgen.dll"), "-q"]) { WorkingDirectory = session.Folder })!;

    private static SortedDictionary<string, string> Site(Session session)
    {
        var site = session.PathOf("_site");
        return new(
            Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(site, f))
                .Where(f => !f.StartsWith(".reportgen", StringComparison.Ordinal)).ToDictionary(f => f, f => File.ReadAllText(Path.Combine(site, f)), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
