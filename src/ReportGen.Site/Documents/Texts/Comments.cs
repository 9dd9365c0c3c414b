namespace ReportGen.Site.Documents;

/// <summary>
/// Cuts comments out of a text: <c>&lt;!-- … --></c> of HTML and <c>%%…%%</c> of Obsidian, outside code. They are the researcher's own, and no reader of the
/// document sees them. One that is never closed is text.
/// </summary>
internal static class Comments
{
    /// <param name="source">The text.</param>
    /// <param name="start">Where its words begin.</param>
    /// <param name="wide">Takes comments that begin behind words of a line and reach over an empty line: somebody may have forgotten to close one.</param>
    public static SourceText CutFrom(SourceText source, int start, List<Span> wide)
    {
        var text = source.Text;
        var rest = text.AsSpan(start);
        if (!rest.Contains("<!--", StringComparison.Ordinal) && !rest.Contains("%%", StringComparison.Ordinal))
        {
            return source;
        }

        var editor = new SourceEditor(source);
        var code = CodeSpans.Find(text, start);
        CutEach(editor, code, start, "<!--", "-->", wide);
        CutEach(editor, code, start, "%%", "%%", wide);
        return editor.Apply();
    }

    /// <summary>Only those of Obsidian, from texts in which an arrow <c>--&gt;</c> has another meaning.</summary>
    public static SourceText CutObsidianFrom(SourceText source, int start)
    {
        if (!source.Text.AsSpan(start).Contains("%%", StringComparison.Ordinal))
        {
            return source;
        }

        var editor = new SourceEditor(source);
        CutEach(editor, CodeSpans.Find(source.Text, start), start, "%%", "%%", []);
        return editor.Apply();
    }

    private static void CutEach(SourceEditor editor, CodeSpans code, int start, string opening, string closing, List<Span> wide)
    {
        var text = editor.Source.Text;
        for (var at = text.IndexOf(opening, start, StringComparison.Ordinal); at >= 0;)
        {
            var close = code.Contains(at) ? -2 : text.IndexOf(closing, at + opening.Length, StringComparison.Ordinal);
            if (close == -1)
            {
                return;
            }

            var end = close < 0 ? at + opening.Length : close + closing.Length;
            if (close >= 0)
            {
                if (IsWide(text, at, end))
                {
                    wide.Add(new Span(at, end));
                }

                editor.Cut(Whole(text, at, end));
            }

            at = text.IndexOf(opening, end, StringComparison.Ordinal);
        }
    }

    private static bool IsWide(string text, int start, int end)
    {
        var line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        if (text.AsSpan(line, start - line).IsWhiteSpace())
        {
            return false;
        }

        for (var at = text.IndexOf('\n', start, end - start); at >= 0;)
        {
            var next = text.IndexOf('\n', at + 1, end - at - 1);
            if (next >= 0 && text.AsSpan(at, next - at).IsWhiteSpace())
            {
                return true;
            }

            at = next;
        }

        return false;
    }

    // A comment with lines of its own takes them with it, so that it parts no paragraph and leaves no empty line; one among words leaves one space.
    private static Span Whole(string text, int start, int end)
    {
        if (start > 0 && text[start - 1] is ' ' or '\t' && (end == text.Length || char.IsWhiteSpace(text[end])))
        {
            while (start > 0 && text[start - 1] is ' ' or '\t')
            {
                start--;
            }
        }

        var isOwnLine = (start == 0 || text[start - 1] == '\n') && (end == text.Length || text[end] == '\n');
        return isOwnLine && end < text.Length ? new Span(start, end + 1) : new Span(start, end);
    }
}
