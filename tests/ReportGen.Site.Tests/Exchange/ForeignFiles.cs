using System.IO.Compression;
using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Stores;
using ReportGen.Site.Exchange;

namespace ReportGen.Site.Tests.Exchange;

/// <summary>Files of other programs as tests make them up, and what becomes of them.</summary>
internal sealed class ForeignFiles : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("reportgen-").FullName;

    public string Project => Path.Combine(Folder, "study");

    /// <summary>An archive of texts: path and content, in pairs.</summary>
    public static byte[] Zip(params (string Path, string Text)[] files) => Zip([.. files.Select(f => (f.Path, Encoding.UTF8.GetBytes(f.Text)))]);

    public static byte[] Zip(params (string Path, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A project file with one text and what is said inside of <c>Project</c> before and behind the sources.</summary>
    public static byte[] Qdpx(string text, string selections, string codes = "", string before = "", string behind = "", string origin = "Made up 1") => Zip(
        ("project.qde", $"""
        <?xml version="1.0" encoding="utf-8"?>
        <Project xmlns="urn:QDA-XML:project:1.0" name="Study" origin="{origin}">{before}
        <CodeBook><Codes><Code guid="c1" name="Trust" isCodable="true"/>{codes}</Codes></CodeBook>
        <Sources><TextSource guid="s1" name="Anna" plainTextPath="internal://s1.txt">{selections}</TextSource></Sources>{behind}
        </Project>
        """),
        ("sources/s1.txt", text));

    public static string Selection(int start, int end, string name = "", string code = "c1", string inside = "") =>
        $"""<PlainTextSelection guid="p{start}-{end}" name="{name}" startPosition="{start}" endPosition="{end}">{inside}"""
            + $"""<Coding guid="g{start}-{end}{code}"><CodeRef targetGUID="{code}"/></Coding></PlainTextSelection>""";

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Outcome<QdaProject> Read(string name, byte[] bytes) => ForeignProject.Read(Write(name, bytes));

    public Outcome<QdaProject> Read(string name, string text) => Read(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Reads a file and writes the project that it makes; every file of it as text, by its path.</summary>
    public (Dictionary<string, string> Files, List<Diagnostic> Findings) Import(string name, byte[] bytes)
    {
        var (project, found) = Read(name, bytes);
        Assert.NotNull(project);
        List<Diagnostic> findings = [.. found];
        var made = ImportedFiles.Of(project, name, findings);
        findings.AddRange(new ImportFolder(Project, Disk.Plain).Write(made.Files, CancellationToken.None));
        return (Texts(), findings);
    }

    public (Dictionary<string, string> Files, List<Diagnostic> Findings) Import(string name, string text) => Import(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Everything in the project's folder.</summary>
    public Dictionary<string, string> Texts() => !Directory.Exists(Project) ? [] : Directory.EnumerateFiles(Project, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(Project, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    public BuildRequest Request() => Request(Project);

    /// <summary>What is asked of a project in a folder of which nothing is to be written.</summary>
    public static BuildRequest Request(string folder) => new(
        folder, Path.Combine(folder, "site.yml"), null, Path.Combine(folder, "_site"), Path.Combine(folder, ".reportgen"), WritesOutput: false);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
