using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Exchange;

/// <summary>A file of another program, by what it is.</summary>
internal static class ForeignProject
{
    /// <summary>Of a file that is read into memory as a whole.</summary>
    private const int MostBytes = 100_000_000;

    /// <summary>What the file has; no value, with the reason, where it cannot be read. Nothing is written anywhere.</summary>
    /// <param name="path">Where the file lies.</param>
    public static Outcome<QdaProject> Read(string path)
    {
        var file = Path.GetFileName(path);
        var findings = new List<Diagnostic>();
        try
        {
            return Outcome.Of(Read(path, file, findings), findings);
        }
        catch (ForeignFault fault)
        {
            return Outcome.Failed<QdaProject>(fault.At(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var fault = new ForeignFault($"this file cannot be read: {SeedFolder.Reason(exception)}", "check that it exists and that you may read it");
            return Outcome.Failed<QdaProject>(fault.At(file));
        }
    }

    private static QdaProject Read(string path, string file, List<Diagnostic> findings)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".qdpx":
                using (var stream = File.OpenRead(path))
                {
                    return QdpxReader.Read(stream, file, findings);
                }

            case ".qdc":
                return Codebook(Bytes(path), name, file, findings);
            case ".sqlite3" or ".sqlite" or ".db":
                return TaguetteDatabase.Read(path, file, findings);
            case ".csv" or ".tsv":
                return new QdaProject(name) { Codes = CodebookTable.Read(Text(path, file), path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase), file, findings) };
            case ".yml" or ".yaml":
                return new QdaProject(name) { Codes = Dictionaries.Quanteda(Text(path, file), file, findings) };
            case ".dic":
                return new QdaProject(name) { Codes = Dictionaries.Liwc(Text(path, file), file, findings) };
            default:
                throw new ForeignFault(
                    $"'{file}' is of no kind that is read here, as its ending says",
                    "what is read: .qdpx, .qdc, .sqlite3 or .db of Taguette, a codebook as .csv, a dictionary as .yml or .dic");
        }
    }

    private static QdaProject Codebook(byte[] bytes, string name, string file, List<Diagnostic> findings)
    {
        var root = QdaXml.Load(bytes, file);
        if (root.Name.LocalName != "CodeBook")
        {
            throw new ForeignFault($"this is no codebook of REFI-QDA: it begins with <{root.Name.LocalName}>");
        }

        var reader = new QdaXmlReader(file, _ => null, findings);
        return new QdaProject(name) { Origin = root.Says("origin"), Codes = reader.Codebook(root) };
    }

    private static string Text(string path, string file) =>
        SeedDecoder.Decode(new SeedFile(file, file, Bytes(path), null, default)).Value ?? throw new ForeignFault("this file is not text", "save it as UTF-8");

    private static byte[] Bytes(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
        {
            throw new ForeignFault("this file is larger than 100 MB, so it is not read", "split it, or export less");
        }

        return File.ReadAllBytes(path);
    }
}
