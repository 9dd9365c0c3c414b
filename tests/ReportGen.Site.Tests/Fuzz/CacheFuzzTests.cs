using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Fuzz;

/// <summary>A cache, and the list of files beside the report, with anything in them: the report is that of a clean build, and nothing else is touched.</summary>
public sealed class CacheFuzzTests
{
    private static readonly string[] s_pieces =
        ["\0", "\n", "9999999999", "-1", "reportgen-cache 2\n", "0000000001.manifest", "../x", "\u00FF\u00FF", "index.html\n", "assets/style.css\n", "/etc/hostname\n",
            "mine.txt/\n"];

    [Fact]
    public void Whatever_a_cache_holds_the_report_is_right()
    {
        using var clean = Edited(Small());
        var expected = clean.Build();
        var site = Site(clean);
        Made.Each(
            12,
            random =>
            {
                // Which file, and how it is changed: the file itself differs from folder to folder.
                var plan = new byte[8];
                random.NextBytes(plan);
                return plan;
            },
            plan =>
            {
                using var project = Small();
                project.Build();
                project.Leave();
                var random = new Random(BitConverter.ToInt32(plan));
                var files = Directory.EnumerateFiles(Path.Combine(project.Folder, ".reportgen"))
                    .Append(Path.Combine(project.Folder, "_site", ".reportgen-files")).Order(StringComparer.Ordinal).ToList();
                for (var damaged = random.Next(1, 4); damaged > 0; damaged--)
                {
                    var file = files[random.Next(files.Count)];
                    File.WriteAllBytes(
                        random.Next(6) == 0 ? Path.Combine(project.Folder, ".reportgen", "0000000009.pack") : file, Made.Changed(random, File.ReadAllBytes(file), s_pieces));
                }

                File.WriteAllText(Path.Combine(project.Folder, "_site", "mine.txt"), "mine");
                var result = Edited(project).Build();
                Assert.NotEqual(BuildVerdict.Bug, result.Verdict);
                Assert.Equal("mine", project.Read("mine.txt"));
                if (result.Verdict == BuildVerdict.Built)
                {
                    Assert.Equal(expected.Diagnostics, result.Diagnostics.Where(d => d.Code != "RG5005"));
                    Assert.Equal(site, Site(project));
                }
                else
                {
                    // The list of files lost some: they are nobody's now, and are left alone.
                    Assert.Contains(result.Diagnostics, d => d.Code == "RG5001");
                }
            });
    }

    private static Workspace Small() => Workspace.With(
        ("site.yml", "title: Study\nthemes: { checking: [verif*], speed: [fast*] }\n"),
        ("seeds/a.md", "Assistant: How do you check it?\n\nUser: I verify every number.\n"),
        ("seeds/b.md", "Assistant: How do you check it?\n\nUser: It is faster than I am.\n"));

    private static Workspace Edited(Workspace project) =>
        project.Edit("seeds/b.md", "Assistant: How do you check it?\n\nUser: It is fast, and verified by [[c]].\n").Edit("seeds/c.md", "Verified.\n").Delete("seeds/a.md");

    private static Dictionary<string, string> Site(Workspace project) => project.Files().Where(f => f != "mine.txt").ToDictionary(f => f, project.Read, StringComparer.Ordinal);
}
