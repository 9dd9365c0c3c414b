namespace ReportGen.Site.Tests.Projects;

/// <summary>Where things are: the repository, its fixtures, and the real documents that lie beside it on some machines.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of real documents; null where it is absent.</summary>
    public static string? Shared { get; } = FindShared();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ReportGen.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The repository's root was not found.");
        }

        return folder;
    }

    private static string? FindShared()
    {
        var named = Environment.GetEnvironmentVariable("REPORTGEN_SHARED") ?? Path.Combine(Path.GetDirectoryName(Root)!, "shared");
        return Directory.Exists(Path.Combine(named, "seeds")) ? named : null;
    }
}

/// <summary>A test of real documents, skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealDocumentsFactAttribute : FactAttribute
{
    public RealDocumentsFactAttribute()
    {
        if (Repository.Shared is null)
        {
            Skip = "The real documents are not on this machine: name their folder in REPORTGEN_SHARED.";
        }
    }
}
