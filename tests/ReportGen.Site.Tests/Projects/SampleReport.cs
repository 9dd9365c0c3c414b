namespace ReportGen.Site.Tests.Projects;

/// <summary>This repository's own report, built once as it is published: with the address of the place where it will stand.</summary>
public sealed class SampleReport : IDisposable
{
    /// <summary>Where the report says that it is published.</summary>
    public const string BaseUrl = "https://report.example/study/";

    public SampleReport()
    {
        Folder = Directory.CreateTempSubdirectory("reportgen-").FullName;
        var result = Report.Build(new BuildRequest(
            Repository.Root, Path.Combine(Repository.Root, "site.yml"), null, Path.Combine(Folder, "_site"), Path.Combine(Folder, ".reportgen"), BaseUrl, Threads: 2));
        Assert.Equal(BuildVerdict.Built, result.Verdict);
    }

    public string Folder { get; }

    /// <summary>The report's files, by path from its root.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Path.Combine(Folder, "_site"), "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Path.Combine(Folder, "_site"), f).Replace('\\', '/'))
        .Where(f => !f.StartsWith(".reportgen", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The report's pages, by path from its root.</summary>
    public IEnumerable<string> Pages => Files.Where(f => f.EndsWith(".html", StringComparison.Ordinal));

    public byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Folder, "_site", path));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
