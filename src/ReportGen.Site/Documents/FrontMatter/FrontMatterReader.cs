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

    public static FrontMatter Read(string file, string text, SpeakerRoles speakers, List<Diagnostic> findings)
    {
        if (!TryOpen(text, out var mark, out var start, out var line))
        {
            return FrontMatter.None;
        }

        var isClosed = TryClose(text, mark, start, out var block, out var end);
        if (!isClosed)
        {
            block = UnclosedBlock.Find(text, start, mark, speakers);
            if (block.IsEmpty)
            {
                return FrontMatter.None;
            }

            end = block.End;
            findings.Add(DocumentDiagnostics.BadFrontMatter.At(
                new Place(file, line, 1, 3),
                $"front matter begins here, but no line of '{new string(mark, 3)}' ends it, so it is taken to end before line "
                + $"{line + 1 + text.AsSpan(block.Start, block.Length).Count('\n')}",
                $"put a line of '{new string(mark, 3)}' under it"));
        }

        if (mark == '+')
        {
            findings.Add(DocumentDiagnostics.ForeignFrontMatter.At(
                new Place(file, line, 1, 3), "front matter between lines of '+++' is passed over", "write it as YAML between lines of '---' to have it read"));
            return new FrontMatter(end, isClosed ? default : TextLines.Trim(text, block.Start, block.End));
        }

        var problems = new List<Diagnostic>();
        var root = SiteYaml.Parse(file, text[block.Start..block.End], problems);
        if (isClosed && problems.Count == 0 && root is not (MapNode or TextNode { IsNothing: true }))
        {
            // Words between two rules, which is how some people begin a page.
            return FrontMatter.None;
        }

        foreach (var problem in problems)
        {
            // What YAML saw begins in the line after the dashes.
            var place = problem.Place with { Line = problem.Place.Line + line };
            findings.Add(DocumentDiagnostics.BadFrontMatter.At(place, $"front matter: {problem.Message}", problem.Hint));
        }

        var map = root as MapNode ?? new MapNode(new Place(file), LineByLine(file, text, block));

        // Where it ends is a guess, or it is not what it should be: then it is shown, so that nothing is lost.
        var unread = root is null || !isClosed ? TextLines.Trim(text, block.Start, block.End) : default;
        return new FrontMatterKeys(map, line, findings).Fill(new FrontMatter(end, unread));
    }

    // Blank lines before it, and a byte order mark that was read as text, are nothing that anybody sees.
    private static bool TryOpen(string text, out char mark, out int start, out int line)
    {
        (mark, start, line) = ('\0', 0, 1);
        for (var at = 0; at < text.Length;)
        {
            var end = TextLines.EndOf(text, at);
            var words = text.AsSpan(at, end - at).TrimStart('\uFEFF');
            if (!words.IsWhiteSpace())
            {
                (mark, start) = (words[0], Math.Min(end + 1, text.Length));
                return mark is '-' or '+' && IsFence(words, mark);
            }

            (at, line) = (end + 1, line + 1);
        }

        return false;
    }

    private static bool TryClose(string text, char mark, int start, out Span block, out int end)
    {
        for (int at = start, lineEnd; at < text.Length && at - start < MostCharacters; at = lineEnd + 1)
        {
            lineEnd = TextLines.EndOf(text, at);
            var line = text.AsSpan(at, lineEnd - at);
            if (IsFence(line, mark) || (mark == '-' && line.TrimEnd() is "..."))
            {
                (block, end) = (new Span(start, at), Math.Min(lineEnd + 1, text.Length));
                return true;
            }
        }

        (block, end) = (default, 0);
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
        var number = 0;
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
