using System.Globalization;
using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Documents;

/// <summary>One example of tests/specs/documents/surveys.md: an entry of site.yml, a table, and what is read.</summary>
internal sealed record SurveyExample(int Line, string Entry, string Path, byte[] Table, string Expected)
{
    private const string Fence = "~~~~";

    public static IReadOnlyList<SurveyExample> ReadPage(string path)
    {
        var lines = File.ReadAllLines(path);
        var examples = new List<SurveyExample>();
        for (var i = Array.IndexOf(lines, Fence + "entry"); i >= 0; i = Array.IndexOf(lines, Fence + "entry", i + 1))
        {
            var entry = Block(lines, i, out var next);
            var head = lines[next].Split(' ');
            var table = Block(lines, next, out var rows);
            var text = string.Concat(table.Select(l => l + "\n"));
            byte[] bytes = head.ElementAtOrDefault(2) switch
            {
                "windows-1252" => Encoding.Latin1.GetBytes(text),
                "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
                _ => Encoding.UTF8.GetBytes(text),
            };
            examples.Add(new SurveyExample(i + 1, string.Join('\n', entry), head[1], bytes, string.Concat(Block(lines, rows, out _).Select(l => l + "\n"))));
        }

        return examples;
    }

    /// <summary>Documents of a table, with what was found, as site.yml has it.</summary>
    /// <param name="entry">The keys of the table's entry, as they stand under <c>documents</c>.</param>
    /// <param name="path">The table's path.</param>
    /// <param name="bytes">The table.</param>
    public static Engine.Diagnostics.Outcome<IReadOnlyList<KeyValuePair<string, Document>>> Read(string entry, string path, byte[] bytes)
    {
        var settings = SettingsReader.Read("site.yml", $"documents:\n  - match: \"**\"\n    {entry.Replace("\n", "\n    ", StringComparison.Ordinal)}\n");
        return DocumentReader.Read(new SeedFile(path, $"seeds/{path}", bytes, null, Digest.Of(bytes)), settings.Value!.Reading);
    }

    public string Run()
    {
        var lines = new StringBuilder();
        var (documents, findings) = Read(Entry, Path, Table);
        foreach (var (key, document) in documents!)
        {
            Assert.Equal($"{Path}#{document.Case}", key);
            var attributes = string.Concat(document.Attributes.Select(a => $", {a.Name} {a.Value}"));
            lines.Append(CultureInfo.InvariantCulture, $"{document.Id} \"{document.Title}\" of {document.Case}{attributes}\n");
            for (var i = 0; i < document.Segments.Count; i++)
            {
                var segment = document.Segments[i];
                var place = document.Source.PlaceOf("", segment.Span);
                var asked = string.Join(" and ", document.Asked.Where(a => a.Segment == i).Select(a => a.Question));
                var question = asked.Length > 0 ? $", {asked}" : "";
                var speaker = segment.Speaker is { } label ? $" {label}" : "";
                lines.Append(
                    CultureInfo.InvariantCulture,
                    $"{place.Line}:{place.Column} {segment.Kind.Name()}{speaker}, {segment.Role!.Value.Name()}{question} | "
                    + $"{document.TextOf(segment).ToString().Replace("\n", "⏎", StringComparison.Ordinal)}\n");
            }
        }

        foreach (var finding in findings)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{finding.Code} {finding.Place.Line}:{finding.Place.Column} {finding.Message}\n");
        }

        return lines.ToString();
    }

    private static string[] Block(string[] lines, int fence, out int next)
    {
        var end = Array.IndexOf(lines, Fence, fence);
        next = end + 1;
        return lines[(fence + 1)..end];
    }
}
