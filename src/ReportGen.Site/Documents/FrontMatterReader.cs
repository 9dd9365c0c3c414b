using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Finds and reads front matter. What YAML cannot read is reported, read line by line as far as that goes, and shown with the text.</summary>
internal static class FrontMatterReader
{
    // Far more than anyone writes at the top of a document; what is longer is text between two rules.
    private const int MostCharacters = 32 * 1024;

    public static FrontMatter Read(string file, string text, List<Diagnostic> findings)
    {
        if (!TryFind(text, out var mark, out var block, out var end))
        {
            return FrontMatter.None;
        }

        if (mark == '+')
        {
            findings.Add(DocumentDiagnostics.ForeignFrontMatter.At(
                new Place(file, 1, 1, 3), "front matter between lines of '+++' is passed over", "write it as YAML between lines of '---' to have it read"));
            return new FrontMatter(end, default);
        }

        var problems = new List<Diagnostic>();
        var root = SiteYaml.Parse(file, text[block.Start..block.End], problems);
        if (problems.Count == 0 && root is not (MapNode or TextNode { IsNothing: true }))
        {
            // Words between two rules, which is how some people begin a page.
            return FrontMatter.None;
        }

        foreach (var problem in problems)
        {
            // One line, the dashes, stands before what YAML saw.
            var place = problem.Place with { Line = problem.Place.Line + 1 };
            findings.Add(DocumentDiagnostics.BadFrontMatter.At(place, $"front matter: {problem.Message}", problem.Hint));
        }

        var map = root as MapNode ?? new MapNode(new Place(file), LineByLine(file, text, block));
        var unread = root is null ? TextLines.Trim(text, block.Start, block.End) : default;
        return new FrontMatterKeys(map, findings).Fill(new FrontMatter(end, unread));
    }

    private static bool TryFind(string text, out char mark, out Span block, out int end)
    {
        (mark, block, end) = (text.Length > 0 ? text[0] : '\0', default, 0);
        var start = TextLines.EndOf(text, 0) + 1;
        if (mark is not ('-' or '+') || !IsFence(text.AsSpan(0, start - 1), mark))
        {
            return false;
        }

        for (int at = start, lineEnd; at < text.Length && at < MostCharacters; at = lineEnd + 1)
        {
            lineEnd = TextLines.EndOf(text, at);
            var line = text.AsSpan(at, lineEnd - at);
            if (IsFence(line, mark) || (mark == '-' && line.TrimEnd() is "..."))
            {
                (block, end) = (new Span(start, at), Math.Min(lineEnd + 1, text.Length));
                return true;
            }
        }

        return false;
    }

    private static bool IsFence(ReadOnlySpan<char> line, char mark)
    {
        line = line.TrimEnd();
        return line.Length == 3 && line.Count(mark) == 3;
    }

    // One bad value, most often a second colon, should not cost a document its id and its title.
    private static EquatableArray<MapEntry> LineByLine(string file, string text, Span block)
    {
        var entries = new List<MapEntry>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var number = 1;
        for (int at = block.Start, end; at < block.End; at = end + 1)
        {
            end = TextLines.EndOf(text, at);
            number++;
            var line = text.AsSpan(at, end - at);
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && line[..colon].IndexOfAnyExceptInRange('-', 'z') < 0 && known.Add(line[..colon].ToString()))
            {
                var key = new TextNode(new Place(file, number, 1, colon), line[..colon].ToString(), IsPlain: true);
                var value = line[(colon + 2)..].Trim().Trim("\"'").ToString();
                entries.Add(new MapEntry(key, new TextNode(new Place(file, number, colon + 3), value, IsPlain: true)));
            }
        }

        return EquatableArray.From(entries);
    }
}
