namespace ReportGen.Site.Tests.Documents.Word;

/// <summary>Reads a Word document and says only how many segments it has: no type of ours, nor of the library that reads it, in its signature.</summary>
internal static class WordSegments
{
    public static int Count(string base64) => Sample.Read(Convert.FromBase64String(base64), "a.docx").Value!.Segments.Count;
}
