using System.Collections.Immutable;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Proof;

/// <summary>
/// What is planned under one digest is one page or one file, whatever the project was and whatever was done to it: a digest that leaves out something that
/// is shown would leave a page as it was.
/// </summary>
public sealed class PlanTests
{
    private const int Few = 8;

    private readonly Dictionary<(string Path, Digest Digest), string> _known = [];
    private int _again;
    private int _other;

    [Fact]
    [Trait("Takes", "Long")]
    public void Plans_of_one_digest_make_the_same()
    {
        for (var seed = 1; seed <= Math.Min(FuzzTests.Scripts(Few), FuzzTests.Many); seed++)
        {
            var projects = ImmutableList.Create(Edits.Begin(seed));
            projects = Script.Of(seed, FuzzTests.Length).Steps.Aggregate(projects, (all, step) => all.Add(Edits.Do(all, step).Project));
            foreach (var project in projects.Where(p => p.BrokenSettings is null).DistinctBy(p => p.All))
            {
                using var workspace = Workspace.With();
                foreach (var (path, bytes) in project.All)
                {
                    workspace.Edit(path, bytes);
                }

                Look(workspace.Build(writes: false).Run!, seed);
            }
        }

        // Otherwise nothing was tried.
        Assert.True(_again > 1000 && _other > 1000, $"{_again} plans were made before, {_other} were not");
    }

    private void Look(Run run, int seed)
    {
        foreach (var row in TableOf<PagePlan>(run, "plan pages").Concat(TableOf<PagePlan>(run, "plan last pages")))
        {
            var (page, found) = row.Value.Make();
            Look(row.Key, row.Digest, $"{Samples.Show(page)}\n{Workspace.Show(found)}", seed);
        }

        foreach (var row in TableOf<FilePlan>(run, "plan files").Concat(TableOf<FilePlan>(run, "plan last files")))
        {
            Look(row.Key, row.Digest, Digest.Of(row.Value.Make().Parts).ToString(), seed);
        }
    }

    private void Look(string path, Digest digest, string shown, int seed)
    {
        if (_known.TryAdd((path, digest), shown))
        {
            _other++;
            return;
        }

        _again++;
        Assert.True(_known[(path, digest)] == shown, $"seed {seed}, {path} is planned under one digest as\n{_known[(path, digest)]}\nand as\n{shown}");
    }

    private static Table<T> TableOf<T>(Run run, string step)
        where T : class => ((StepState<T>)run.States[run.Order.Single(s => s.Name == step)]).Table;
}
