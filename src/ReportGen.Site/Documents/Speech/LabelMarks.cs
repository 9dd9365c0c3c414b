namespace ReportGen.Site.Documents;

/// <summary>
/// Marks of bold and italic that open before a label and close behind words, as where all of a question is bold: <c>**Dana Ito: Really?**</c>. What opens goes with the
/// label, so what closes must go, too, or it would stand among the words with nothing to close.
/// </summary>
internal static class LabelMarks
{
    /// <summary>Cuts out of some words the marks that close what was opened before them.</summary>
    /// <param name="editor">Takes the cuts.</param>
    /// <param name="start">Where the line with the label begins.</param>
    /// <param name="words">The words behind it.</param>
    public static void CutClosing(SourceEditor editor, int start, Span words)
    {
        var text = editor.Source.Text;
        var open = new Stack<(char Mark, int Count, bool IsOfLabel)>();

        // Those of the label lie lowest: as many as there were, or as are left.
        var ofLabel = 0;
        for (var at = start; at < words.End && (at < words.Start || ofLabel > 0);)
        {
            var next = text.AsSpan(at, words.End - at).IndexOfAny('*', '_');
            if (next < 0)
            {
                return;
            }

            at += next;
            var (mark, end) = (text[at], at + 1);
            while (end < words.End && text[end] == mark)
            {
                end++;
            }

            var before = at == start ? '\n' : text[at - 1];
            var behind = end == text.Length ? '\n' : text[end];
            if (!char.IsWhiteSpace(before) && before != '\\' && !char.IsLetterOrDigit(behind))
            {
                Close(editor, open, at, end, words.Start);
                ofLabel = Math.Min(ofLabel, open.Count);
            }
            else if (!char.IsWhiteSpace(behind) && !char.IsLetterOrDigit(before) && before != '\\')
            {
                open.Push((mark, end - at, at < words.Start));
                ofLabel += at < words.Start ? 1 : 0;
            }

            at = end;
        }
    }

    // One run may close several: "**Dana: *Really?***".
    private static void Close(SourceEditor editor, Stack<(char Mark, int Count, bool IsOfLabel)> open, int at, int end, int words)
    {
        var mark = editor.Source.Text[at];
        while (at < end && open.TryPeek(out var last) && last.Mark == mark)
        {
            open.Pop();
            var count = Math.Min(last.Count, end - at);
            if (last.IsOfLabel && at >= words)
            {
                editor.Cut(new Span(at, at + count));
            }

            if (count < last.Count)
            {
                open.Push(last with { Count = last.Count - count });
            }

            at += count;
        }
    }
}
