using ReportGen.Engine.Stores;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Proof;

/// <summary>Whatever happens to a build or to the cache, the next build is what a clean build is.</summary>
public sealed class DamageTests
{
    private const string Settings = "title: Study\nthemes: { checking: [verif*], speed: [fast*] }\nquestions: { check: How do you check it? }\n";

    // Every change takes as long as all the rest of the tests: a few here, all of them where REPORTGEN_LONG is a thousand or more.
    private const int Stride = 3;

    [Trait("Takes", "Long")]
    [Theory]
    [InlineData(Stop.Refused, 1)]
    [InlineData(Stop.Short, 2)]
    [InlineData(Stop.Killed, 3)]
    public void A_build_that_is_stopped_at_any_change_of_the_disk_leaves_whole_files_and_the_next_is_right(Stop how, int begin)
    {
        var isLong = FuzzTests.Scripts(0) >= 1000;
        using var clean = Edited(Small());
        clean.Build();
        using var first = Small();
        first.Build();
        var (old, now) = (Site(first), Site(clean));
        var isStopped = true;
        for (var stop = isLong ? 1 : begin; isStopped; stop += isLong ? 1 : Stride)
        {
            using var workspace = Small();
            workspace.Build();
            Edited(workspace).Leave();
            isStopped = StopAt(workspace, stop, how);
            foreach (var (path, text) in Site(workspace))
            {
                Assert.True(
                    text == old.GetValueOrDefault(path) || text == now.GetValueOrDefault(path), $"after the stop at change {stop}, {path} is neither the old file nor the new one");
            }

            workspace.Build();
            Assert.Equal(now, Site(workspace));
        }
    }

    [Theory]
    [InlineData("flip")]
    [InlineData("truncate")]
    [InlineData("zero")]
    [InlineData("delete")]
    [InlineData("swap")]
    [Trait("Takes", "Long")]
    public void Damage_to_any_file_of_the_cache_costs_time_only(string damage)
    {
        using var clean = Edited(Small());
        var expected = clean.Build();
        using var model = Small();
        model.Build();
        model.Leave();
        foreach (var file in CacheOf(model))
        {
            using var workspace = Small();
            workspace.Build();
            workspace.Leave();
            Damage(Path.Combine(workspace.Folder, ".reportgen"), file, damage);
            Edited(workspace);
            var result = workspace.Build();
            Assert.True(result.Diagnostics.Count(d => d.Code == "RG5005") <= 1, $"{damage} of {file} is told more than once");
            Assert.Equal(expected.Diagnostics, result.Diagnostics.Where(d => d.Code != "RG5005"));
            Assert.Equal(Site(clean), Site(workspace));
        }
    }

    private static Workspace Small() => Workspace.With(
        ("site.yml", Settings),
        ("seeds/a.md", "Assistant: How do you check it?\n\nUser: I verify every number.\n"),
        ("seeds/b.md", "Assistant: How do you check it?\n\nUser: It is faster than I am.\n"));

    private static Workspace Edited(Workspace workspace) => workspace
        .Edit("seeds/b.md", "Assistant: How do you check it?\n\nUser: It is fast, and verified by [[c]].\n")
        .Edit("seeds/c.md", "---\ntitle: A note\n---\nVerified.\n")
        .Delete("seeds/a.md");

    private static Dictionary<string, string> Site(Workspace workspace) => workspace.Files().ToDictionary(f => f, workspace.Read, StringComparer.Ordinal);

    private static bool StopAt(Workspace workspace, int stop, Stop how)
    {
        var changes = 0;
        var isOver = false;
        var disk = new Disk(what =>
        {
            // A disk fails once; a killed process makes no change any more.
            changes++;
            if (isOver || (how == Stop.Killed ? changes < stop : changes != stop))
            {
                return;
            }

            if (how == Stop.Short && what.StartsWith("write ", StringComparison.Ordinal))
            {
                File.WriteAllText(what["write ".Length..], "<!doctype ht");
            }

            throw how == Stop.Killed ? new KilledException() : new IOException($"stopped: {what}");
        });
        using var report = new Report(workspace.RequestFor(threads: 1) with { Disk = disk });
        try
        {
            report.Build();
        }
        catch (Exception exception) when (exception is KilledException or IOException)
        {
            // What it left is looked at by the caller. The locks of a process end with it, here only when they are let go of.
        }

        var isStopped = changes >= stop;
        isOver = true;
        return isStopped;
    }

    private static List<string> CacheOf(Workspace workspace)
    {
        var folder = Path.Combine(workspace.Folder, ".reportgen");
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];
    }

    private static void Damage(string folder, string file, string damage)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            // Manifests are named by what they hold, which differs from folder to folder.
            path = Directory.EnumerateFiles(folder, "*" + Path.GetExtension(file)).First();
        }

        var bytes = File.ReadAllBytes(path);
        switch (damage)
        {
            case "flip" when bytes.Length > 0:
                bytes[bytes.Length / 2] ^= 0x10;
                File.WriteAllBytes(path, bytes);
                break;
            case "truncate":
                File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
                break;
            case "zero":
                File.WriteAllBytes(path, new byte[bytes.Length]);
                break;
            case "delete":
                File.Delete(path);
                break;
            case "swap":
                var other = Directory.EnumerateFiles(folder).Where(f => f != path).Order(StringComparer.Ordinal).First();
                var away = File.ReadAllBytes(other);
                File.WriteAllBytes(other, bytes);
                File.WriteAllBytes(path, away);
                break;
        }
    }
}
