using ReportGen.Cli.Printing;
using ReportGen.Cli.Tests.Repository;

namespace ReportGen.Cli.Tests.Publishing;

/// <summary>The package installs from a folder, and what it installs builds the sample.</summary>
[Collection(ToolPackageCollection.Name)]
public class PackageTests(ToolPackage package)
{
    [Fact]
    [Trait("Takes", "Long")]
    public void It_installs_from_a_folder_and_builds_the_sample()
    {
        var tools = Path.Combine(package.Folder, "tools");
        Shell.Run(
            package.Folder, package.Environment,
            "dotnet", "tool", "install", "reportgen", "--tool-path", tools, "--source", package.Source, "--version", ProgramVersion.Number);
        var program = Path.Combine(tools, OperatingSystem.IsWindows() ? "reportgen.exe" : "reportgen");
        Assert.Equal($"reportgen {ProgramVersion.Text}\n", Shell.Run(package.Folder, package.Environment, program, "--version"));

        var site = Path.Combine(package.Folder, "sample");
        Shell.Run(
            package.Folder, package.Environment,
            program, "build", RepositoryFolder.Root, "--strict", "--output", site, "--cache", Path.Combine(package.Folder, "sample-cache"));
        Assert.True(File.Exists(Path.Combine(site, "index.html")));
    }

    [Fact]
    public void A_report_names_the_version_and_never_the_commit()
    {
        var site = typeof(ReportGen.Site.BuildRequest).Assembly
            .GetCustomAttributes(typeof(System.Reflection.AssemblyInformationalVersionAttribute), inherit: false)
            .Cast<System.Reflection.AssemblyInformationalVersionAttribute>().Single().InformationalVersion;
        Assert.Equal(ProgramVersion.Number, site);
    }
}
