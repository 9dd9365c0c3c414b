using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Tests.Projects;

/// <summary>A project in a folder of its own that a test builds, edits and builds again.</summary>
internal sealed class Workspace : IDisposable
{
    private Report? _report;

    private Workspace(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>A project from texts: path and content, in pairs.</summary>
    public static Workspace With(params (string Path, string Text)[] files)
    {
        var workspace = new Workspace(Directory.CreateTempSubdirectory("reportgen-").FullName);
        foreach (var (path, text) in files)
        {
            workspace.Edit(path, text);
        }

        return workspace;
    }

    /// <summary>A copy of a project under tests/sites.</summary>
    public static Workspace From(string project)
    {
        var workspace = With();
        foreach (var file in Directory.EnumerateFiles(project, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(project, file);
            if (!path.StartsWith("expected", StringComparison.Ordinal))
            {
                var target = Path.Combine(workspace.Folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        return workspace;
    }

    public Workspace Edit(string path, string text)
    {
        var target = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
        return this;
    }

    public Workspace Edit(string path, byte[] bytes)
    {
        var target = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, bytes);
        return this;
    }

    public Workspace Delete(string path)
    {
        File.Delete(Path.Combine(Folder, path));
        return this;
    }

    /// <summary>Builds as a new process does: from what the one before left in the cache folder.</summary>
    public BuildResult Build(int threads = 2, bool isStrict = false, string? seeds = null, bool writes = true, bool verifies = false)
    {
        _report?.Dispose();
        _report = new Report(Request(threads, isStrict, seeds, writes) with { Verifies = verifies });
        return _report.Build();
    }

    /// <summary>Checks as a new process does, and finds what the codebook's author may want to know.</summary>
    public BuildResult Check(string? seeds = null, bool verifies = false)
    {
        _report?.Dispose();
        _report = new Report(Request(threads: 2, isStrict: false, seeds, writes: false) with { Advises = true, Verifies = verifies });
        return _report.Build();
    }

    /// <summary>Builds from what the last build left in memory, as watching does.</summary>
    public BuildResult BuildAgain() => _report!.Build();

    /// <summary>Takes away all that builds made, so that the next one starts from nothing.</summary>
    public Workspace Forget()
    {
        _report?.Dispose();
        _report = null;
        foreach (var folder in new[] { "_site", ".reportgen" }.Select(f => Path.Combine(Folder, f)).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        return this;
    }

    /// <summary>Lets go of the cache folder, as a process does at its end.</summary>
    public Workspace Leave()
    {
        _report?.Dispose();
        _report = null;
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, "_site", path));

    public bool Has(string path) => File.Exists(Path.Combine(Folder, "_site", path));

    /// <summary>Every file of the report, in order.</summary>
    public IReadOnlyList<string> Files() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder, "_site"), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Path.Combine(Folder, "_site"), f).Replace('\\', '/'))
            .Where(f => !f.StartsWith(".reportgen", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What was found, one a line, as the command line prints it.</summary>
    public static string Show(IEnumerable<Diagnostic> findings) => string.Concat(findings.Select(f =>
        $"{f.Place}: {f.Severity.ToString().ToLowerInvariant()} {f.Code}: {f.Message}{(f.Hint is null ? "" : $" ({f.Hint})")}\n"));

    public void Dispose()
    {
        _report?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>What a build of this project is asked for, for tests that ask for something else.</summary>
    public BuildRequest RequestFor(int threads) => Request(threads, isStrict: false, seeds: null, writes: true);

    private BuildRequest Request(int threads, bool isStrict, string? seeds, bool writes) => new(
        Folder,
        Path.Combine(Folder, "site.yml"),
        seeds,
        Path.Combine(Folder, "_site"),
        Path.Combine(Folder, ".reportgen"),
        IsStrict: isStrict,
        WritesOutput: writes,
        Threads: threads);
}
