using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>Cuts texts between words, wherever that is: white space is the better place for it, but not every script has some. No character is cut through.</summary>
internal static class WordCut
{
    /// <summary>The words at the end of a stretch, at most about so many characters.</summary>
    public static Span Last(ReadOnlySpan<char> text, Span span, int most) => span.Length <= most ? span
        : Trim(text, new Span(StartAfter(text, span.End - most, Math.Min(span.End - most + most / 3, span.End)), span.End));

    /// <summary>The words at the beginning of a stretch, at most so many characters.</summary>
    public static Span First(ReadOnlySpan<char> text, Span span, int most) => span.Length <= most ? span
        : Trim(text, new Span(span.Start, EndBefore(text, span.Start + most, span.Start + most - most / 3)));

    /// <summary>Where the first word begins, from an offset on and not after another.</summary>
    public static int StartAfter(ReadOnlySpan<char> text, int from, int most)
    {
        for (var at = from; at <= most; at++)
        {
            if (char.IsWhiteSpace(text[at - 1]))
            {
                return at;
            }
        }

        var start = from;
        while (start < most && !CanCut(text, start))
        {
            start++;
        }

        return start;
    }

    /// <summary>Where the last word ends, from an offset backwards and not before another.</summary>
    public static int EndBefore(ReadOnlySpan<char> text, int from, int least)
    {
        for (var at = from; at >= least; at--)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                return at;
            }
        }

        var end = from;
        while (end > least && !CanCut(text, end))
        {
            end--;
        }

        // A word of any length is cut anyway, though no character is.
        if (!CanCut(text, end))
        {
            end = from;
            while (end > least && WordCharacters.IsInsideCharacter(text, end))
            {
                end--;
            }
        }

        return end;
    }

    /// <summary>A stretch without the white space around it.</summary>
    public static Span Trim(ReadOnlySpan<char> text, Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new Span(start, end);
    }

    private static bool CanCut(ReadOnlySpan<char> text, int at) => WordCharacters.IsBoundary(text, at) && !WordCharacters.IsInsideCharacter(text, at);
}
