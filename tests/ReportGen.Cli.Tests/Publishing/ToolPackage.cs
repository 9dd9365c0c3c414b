using ReportGen.Cli.Tests.Repository;

namespace ReportGen.Cli.Tests.Publishing;

/// <summary>The package as it would be published, made of what was built for these tests, and a folder for what installs it.</summary>
public sealed class ToolPackage : IDisposable
{
    public ToolPackage()
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)) == "release" ? "Release" : "Debug";
        Shell.Run(
            RepositoryFolder.Root, Environment,
            "dotnet", "pack", "src/ReportGen.Cli", "-c", configuration, "--no-build", "--nologo", "-nodeReuse:false", "-o", Source);
    }

    /// <summary>A folder of its own, gone when the tests are over.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("reportgen-package-").FullName;

    /// <summary>The folder that the package lies in, as a package source.</summary>
    public string Source => Path.Combine(Folder, "packages");

    /// <summary>Keeps what is installed here out of the user's own folders, where a later package of the same version would not replace it.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NUGET_PACKAGES"] = Path.Combine(Folder, "installed"),
        ["DOTNET_CLI_HOME"] = Folder,
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
    };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>Tests that share one package.</summary>
[CollectionDefinition(Name)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit's word for it.")]
public sealed class ToolPackageCollection : ICollectionFixture<ToolPackage>
{
    public const string Name = "tool package";
}
