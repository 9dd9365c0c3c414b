using System.Collections.Immutable;
using ReportGen.Site.Differences;
using ReportGen.Site.Tests.Projects;
using ReportGen.Site.Tests.Proof;

namespace ReportGen.Site.Tests.Differences;

/// <summary>What a build tells of an edit, from a few documents and what lay beside them, is what two whole reports differ in.</summary>
public class EditHistoryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void An_edit_is_told_as_two_built_reports_are_compared(int seed)
    {
        using var workspace = Workspace.With();
        var projects = ImmutableList.Create(Edits.Begin(seed));
        Put(workspace, projects[^1].All);
        workspace.Build();
        var before = Read(workspace);
        for (var i = 1; i <= 8; i++)
        {
            var (name, project) = Edits.Do(projects, (seed * 1000) + i);
            projects = projects.Add(project);
            Put(workspace, project.All);
            var result = i % 2 == 0 ? workspace.BuildAgain() : workspace.Build();
            var after = Read(workspace);
            var isWritten = result.Verdict is BuildVerdict.Built or BuildVerdict.Errors;
            if (before is not null && after is not null && isWritten && result.Edit?.Value is { } found)
            {
                var (expected, told) = (Show(Difference.Between(before, after)), Show(found));
                Assert.True(expected == told, $"{name}, in two reports:\n{expected}\ntold by the build:\n{told}");

                // And by whoever asks later, in another process.
                using var last = LastBuild.Open(workspace.RequestFor(1));
                var later = Show(last!.Edit!);
                Assert.True(told == later, $"{name}, told by the build:\n{told}\ntold afterwards:\n{later}");
            }

            // Where nothing was written, the last good report is not what the next edit is compared with.
            before = isWritten ? after : null;
        }
    }

    [Fact]
    public void The_first_build_tells_of_no_edit_and_one_that_changes_nothing_has_none()
    {
        using var workspace = Workspace.With(("site.yml", "title: Study\nthemes: { speed: [fast*] }\n"), ("seeds/a.md", "It is fast.\n"));
        Assert.Null(workspace.Build().Edit!.Value);
        Assert.Null(workspace.BuildAgain().Edit);
        workspace.Edit("site.yml", "title: Study of speed\nthemes: { speed: [fast*] }\n");
        Assert.True(workspace.BuildAgain().Edit!.Value!.IsNothing);
    }

    [Fact]
    [Trait("Takes", "Long")]
    public void Of_very_many_documents_the_sums_are_whole_and_what_is_left_out_is_counted()
    {
        var documents = Enumerable.Range(0, 1_100).Select(i => ($"seeds/d{i}.txt", $"Number {i} is fast.\n"));
        using var workspace = Workspace.With([("site.yml", "title: Study\nsearch: none\nthemes: { speed: [fast*], rank: [number] }\n"), .. documents]);
        workspace.Build();
        workspace.Edit("site.yml", "title: Study\nsearch: none\nthemes: { speed: [slow*], rank: [number] }\n");
        var found = workspace.Build().Edit!.Value!;
        var speed = Assert.Single(found.Nodes);
        Assert.Equal((new NodeCount(1_100, 1_100, 1_100), new NodeCount(0, 0, 0)), (speed.Before, speed.After));
        Assert.Equal((100, 1_000), (found.DocumentsLeftOut, found.Codings.Count));
    }

    private static string Show(Difference difference) => string.Join('\n',
    [
        .. difference.IsNothing ? [] : new[] { $"{difference.Before} → {difference.After}" },
        .. difference.Documents.Select(d => $"{d.Kind} {d.Before} → {d.After}, {d.IsEdited}, {string.Join(", ", d.Facts)}").Order(StringComparer.Ordinal),
        .. difference.Nodes.Select(n => $"{n.Kind} {n.Id}: {n.Before} → {n.After}, -{n.Lost} +{n.Gained}, {string.Join(", ", n.Facts)}").Order(StringComparer.Ordinal),
        .. difference.Codings.Select(c => $"{c.Kind} {c.Node} by {c.Coder}: {Place(c.Before)} → {Place(c.After)}").Order(StringComparer.Ordinal),
        .. difference.Questions.Where(q => q.Kind == ChangeKind.Changed).Select(q => $"{q.Id}: {q.Before} → {q.After}").Order(StringComparer.Ordinal),
    ]);

    private static string Place(CodedWords? words) => $"{words?.Document}#{words?.Segment}";

    // Its files are others when they are compared.
    private static Snapshot? Read(Workspace workspace) => BuiltReport.Read(Path.Combine(workspace.Folder, "_site"), out _) is { } report
        ? report with { Documents = [.. report.Documents.Select(d => d.Spoken() is var now ? d with { Spoken = () => now } : d)] }
        : null;

    private static void Put(Workspace workspace, ImmutableSortedDictionary<string, byte[]> files)
    {
        foreach (var file in Directory.EnumerateFiles(workspace.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(workspace.Folder, f)).ToList())
        {
            var isBuilt = file.StartsWith("_site", StringComparison.Ordinal) || file.StartsWith(".reportgen", StringComparison.Ordinal);
            if (!isBuilt && !files.ContainsKey(file.Replace('\\', '/')))
            {
                workspace.Delete(file);
            }
        }

        foreach (var (path, bytes) in files)
        {
            workspace.Edit(path, bytes);
        }
    }
}
