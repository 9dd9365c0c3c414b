using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Exchange;

/// <summary>
/// Reads a REFI-QDA project (<c>.qdpx</c>): an archive with the project as XML and its texts beside it. What programs are known to do otherwise than the
/// standard says is read too.
/// </summary>
internal static class QdpxReader
{
    private const string Usual = "project.qde";

    /// <param name="stream">The archive.</param>
    /// <param name="file">How messages name it.</param>
    /// <param name="findings">Takes what is left out.</param>
    public static QdaProject Read(Stream stream, string file, ICollection<Diagnostic> findings)
    {
        using var archive = ForeignArchive.Open(stream);
        if (archive.Outside.Count > 0)
        {
            findings.Add(ExchangeDiagnostics.LeftOut.At(
                new Place(file),
                Counted.Of(archive.Outside.Count, "file of this archive would lie outside of it, and is", "files of this archive would lie outside of it, and are")
                    + " not read: " + ForeignArchive.Shown(archive.Outside[0])));
        }

        var project = ProjectIn(archive);
        var xml = QdaXml.Load(archive.Read(project)!.Value, ForeignArchive.Shown(project));
        if (xml.Name.LocalName != "Project")
        {
            throw new ForeignFault($"'{ForeignArchive.Shown(project)}' in this archive is no project of REFI-QDA: it begins with <{xml.Name.LocalName}>");
        }

        var folder = project[..(project.LastIndexOf('/') + 1)];
        return new QdaXmlReader(file, path => Text(archive, folder, path, file), findings).Project(xml);
    }

    /// <summary>Whether a file is a project or codebook that a program of some name wrote; what cannot be read is none.</summary>
    public static bool IsOfOrigin(string path, string program)
    {
        try
        {
            using var stream = File.OpenRead(path);
            Span<byte> begin = stackalloc byte[2];
            var isArchive = stream.Read(begin) == 2 && begin.SequenceEqual("PK"u8);
            stream.Position = 0;
            if (!isArchive)
            {
                return IsOfOrigin(QdaXml.Load(File.ReadAllBytes(path), path), program);
            }

            using var archive = ForeignArchive.Open(stream);
            var project = ProjectIn(archive);
            return IsOfOrigin(QdaXml.Load(archive.Read(project)!.Value, project), program);
        }
        catch (Exception exception) when (exception is ForeignFault or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsOfOrigin(System.Xml.Linq.XElement xml, string program) => xml.Attribute("origin")?.Value.StartsWith(program, StringComparison.Ordinal) == true;

    // ATLAS.ti names it after the project; whoever packs a folder once more has it one level down.
    private static string ProjectIn(ForeignArchive archive)
    {
        var all = archive.Paths.Where(p => p.EndsWith(".qde", StringComparison.OrdinalIgnoreCase)).ToList();
        return all.Find(p => p.Equals(Usual, StringComparison.OrdinalIgnoreCase)) is { } usual ? usual
            : all is [var only] ? only
            : all.Where(p => !p.Contains('/', StringComparison.Ordinal)).ToList() is [var top] ? top
            : all.Count == 0 ? throw new ForeignFault("there is no project (project.qde) in this archive", "a project of REFI-QDA is exported as .qdpx")
            : throw new ForeignFault($"there are {all.Count} projects in this archive, and nothing says which is meant");
    }

    // The standard has a folder in lower case, and texts lie in the archive itself; a path to anywhere else is never followed.
    private static string? Text(ForeignArchive archive, string folder, string path, string file)
    {
        const string Inside = "internal://";
        if (!path.StartsWith(Inside, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var name = path[Inside.Length..].Replace('\\', '/').TrimStart('/');
        var bytes = archive.Read($"{folder}sources/{name}") ?? archive.Read(folder + name)
            ?? archive.Read(archive.Paths.FirstOrDefault(p => p.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase)) ?? "");
        return bytes is null ? null : SeedDecoder.Decode(new SeedFile(name, file, bytes, null, default)).Value;
    }
}
