namespace ReportGen.Site.Tests.FileSystem;

/// <summary>A folder beside a project that no build may read or change: it holds one text, and knows afterwards whether anything is as it was.</summary>
internal sealed class Outside : IDisposable
{
    /// <summary>Words that no report may show.</summary>
    public const string Secret = "the outside's secret words";

    private readonly string _before;

    public Outside()
    {
        foreach (var (path, text) in new[] { ("secret.md", Secret), ("deep/index.html", Secret), ("page.html", "{{ '" + Secret + "' }}"), ("empty/keep.txt", "") })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
            File.WriteAllText(PathOf(path), text);
        }

        _before = Listing();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("reportgen-").FullName;

    public string PathOf(string path) => Path.Combine(Folder, path);

    /// <summary>Whether all files are there, no others, each with its own content.</summary>
    public void AssertUntouched() => Assert.Equal(_before, Listing());

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string Listing() => string.Join('\n', Directory.EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(e => $"{Path.GetRelativePath(Folder, e)}: {(File.Exists(e) ? File.ReadAllText(e) : "")}"));
}
