using System.Text.RegularExpressions;
using ReportGen.Cli.Tests.Commands;
using ReportGen.Cli.Tests.Repository;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Tests.Publishing;

/// <summary>The workflows that publish, in this repository and in a new project: what they may do, and that their shell steps do it.</summary>
[Collection(ToolPackageCollection.Name)]
public partial class WorkflowTests(ToolPackage package)
{
    private const string Own = ".github/workflows/report.yml";

    private const string Starter = "src/ReportGen.Cli/starter/.github/workflows/report.yml";

    private static readonly Uri s_address = new("https://example.org/some/where/");

    [Theory]
    [InlineData(Own)]
    [InlineData(Starter)]
    public void Only_the_job_that_publishes_may_write(string path)
    {
        var workflow = new Workflow(path);
        Assert.Equal(["contents: read"], workflow.Permissions);
        Assert.Equal(["contents: read", "pages: read"], workflow.PermissionsOfJob("build"));
        Assert.Equal(["pages: write", "id-token: write"], workflow.PermissionsOfJob("publish"));
    }

    [Theory]
    [InlineData(Own)]
    [InlineData(Starter)]
    public void Every_action_is_named_by_its_commit_with_the_version_beside_it(string path)
    {
        var workflow = new Workflow(path);
        var actions = workflow.Steps.Count(s => s.Find("uses") is not null);
        Assert.Equal(actions, Pinned().Count(workflow.Text));
    }

    [Theory]
    [InlineData(Own)]
    [InlineData(Starter)]
    public void No_word_of_a_commit_gets_into_a_shell_line(string path) =>
        Assert.All(new Workflow(path).Lines, line => Assert.DoesNotContain("${{", line, StringComparison.Ordinal));

    [Theory]
    [InlineData(Own)]
    [InlineData(Starter)]
    public void A_pull_request_is_told_what_it_does_to_the_report_and_never_fails_for_it(string path)
    {
        var steps = new Workflow(path).Steps.ToList();
        var diff = steps.Single(s => Workflow.TextOf(s, "run")?.Contains(" diff ", StringComparison.Ordinal) == true);
        Assert.Equal("github.event_name == 'pull_request'", Workflow.TextOf(diff, "if"));
        Assert.Equal("true", Workflow.TextOf(diff, "continue-on-error"));
        Assert.EndsWith("diff \"origin/$BASE\" HEAD --format markdown >> \"$GITHUB_STEP_SUMMARY\"", Workflow.TextOf(diff, "run"), StringComparison.Ordinal);
        Assert.Equal("0", Workflow.TextOf((MapNode)steps[0].Find("with")!, "fetch-depth"));
    }

    [Theory]
    [InlineData(Own)]
    [InlineData(Starter)]
    public void Each_commit_has_a_cache_of_its_own_and_starts_from_an_earlier_one(string path)
    {
        var cache = (MapNode)new Workflow(path).Steps.Single(s => Workflow.TextOf(s, "uses")?.StartsWith("actions/cache@", StringComparison.Ordinal) == true).Find("with")!;
        Assert.Equal(".reportgen", Workflow.TextOf(cache, "path"));
        Assert.Equal("reportgen-${{ github.sha }}", Workflow.TextOf(cache, "key"));
        Assert.Equal("reportgen-", Workflow.TextOf(cache, "restore-keys"));
    }

    [Fact]
    [Trait("Takes", "Long")]
    public void A_new_project_is_built_from_a_clone_and_works_under_a_path()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var session = new Session();
        session.Run("init", "project");
        session.With("project/seeds/articles/doubt.md", "See [[nobody]].\n");
        Git(session.PathOf("project"), "init", "-q", "-b", "main");
        Git(session.PathOf("project"), "add", "-A");
        Git(session.PathOf("project"), "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "-m", "Begin");
        Git(session.Folder, "clone", "-q", "project", "clone");
        session.With("nuget.config", $"<configuration><packageSources><clear/><add key=\"local\" value=\"{package.Source}\"/></packageSources></configuration>");

        var said = RunSteps(Starter, session.PathOf("clone"));
        Assert.Contains("::warning file=seeds/articles/doubt.md,line=1,", said, StringComparison.Ordinal);
        Assert.Contains("## What this changes in the report\n\nNo document, coding, answer or claim is other, from origin/main ",
            File.ReadAllText(session.PathOf("clone/summary.md")), StringComparison.Ordinal);
        AssertWhole(session.PathOf("clone/_site"));
    }

    [Fact]
    [Trait("Takes", "Long")]
    public void This_repository_is_built_as_its_workflow_says()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var session = new Session();

        // The lines are run as they stand; only the program, built already, is not built again.
        var program = Path.Combine(AppContext.BaseDirectory, "reportgen.dll");
        var real = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        session.With(
            "bin/dotnet", $"#!/bin/sh\n[ \"$1 $2 $3 $4 $5 $6\" = 'run --project src/ReportGen.Cli -c Release --' ] || exit 9\nshift 6\nexec '{real}' '{program}' \"$@\"\n");
        Shell.Run(session.Folder, package.Environment, "chmod", "+x", "bin/dotnet");
        foreach (var part in new[] { "site.yml", "seeds", "templates" })
        {
            Shell.Run(RepositoryFolder.Root, package.Environment, "cp", "-R", part, session.Folder);
        }

        Git(session.Folder, "init", "-q", "-b", "main");
        Git(session.Folder, "add", "site.yml", "seeds");
        Git(session.Folder, "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "-m", "Begin");
        Git(session.Folder, "update-ref", "refs/remotes/origin/main", "HEAD");
        RunSteps(Own, session.Folder, session.PathOf("bin"));
        AssertWhole(session.PathOf("_site"));
    }

    private static void AssertWhole(string site)
    {
        var (followed, broken) = SiteLinks.Follow(site, s_address);
        Assert.Empty(broken);
        Assert.InRange(followed, 100, int.MaxValue);
        var home = File.ReadAllText(Path.Combine(site, "index.html"));
        Assert.Contains($"<link rel=\"canonical\" href=\"{s_address}\">", home, StringComparison.Ordinal);
        Assert.Contains($"<meta property=\"og:url\" content=\"{s_address}\">", home, StringComparison.Ordinal);
        Assert.Contains($"<loc>{s_address}", File.ReadAllText(Path.Combine(site, "sitemap.xml")), StringComparison.Ordinal);
    }

    private string RunSteps(string workflow, string folder, string? programs = null)
    {
        var environment = new Dictionary<string, string>(package.Environment, StringComparer.Ordinal)
        {
            ["BASE_URL"] = s_address.ToString().TrimEnd('/'),
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_WORKSPACE"] = folder,
            ["GITHUB_STEP_SUMMARY"] = Path.Combine(folder, "summary.md"),
            ["BASE"] = "main",
            ["PATH"] = programs + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
        };
        return string.Concat(new Workflow(workflow).Lines.Select(line => Shell.Run(folder, environment, "bash", "-e", "-o", "pipefail", "-c", line)));
    }

    private void Git(string folder, params string[] words) => Shell.Run(folder, package.Environment, ["git", .. words]);

    [GeneratedRegex(@"^ +(?:- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", RegexOptions.Multiline)]
    private static partial Regex Pinned();
}
