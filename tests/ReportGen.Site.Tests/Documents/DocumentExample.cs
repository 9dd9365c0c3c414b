using ReportGen.Site.Seeds;

namespace ReportGen.Site.Tests.Documents;

/// <summary>One example of a page in tests/specs/documents: a document, and the outline of what is read from it.</summary>
/// <param name="File">The page.</param>
/// <param name="Line">The line of the page on which the document begins.</param>
/// <param name="Path">The document's path, as the page gives it.</param>
/// <param name="Encoding">The encoding the document is saved in.</param>
/// <param name="Text">The document.</param>
/// <param name="Expected">The outline.</param>
internal sealed record DocumentExample(string File, int Line, string Path, string Encoding, string Text, string Expected)
{
    private const string Fence = "~~~~";

    public static IReadOnlyList<DocumentExample> ReadPage(string path)
    {
        var lines = System.IO.File.ReadAllLines(path);
        var examples = new List<DocumentExample>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Split(' ') is not [Fence + "document", var name, .. var encoding])
            {
                continue;
            }

            var end = Array.IndexOf(lines, Fence, i);
            var outline = Array.IndexOf(lines, Fence + "outline", end);
            examples.Add(new DocumentExample(
                System.IO.Path.GetFileName(path),
                i + 1,
                name,
                encoding is [var named] ? named : "utf-8",
                Block(lines, i + 1, end),
                Block(lines, outline + 1, Array.IndexOf(lines, Fence, outline))));
            i = end;
        }

        return examples;
    }

    public string Run() => Outline.Of(Sample.Read(Bytes(), Path));

    public override string ToString() => $"{File}({Line})";

    private byte[] Bytes() => Encoding switch
    {
        "windows-1252" => [.. Text.Select(c => (byte)Windows1252.ByteOf(c))],
        "utf-16-unmarked" => System.Text.Encoding.Unicode.GetBytes(Text),
        "utf-16" => [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Text)],
        _ => System.Text.Encoding.UTF8.GetBytes(Text),
    };

    private static string Block(string[] lines, int start, int end) => string.Concat(lines[start..end].Select(l => l + "\n"));
}
