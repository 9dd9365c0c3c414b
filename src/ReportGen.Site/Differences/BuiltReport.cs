using System.Text;
using System.Text.Json;
using ReportGen.Site.Evidence;
using ReportGen.Site.Exports;
using ReportGen.Site.Links;

namespace ReportGen.Site.Differences;

/// <summary>Reads a snapshot from the data files of a report that was built, by this version or by an earlier one, wherever it lies.</summary>
internal static class BuiltReport
{
    /// <summary>Whether a folder holds a built report.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, Addresses.Report));

    /// <summary>The report in a folder; null where its files cannot be read.</summary>
    /// <param name="folder">Where it lies.</param>
    /// <param name="fault">Why it cannot be read; empty where it can.</param>
    public static Snapshot? Read(string folder, out string fault)
    {
        fault = "";
        try
        {
            using var report = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, Addresses.Report)));
            var root = report.RootElement;
            var (codings, rejected) = (Table(folder, Tables.Codings), Table(folder, Tables.Rejected));
            return new(
                [.. root.GetProperty("documents").EnumerateArray().Select(d => Document(folder, d, codings, rejected))],
                [.. Nodes(root)],
                [.. root.GetProperty("questions").EnumerateArray().Select(q => new SnapshotQuestion(Text(q, "id"), Text(q, "text"), Number(q, "answers")))]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault = Seeds.SeedFolder.Reason(exception);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            fault = $"'{Addresses.Report}' is not what a build writes";
        }

        return null;
    }

    /// <summary>What readers call documents, themes, codes and questions of the report in a folder; nothing where it cannot be read.</summary>
    public static IReadOnlyList<ReportName> NamesIn(string folder)
    {
        try
        {
            using var report = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, Addresses.Report)));
            var root = report.RootElement;
            return
            [
                .. Names(root, "themes", "theme", "label"), .. Names(root, "codes", "code", "label"), .. Names(root, "questions", "question", "text"),
                .. Names(root, "documents", "document", "title"),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    private static IEnumerable<ReportName> Names(JsonElement root, string list, string kind, string name) => root.GetProperty(list).EnumerateArray()
        .Select(e => new ReportName(kind, Text(e, "id"), Text(e, name), e.TryGetProperty("source", out var source) ? source.GetString() ?? "" : ""));

    private static SnapshotDocument Document(string folder, JsonElement document, ILookup<string, SnapshotCoding> codings, ILookup<string, SnapshotCoding> rejected)
    {
        var id = Text(document, "id");
        return new(id, Text(document, "title"), Text(document, "source"), Number(document, "words"), Number(document, "segments"), [.. codings[id]], [.. rejected[id]])
        {
            Spoken = () => SpokenIn(Path.Combine(folder, Addresses.DocumentData(id))),
            Facts = !document.TryGetProperty("attributes", out var attributes) ? null
                : [new(SnapshotPair.Group, Text(document, "group")), .. attributes.EnumerateObject().Select(a => new SnapshotFact(a.Name, a.Value.GetString() ?? ""))],
        };
    }

    // A theme is followed by its codes.
    private static IEnumerable<SnapshotNode> Nodes(JsonElement root)
    {
        var codes = root.GetProperty("codes").EnumerateArray().ToLookup(c => Text(c, "theme"), StringComparer.Ordinal);
        return root.GetProperty("themes").EnumerateArray().SelectMany(t => codes[Text(t, "id")].Prepend(t)).Select(n => new SnapshotNode(
            Text(n, "id"), Text(n, "label"),
            n.TryGetProperty("rule", out var rule) ? [.. rule.EnumerateArray().Select(p => Part(p.GetString() ?? ""))] : null)
        {
            Facts = n.TryGetProperty("says", out var says) ? [.. says.EnumerateObject().Select(f => new SnapshotFact(f.Name, f.Value.GetString() ?? ""))] : null,
        });
    }

    private static SnapshotRule Part(string text) => text.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var end ? new(text[..end], text[(end + 2)..]) : new("", text);

    private static ulong? SpokenIn(string path)
    {
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path));
            var words = new SpokenWords();
            foreach (var segment in file.RootElement.GetProperty("segments").EnumerateArray())
            {
                words.Add(Text(segment, "id"), segment.GetProperty("speaker").GetString(), segment.GetProperty("role").GetString());
            }

            return words.Hash;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ILookup<string, SnapshotCoding> Table(string folder, string path)
    {
        var file = Path.Combine(folder, path);
        if (!File.Exists(file))
        {
            return Array.Empty<SnapshotCoding>().ToLookup(_ => "");
        }

        using var reader = new StreamReader(file, Encoding.UTF8);
        return CodingTable.Of(reader);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}

/// <summary>What readers call something.</summary>
/// <param name="Kind"><c>theme</c>, <c>code</c>, <c>question</c> or <c>document</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its label, text or title.</param>
/// <param name="File">A document's file; else empty.</param>
internal sealed record ReportName(string Kind, string Id, string Name, string File);
