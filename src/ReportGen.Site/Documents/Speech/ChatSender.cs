namespace ReportGen.Site.Documents;

/// <summary>Who writes in the chat of a meeting, whose lines say to whom as well: <c>09:12:31 From Kim Lee to Everyone: …</c>.</summary>
internal static class ChatSender
{
    private const string From = "From ";
    private const string To = " to ";

    /// <summary>The sender within a label; the label where it is of another kind.</summary>
    /// <param name="line">The line.</param>
    /// <param name="label">The label in it.</param>
    public static Span Of(ReadOnlySpan<char> line, Span label)
    {
        var text = line[label.Start..label.End];
        if (!text.StartsWith(From, StringComparison.Ordinal) || text.IndexOf(To) is var to && to <= From.Length)
        {
            return label;
        }

        var name = text[From.Length..to];
        var start = label.Start + From.Length + name.Length - name.TrimStart().Length;
        return new Span(start, start + name.Trim().Length);
    }
}
