namespace ReportGen.Site.Documents;

/// <summary>
/// Finds fenced code by its lines of backticks or tildes. A fence that is never closed is none, so that a stray one cannot swallow the rest
/// of a conversation. One pass forth and one back, however many fences there are.
/// </summary>
internal static class FencedBlocks
{
    /// <summary>Every closed block, from the start of its first line to the end of its last, in order.</summary>
    public static List<Span> Find(string text, int start)
    {
        var rest = text.AsSpan(start);
        if (!rest.Contains("```", StringComparison.Ordinal) && !rest.Contains("~~~", StringComparison.Ordinal))
        {
            return [];
        }

        var fences = Fences(text, start);
        var closers = Closers(fences);
        var blocks = new List<Span>();
        for (var i = 0; i < fences.Count;)
        {
            if (closers[i] is var closer and >= 0)
            {
                blocks.Add(new Span(fences[i].Start, fences[closer].End));
                i = closer;
            }

            i++;
        }

        return blocks;
    }

    private static List<Fence> Fences(string text, int start)
    {
        var fences = new List<Fence>();
        for (int at = start, end; at < text.Length; at = end + 1)
        {
            end = TextLines.EndOf(text, at);
            if (TryReadFence(text.AsSpan(at, end - at), out var mark, out var length, out var canOpen, out var canClose))
            {
                fences.Add(new Fence(at, end, mark, length, canOpen, canClose));
            }
        }

        return fences;
    }

    private static bool TryReadFence(ReadOnlySpan<char> line, out char mark, out int length, out bool canOpen, out bool canClose)
    {
        var words = line.TrimStart(" \t>");
        var unlisted = WithoutBullet(words);
        canClose = unlisted.Length == words.Length;
        words = unlisted;
        mark = words.IsEmpty ? '\0' : words[0];
        length = 0;
        canOpen = false;
        if (mark is not ('`' or '~'))
        {
            return false;
        }

        length = words.IndexOfAnyExcept(mark) is var other and >= 0 ? other : words.Length;
        var after = words[length..];
        canClose &= after.IsWhiteSpace();
        canOpen = mark == '~' || !after.Contains('`');
        return length >= 3 && (canOpen || canClose);
    }

    // A block may begin right behind the bullet or number of a list.
    private static ReadOnlySpan<char> WithoutBullet(ReadOnlySpan<char> words)
    {
        var digits = words.IndexOfAnyExceptInRange('0', '9');
        var mark = digits is > 0 and < 10 && words[digits] is '.' or ')' ? digits : 0;
        var isBullet = mark > 0 || (!words.IsEmpty && words[0] is '-' or '*' or '+');
        return isBullet && words.Length > mark + 1 && words[mark + 1] is ' ' or '\t' ? words[(mark + 1)..].TrimStart() : words;
    }

    // For each fence the nearest later one that closes it. The stacks hold closers not yet passed, the nearest on top, ever longer downwards:
    // whatever is shorter than a nearer one can close nothing that the nearer does not close first.
    private static int[] Closers(List<Fence> fences)
    {
        var closers = new int[fences.Count];
        var backticks = new List<int>();
        var tildes = new List<int>();
        for (var i = fences.Count - 1; i >= 0; i--)
        {
            var fence = fences[i];
            var stack = fence.Mark == '`' ? backticks : tildes;
            closers[i] = fence.CanOpen ? Nearest(fences, stack, fence.Length) : -1;
            if (fence.CanClose)
            {
                while (stack.Count > 0 && fences[stack[^1]].Length <= fence.Length)
                {
                    stack.RemoveAt(stack.Count - 1);
                }

                stack.Add(i);
            }
        }

        return closers;
    }

    private static int Nearest(List<Fence> fences, List<int> stack, int length)
    {
        var (low, high) = (0, stack.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            (low, high) = fences[stack[middle]].Length >= length ? (middle, high) : (low, middle - 1);
        }

        return stack.Count > 0 && fences[stack[low]].Length >= length ? stack[low] : -1;
    }

    private readonly record struct Fence(int Start, int End, char Mark, int Length, bool CanOpen, bool CanClose);
}
