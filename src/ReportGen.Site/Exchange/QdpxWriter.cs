using System.IO.Compression;
using System.Text;

namespace ReportGen.Site.Exchange;

/// <summary>Writes a REFI-QDA project file: the same bytes for the same project.</summary>
internal static class QdpxWriter
{
    // The first moment that a zip archive can name.
    private static readonly DateTimeOffset s_always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="project">What to write.</param>
    /// <param name="hasPairs">Whether lines of texts end in a carriage return and a line feed, which is still counted as one.</param>
    public static byte[] Write(QdaProject project, bool hasPairs)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "project.qde", QdaXmlWriter.Project(project));
            foreach (var source in project.Sources.OrderBy(s => s.Id, StringComparer.Ordinal))
            {
                Add(zip, $"sources/{source.Id}.txt", Encoding.UTF8.GetBytes(hasPairs ? source.Text.Replace("\n", "\r\n", StringComparison.Ordinal) : source.Text));
            }
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string path, byte[] bytes)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = s_always;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
