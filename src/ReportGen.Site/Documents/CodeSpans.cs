namespace ReportGen.Site.Documents;

/// <summary>Where a text is code: fenced blocks, and words between backticks on one line. Found in one pass, asked in ascending order or not.</summary>
internal sealed class CodeSpans
{
    private readonly List<Span> _spans = [];

    public CodeSpans(string text)
    {
        if (!text.Contains('`', StringComparison.Ordinal) && !text.Contains("~~~", StringComparison.Ordinal))
        {
            return;
        }

        var open = -1;
        var fence = "";
        var inline = new List<Span>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(start, end - start).TrimStart();
            var mark = FenceOf(line);
            if (open < 0 && mark.Length > 0)
            {
                (open, fence) = (start, mark);
            }
            else if (open >= 0 && mark.StartsWith(fence, StringComparison.Ordinal) && line.Trim(fence[0]).IsWhiteSpace())
            {
                _spans.Add(new Span(open, end));
                open = -1;
            }
            else
            {
                AddInline(text, start, end, open < 0 ? _spans : inline);
            }

            start = end + 1;
        }

        // A fence that is never closed is no fence: it must not swallow the rest of a conversation.
        if (open >= 0)
        {
            _spans.AddRange(inline.Where(s => s.Start > open));
        }
    }

    public bool Contains(int offset)
    {
        var low = 0;
        var high = _spans.Count - 1;
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

    private static string FenceOf(ReadOnlySpan<char> line)
    {
        var length = 0;
        while (length < line.Length && line[length] == line[0] && line[0] is '`' or '~')
        {
            length++;
        }

        return length >= 3 && (line[0] == '~' || !line[length..].Contains('`')) ? new string(line[0], length) : "";
    }

    private static void AddInline(string text, int start, int end, List<Span> spans)
    {
        var open = -1;
        for (var at = text.IndexOf('`', start, end - start); at >= 0; at = at + 1 < end ? text.IndexOf('`', at + 1, end - at - 1) : -1)
        {
            if (open < 0)
            {
                open = at;
            }
            else
            {
                spans.Add(new Span(open, at + 1));
                open = -1;
            }
        }
    }
}
