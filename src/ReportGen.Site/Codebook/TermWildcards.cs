namespace ReportGen.Site.Codebook;

/// <summary>Compares the rest of one pattern, from its first wildcard on, with folded text at one place.</summary>
internal static class TermWildcards
{
    /// <summary>Where the match ends, or -1. From one start a pattern has one end only: a star runs within one word, and words end where the text says.</summary>
    public static int Match(ReadOnlySpan<char> pattern, int from, ReadOnlySpan<char> text, int at)
    {
        // As in any glob, only the last star needs another try; the words before it have been read to their ends.
        var (part, starPart, starAt, starLength) = (from, -1, 0, 0);
        while (true)
        {
            if (part == pattern.Length && (part == starPart ? !CanStretch(text, at, starLength == 0) : EndsWell(pattern, text, at)))
            {
                return at;
            }

            if (part < pattern.Length && pattern[part] == TermPattern.Star)
            {
                (starPart, starAt, starLength) = (++part, at, 0);
                continue;
            }

            if (part < pattern.Length && Step(pattern[part], text, at) is var next and > 0)
            {
                (part, at) = (part + 1, next);
                continue;
            }

            if (starPart < 0 || starLength == TermPattern.LongestStar || !CanStretch(text, starAt, starLength == 0))
            {
                return -1;
            }

            (part, at) = (starPart, ++starAt);
            starLength++;
        }
    }

    /// <summary>Whether a pattern that ends at an offset of the text ends there as a whole word.</summary>
    public static bool EndsWell(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, int at)
    {
        var last = pattern[^1];
        var needsBoundary = last == TermPattern.Any || WordCharacters.ClassAt(pattern, pattern.Length - 1) != CharacterClass.Other;
        return !needsBoundary || WordCharacters.IsBoundary(text, at);
    }

    /// <summary>The offset after a run of spaces.</summary>
    public static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    // Where one part of the pattern that is no star ends, or -1.
    private static int Step(char part, ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return -1;
        }

        switch (part)
        {
            case TermPattern.Any:
                var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
                return WordCharacters.ClassAt(text, at) == CharacterClass.Other ? -1 : at + (isPair ? 2 : 1);
            case TermPattern.Hyphen when text[at] == '-':
                return at + 1;
            case TermPattern.Hyphen or ' ':
                return text[at] == ' ' ? SkipSpaces(text, at) : -1;
            default:
                return text[at] == part ? at + 1 : -1;
        }
    }

    // A star goes on inside a word; as the first of a word, after punctuation (C++*), it may begin one.
    private static bool CanStretch(ReadOnlySpan<char> text, int at, bool isFirst) =>
        at < text.Length
        && (!WordCharacters.IsBoundary(text, at)
            || (isFirst && WordCharacters.ClassAt(text, at) == CharacterClass.Letter
                && (at == 0 || WordCharacters.ClassAt(text, at - 1) == CharacterClass.Other)));
}
