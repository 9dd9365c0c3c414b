using System.Collections.Immutable;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Proof;

/// <summary>The projects that are made up have all there is in a report: a field that never changes in any of them is proved by none.</summary>
public sealed class ReachTests
{
    private static readonly HashSet<string> s_constant = new(StringComparer.Ordinal)
    {
        // Tables are no part of these projects; SurveyProjectTests holds what they give against a clean build.
        "AttributeChoice.Files", "FileChoice.Attributes",

        // The logo is copied as it lies; LookProjectTests changes it and takes it away.
        "FileChoice.Logo",
    };

    [Fact]
    public void Projects_that_are_made_up_reach_every_field_that_is_stored()
    {
        var reach = new Reach();
        for (var seed = 1; seed <= FuzzTests.Many; seed++)
        {
            var projects = ImmutableList.Create(Edits.Begin(seed));
            projects = Script.Of(seed, FuzzTests.Length).Steps.Aggregate(projects, (all, step) => all.Add(Edits.Do(all, step).Project));
            using var workspace = Workspace.With();
            foreach (var (path, bytes) in projects.Last(p => p.BrokenSettings is null).All)
            {
                workspace.Edit(path, bytes);
            }

            reach.Add(workspace.Build(writes: false).Run!);
        }

        var constant = string.Join('\n', reach.Constant.Except(s_constant).Order(StringComparer.Ordinal));
        Assert.True(constant.Length == 0, $"the same in every project:\n{constant}");
        Assert.Equal([], s_constant.Intersect(reach.Varied));
    }
}
