namespace ReportGen.Site.Tests.Hostile;

/// <summary>The report of the hostile project, built once.</summary>
public sealed class HostileReport : IDisposable
{
    public HostileReport()
    {
        Folder = Directory.CreateTempSubdirectory("reportgen-").FullName;
        HostileProject.Write(Folder);
        Result = Report.Build(new BuildRequest(Folder, Path.Combine(Folder, "site.yml"), null, Site, Path.Combine(Folder, ".reportgen"), Threads: 2));
    }

    public string Folder { get; }

    /// <summary>The folder of its pages.</summary>
    public string Site => Path.Combine(Folder, "_site");

    internal BuildResult Result { get; }

    /// <summary>Its pages, by path from the report's root.</summary>
    public IEnumerable<string> Pages => Directory.EnumerateFiles(Site, "*.html", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Site, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
