using System.Runtime.InteropServices;

namespace ReportGen.Site.Documents;

/// <summary>Where a text is code, between fences or between backticks in a line of words: nothing there is repaired or linked.</summary>
internal sealed class CodeSpans
{
    private readonly List<Span> _spans;

    private CodeSpans(List<Span> spans) => _spans = spans;

    /// <summary>Finds the code of a text from an offset on.</summary>
    public static CodeSpans Find(string text, int start)
    {
        var fenced = FencedBlocks.Find(text, start);
        if (!text.AsSpan(start).Contains('`'))
        {
            return new CodeSpans(fenced);
        }

        var spans = new List<Span>();
        var at = start;
        foreach (var block in fenced)
        {
            AddInline(text, at, block.Start, spans);
            spans.Add(block);
            at = block.End;
        }

        AddInline(text, at, text.Length, spans);
        return new CodeSpans(spans);
    }

    public bool Contains(int offset)
    {
        var (low, high) = (0, _spans.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (offset < _spans[middle].Start)
            {
                high = middle - 1;
            }
            else if (offset >= _spans[middle].End)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    // Code between backticks ends with as many as it began with, in the same paragraph.
    private static void AddInline(string text, int start, int end, List<Span> spans)
    {
        var runs = new List<Span>();
        for (var at = start; at < end;)
        {
            var next = text.AsSpan(at, end - at).IndexOfAny('`', '\n');
            if (next < 0)
            {
                break;
            }

            at += next;
            if (text[at] == '\n')
            {
                var lineEnd = TextLines.EndOf(text, at + 1);
                if (text.AsSpan(at, Math.Min(lineEnd, end) - at).IsWhiteSpace())
                {
                    Pair(runs, spans);
                }

                at++;
                continue;
            }

            var length = text.AsSpan(at, end - at).IndexOfAnyExcept('`') is var other and >= 0 ? other : end - at;
            runs.Add(new Span(at, at + length));
            at += length;
        }

        Pair(runs, spans);
    }

    // Looking ahead for each run would be quadratic: the next run of each length is noted on a pass backwards.
    private static void Pair(List<Span> runs, List<Span> spans)
    {
        var nextOfLength = new Dictionary<int, int>();
        var partners = new int[runs.Count];
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(nextOfLength, runs[i].Length, out var isKnown);
            partners[i] = isKnown ? next : -1;
            next = i;
        }

        for (var i = 0; i < runs.Count; i++)
        {
            if (partners[i] >= 0)
            {
                spans.Add(new Span(runs[i].Start, runs[partners[i]].End));
                i = partners[i];
            }
        }

        runs.Clear();
    }
}
