using System.Text.Json;
using ReportGen.Site.Search;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Search;

/// <summary>The index of a report as it lies on the disk, read by what docs/SEARCH.md says of it.</summary>
internal static class WrittenIndex
{
    /// <summary>The value that a file of the index hands over.</summary>
    public static JsonElement Value(Workspace project, string path)
    {
        var text = project.Read(path);
        var head = $"reportgen.shard(\"{path[..^".js".Length]}\",";
        Assert.StartsWith(head, text, StringComparison.Ordinal);
        Assert.EndsWith(");\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', text);
        Assert.DoesNotContain('\u2028', text);
        return JsonDocument.Parse(text[head.Length..^");\n".Length]).RootElement;
    }

    /// <summary>In how many segments of which documents a word stands.</summary>
    /// <param name="project">The project.</param>
    /// <param name="word">The word, as it is folded.</param>
    /// <param name="documents">How many documents the report has.</param>
    public static string Find(Workspace project, string word, int documents)
    {
        var found = new List<string>();
        for (var block = 0; block < TermRanges.BlocksOf(documents); block++)
        {
            var ids = Value(project, $"search/{block}/documents.js")[0].GetString()!.Split(' ');
            var entries = Value(project, $"search/{block}/{TermRanges.Of(word) % TermRanges.FilesOf(documents)}.js").GetString()!;
            var term = "";
            foreach (var entry in entries.Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = entry.Split(':');
                term = term[.."0123456789abcdefghijklmnopqrstuvwxyz".IndexOf(parts[0][0], StringComparison.Ordinal)] + parts[0][1..];
                found.AddRange(term == word ? Decode(parts[1]).Select(p => $"{ids[p.Document]} {p.Segments}") : []);
            }
        }

        return string.Join(", ", found.Order(StringComparer.Ordinal));
    }

    /// <summary>Postings as they were before they were written.</summary>
    public static IEnumerable<(int Document, int Segments)> Decode(string postings)
    {
        var (at, document) = (0, -1);
        while (at < postings.Length)
        {
            var step = Number();
            document += 1 + (step / 4);
            yield return (document, step % 4 < 3 ? step % 4 : 3 + Number());
        }

        int Number()
        {
            var (value, shift) = (0, 0);
            while (true)
            {
                var unit = postings[at++];
                value |= (unit & 31) << shift;
                shift += 5;
                if (unit >= '`')
                {
                    return value;
                }
            }
        }
    }
}
