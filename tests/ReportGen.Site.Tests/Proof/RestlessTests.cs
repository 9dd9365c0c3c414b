using ReportGen.Engine.Stores;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Proof;

/// <summary>A file that changes while a build reads it: the report is of one state of it, or the build says that it could not tell.</summary>
public sealed class RestlessTests
{
    private const int Builds = 15;
    private const int Paragraphs = 60;

    [Fact]
    public void A_report_never_mixes_two_states_of_a_document()
    {
        using var workspace = Workspace.With(("site.yml", "title: Study\nthemes: { speed: [fast*] }\n"), ("seeds/a.md", Text("alpha")));
        using var stop = new CancellationTokenSource();
        var writer = new Thread(() => Write(Path.Combine(workspace.Folder, "seeds", "a.md"), stop.Token));
        writer.Start();
        try
        {
            for (var i = 0; i < Builds; i++)
            {
                var result = i % 2 == 0 ? workspace.Build() : workspace.BuildAgain();
                if (result.Verdict == BuildVerdict.Unusable)
                {
                    Assert.Equal("RG1016", Assert.Single(result.Diagnostics).Code);
                    continue;
                }

                Assert.Equal(BuildVerdict.Built, result.Verdict);
                var states = new[] { "documents/a/index.html", "data/documents/a.json", "themes/speed/index.html", "data/codings.csv" }.Select(f => State(workspace.Read(f)))
                    .ToList();
                Assert.True(states is [{ Length: > 0 } one, ..] && states.All(s => s == one) && one.Split(' ').Length == 1, $"build {i} mixes states: {string.Join(", ", states)}");
            }
        }
        finally
        {
            stop.Cancel();
            writer.Join();
        }

        Ran.Again(workspace, isNewProcess: true).LikeAClean();
    }

    [Fact]
    public void A_document_that_changes_between_being_found_and_being_read_is_found_again()
    {
        using var workspace = Workspace.With(("site.yml", "title: Study\nthemes: { speed: [fast*] }\n"), ("seeds/a.md", Text("beta")), ("seeds/z.md", Text("beta")));
        workspace.Build();
        workspace.Leave();
        workspace.Edit("seeds/a.md", Text("alpha")).Edit("seeds/z.md", Text("alpha"));

        // The first value that is kept is made of the first document; the second has been found by then, and not been read.
        var disk = EditAt(workspace, "filling.part");
        using (var report = new Report(workspace.RequestFor(threads: 1) with { Disk = disk }))
        {
            Assert.Equal(BuildVerdict.Built, report.Build().Verdict);
        }

        Assert.Equal("alpha", State(workspace.Read("documents/a/index.html")));
        Assert.Equal("gamma", State(workspace.Read("data/documents/z.json")));
        Assert.Equal("gamma", State(workspace.Read("documents/z/index.html")));
    }

    [Theory]
    [InlineData(".pack")]
    [InlineData("stamps.new")]
    [InlineData("stamps")]
    public void A_document_that_changes_when_it_has_been_read_is_seen_by_the_next_build(string moment)
    {
        using var workspace = Workspace.With(("site.yml", "title: Study\nthemes: { speed: [fast*] }\n"), ("seeds/z.md", Text("alpha")));
        using (var report = new Report(workspace.RequestFor(threads: 1) with { Disk = EditAt(workspace, moment) }))
        {
            report.Build();
        }

        Assert.Equal("alpha", State(workspace.Read("documents/z/index.html")));
        workspace.Build();
        Assert.Equal("gamma", State(workspace.Read("documents/z/index.html")));
    }

    // Edits a document when the disk is about to be changed in a certain way for the first time.
    private static Disk EditAt(Workspace workspace, string moment)
    {
        var isEdited = false;
        return new Disk(what =>
        {
            if (!isEdited && what.EndsWith(moment, StringComparison.Ordinal))
            {
                isEdited = true;
                workspace.Edit("seeds/z.md", Text("gamma"));
            }
        });
    }

    // Each state replaces the one before at once, as careful editors do.
    private static void Write(string path, CancellationToken stop)
    {
        string[] states = ["alpha", "gamma"];
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            File.WriteAllText(path + ".new", Text(states[i % 2]));
            File.Move(path + ".new", path, overwrite: true);
            Thread.Sleep(i % 7);
        }
    }

    private static string Text(string state) => string.Concat(Enumerable.Repeat($"It is {state} and fast.\n\n", Paragraphs));

    private static string State(string text) => string.Join(' ', new[] { "alpha", "gamma" }.Where(s => text.Contains(s, StringComparison.Ordinal)));
}
