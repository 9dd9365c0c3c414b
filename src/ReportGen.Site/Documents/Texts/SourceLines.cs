using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>Finds where the lines of a file begin, from its text as edited: line ends that were cut out count, those that an edit put in do not.</summary>
internal static class SourceLines
{
    /// <summary>Offsets in the decoded text, ascending; the first is 0. Where an edit took out several line ends, only the line behind the last is exact.</summary>
    public static int[] Find(string text, EquatableArray<TextEdit> edits)
    {
        var starts = new List<int>((text.Length / 40) + 1) { 0 };
        var (at, shrunk) = (0, 0);
        foreach (var edit in edits)
        {
            Add(text, at, edit.Offset, shrunk, starts);
            var end = edit.Offset + shrunk + edit.LengthBefore;
            for (var lost = 1; lost < edit.LinesBefore; lost++)
            {
                starts.Add(edit.Offset + shrunk + lost);
            }

            if (edit.LinesBefore > 0)
            {
                starts.Add(end - edit.TailBefore);
            }

            at = edit.Offset + edit.LengthAfter;
            shrunk = end - at;
        }

        Add(text, at, text.Length, shrunk, starts);
        return [.. starts];
    }

    private static void Add(string text, int from, int to, int shrunk, List<int> starts)
    {
        for (var at = Next(text, from, to); at >= 0; at = Next(text, at + 1, to))
        {
            starts.Add(at + 1 + shrunk);
        }
    }

    private static int Next(string text, int from, int to) => from < to && text.AsSpan(from, to - from).IndexOf('\n') is >= 0 and var found ? from + found : -1;
}
