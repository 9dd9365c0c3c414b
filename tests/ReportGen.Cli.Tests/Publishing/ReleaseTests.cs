using System.Text.RegularExpressions;
using ReportGen.Cli.Printing;
using ReportGen.Cli.Tests.Commands;
using ReportGen.Cli.Tests.FileSystem;
using ReportGen.Cli.Tests.Repository;

namespace ReportGen.Cli.Tests.Publishing;

/// <summary>The workflow that makes programs for people without .NET: what it may do, what it names, and that its lines do it.</summary>
public partial class ReleaseTests
{
    private static readonly Workflow s_workflow = new(".github/workflows/release.yml");

    [Fact]
    public void Only_the_job_that_lays_files_beside_the_tag_may_write_and_it_builds_nothing()
    {
        Assert.Equal(["contents: read"], s_workflow.Permissions);
        Assert.Equal(["contents: read"], s_workflow.PermissionsOfJob("program"));
        Assert.Equal(["contents: read"], s_workflow.PermissionsOfJob("package"));
        Assert.Equal(["contents: write"], s_workflow.PermissionsOfJob("publish"));
        var publish = s_workflow.Text[s_workflow.Text.IndexOf("\n  publish:", StringComparison.Ordinal)..];
        Assert.DoesNotContain("dotnet", publish, StringComparison.Ordinal);
        Assert.DoesNotContain("checkout", publish, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_is_named_by_its_commit_and_no_word_of_a_tag_gets_into_a_shell_line()
    {
        Assert.Equal(s_workflow.Steps.Count(s => s.Find("uses") is not null), Pinned().Count(s_workflow.Text));
        Assert.All(s_workflow.Lines, line => Assert.DoesNotContain("${{", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Five_platforms_are_made_and_the_package_knows_them_all()
    {
        var platforms = Platform().Matches(s_workflow.Text).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["linux-arm64", "linux-x64", "osx-arm64", "osx-x64", "win-x64"], platforms);
        var project = RepositoryFolder.Text("src/ReportGen.Cli/ReportGen.Cli.csproj");
        Assert.All(platforms, p => Assert.Contains(p + ";", project, StringComparison.Ordinal));
        Assert.All(platforms, p => Assert.Contains($"`{p}`", RepositoryFolder.Text("docs/PUBLISHING.md"), StringComparison.Ordinal));
    }

    [Fact]
    public void What_its_lines_name_in_the_repository_is_there()
    {
        var all = string.Join('\n', s_workflow.Lines);
        foreach (var path in new[] { "src/ReportGen.Cli", "LICENSE", "README.md", "Directory.Build.props" })
        {
            Assert.Contains(path, all, StringComparison.Ordinal);
            Assert.True(Path.Exists(Path.Combine(RepositoryFolder.Root, path)), path);
        }
    }

    [ShellFact]
    public void Its_lines_are_shell_and_the_tag_must_name_the_version()
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["GITHUB_REF_NAME"] = "v" + ProgramVersion.Number };
        Assert.All(s_workflow.Lines, line => Shell.Run(RepositoryFolder.Root, environment, "bash", "-n", "-c", line));
        var line = Line("See that the tag names the version");
        Shell.Run(RepositoryFolder.Root, environment, "bash", "-e", "-c", line);
        environment["GITHUB_REF_NAME"] = "v999.0.0";
        Shell.Run(RepositoryFolder.Root, environment, "bash", "-c", $"! ({line})");
    }

    [ShellFact]
    [Trait("Takes", "Long")]
    public void A_program_whose_report_is_that_of_the_tool_is_packed_and_another_is_not()
    {
        using var session = new Session();
        var tool = Path.Combine(AppContext.BaseDirectory, "reportgen.dll");
        var real = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        session.With("site.yml", "title: Small\n").With("seeds/a.md", "# A\n\nWords.\n").With("LICENSE", "").With("README.md", "")
            .With("program/reportgen", $"#!/bin/sh\nunset DOTNET_ROOT\nexec '{real}' '{tool}' \"$@\"\n")
            .With("bin/dotnet", $"#!/bin/sh\nshift 6\nexec '{real}' '{tool}' \"$@\"\n");
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = session.PathOf("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["PLATFORM"] = "linux-x64",
        };
        Shell.Run(session.Folder, environment, "chmod", "+x", "bin/dotnet", "program/reportgen");
        var compare = Line("Build the sample with it, and with the tool");
        Shell.Run(session.Folder, environment, "bash", "-e", "-o", "pipefail", "-c", compare);
        Shell.Run(session.Folder, environment, "bash", "-e", "-o", "pipefail", "-c", Line("Pack it"));
        Assert.Contains("./reportgen\n", Shell.Run(session.Folder, environment, "tar", "-tzf", "packed/reportgen-linux-x64.tar.gz"), StringComparison.Ordinal);

        session.With("bin/dotnet", $"#!/bin/sh\nshift 6\n'{real}' '{tool}' \"$@\" && echo x >> of-tool/index.html\n");
        Shell.Run(session.Folder, environment, "bash", "-c", $"! (set -e; {compare.Replace('\n', ';')})");
    }

    private static string Line(string step) => Workflow.TextOf(s_workflow.Steps.Single(s => Workflow.TextOf(s, "name") == step), "run")!.TrimEnd();

    [GeneratedRegex(@"^ +(?:- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", RegexOptions.Multiline)]
    private static partial Regex Pinned();

    [GeneratedRegex(@"\{ platform: ([a-z0-9-]+), runner: [a-z0-9.-]+ \}")]
    private static partial Regex Platform();
}
