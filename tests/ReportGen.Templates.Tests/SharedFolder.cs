namespace ReportGen.Templates.Tests;

/// <summary>Material that tests may use but the repository does not hold: REPORTGEN_SHARED, else a folder "shared" beside the checkout.</summary>
internal static class SharedFolder
{
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("REPORTGEN_SHARED") is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? given : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var beside = Path.Combine(folder.FullName, "..", "shared");
            if (File.Exists(Path.Combine(folder.FullName, "ReportGen.sln")))
            {
                return Directory.Exists(beside) ? Path.GetFullPath(beside) : null;
            }
        }

        return null;
    }
}
