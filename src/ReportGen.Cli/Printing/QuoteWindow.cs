namespace ReportGen.Cli.Printing;

/// <summary>Cuts a quote to what fits in a line: one stretch of its words, with an ellipsis on each side that was cut.</summary>
internal static class QuoteWindow
{
    private const int Longest = 160;

    // What leads up to the words that it is about.
    private const int Before = 50;

    /// <summary>The words around what rules found.</summary>
    /// <param name="quote">All words.</param>
    /// <param name="rules">What rules found: terms, of which the letters before a placeholder stand in the words.</param>
    public static string AtHit(string quote, string rules)
    {
        var term = rules.Split("; ")[0];
        var end = term.AsSpan().IndexOfAny("*?(");
        var letters = end < 0 ? term : term[..end];
        return Cut(quote, letters.Length < 2 ? 0 : Math.Max(0, quote.IndexOf(letters, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The words around the first that differ.</summary>
    public static (string Before, string After) AtDifference(string before, string after)
    {
        var same = before.AsSpan().CommonPrefixLength(after);
        return (Cut(before, same), Cut(after, same));
    }

    private static string Cut(string quote, int at)
    {
        if (quote.Length <= Longest)
        {
            return quote;
        }

        var start = Math.Clamp(at - Before, 0, quote.Length - Longest);
        var end = start + Longest;
        start = start == 0 ? 0 : AfterSpace(quote, start);
        end = end == quote.Length ? end : BeforeSpace(quote, end);
        return (start > 0 ? "…" : "") + quote[start..end].Trim() + (end < quote.Length ? "…" : "");
    }

    // Scripts without spaces are cut between characters.
    private static int AfterSpace(string quote, int from)
    {
        var space = quote.AsSpan(from, Before / 2).IndexOfAny(" \n\t");
        return space >= 0 ? from + space + 1 : from + (char.IsLowSurrogate(quote[from]) ? 1 : 0);
    }

    private static int BeforeSpace(string quote, int from)
    {
        var space = quote.AsSpan(from - (Before / 2), Before / 2).LastIndexOfAny(" \n\t");
        return space >= 0 ? from - (Before / 2) + space : from - (char.IsLowSurrogate(quote[from]) ? 1 : 0);
    }
}
