namespace ReportGen.Site.Documents;

/// <summary>The wikilinks and moments of a document, by where they stand.</summary>
internal sealed record References(Document Document)
{
    /// <summary>The wikilink that begins at an offset of the document's text.</summary>
    public Wikilink? WikilinkAt(int offset) => Find(Document.Wikilinks.AsSpan(), offset, static w => w.Span);

    /// <summary>The moment of the video that is named at an offset of the document's text.</summary>
    public Timestamp? TimestampAt(int offset) => Find(Document.Timestamps.AsSpan(), offset, static t => t.Span);

    /// <summary>What begins at an offset, of things in the order of the text.</summary>
    public static T? Find<T>(ReadOnlySpan<T> sorted, int offset, Func<T, Span> spanOf)
        where T : class
    {
        var low = 0;
        var high = sorted.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var start = spanOf(sorted[middle]).Start;
            if (start == offset)
            {
                return sorted[middle];
            }

            (low, high) = start < offset ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
