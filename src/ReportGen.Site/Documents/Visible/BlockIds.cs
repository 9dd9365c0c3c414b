namespace ReportGen.Site.Documents;

/// <summary>Names that Obsidian gives blocks, <c>^a1b2</c> at their end: addresses for links, and no words.</summary>
internal static class BlockIds
{
    /// <summary>A block's words without the name at their end; empty where there is nothing but a name.</summary>
    public static Span TrimFrom(string text, Span words)
    {
        var start = words.Start + text.AsSpan(words.Start, words.Length).LastIndexOf('^');
        if (start < words.Start || start + 1 == words.End || (start > words.Start && !char.IsWhiteSpace(text[start - 1])))
        {
            return words;
        }

        foreach (var letter in text.AsSpan(start + 1, words.End - start - 1))
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter != '-')
            {
                return words;
            }
        }

        return TextLines.Trim(text, words.Start, start);
    }
}
