using System.Text;

namespace ReportGen.Site.Codebook;

/// <summary>
/// A term as its matching sees it: folded characters, and a mark for each place where more than one character will do.
/// Marks are noncharacters of Unicode; <see cref="FoldedText"/> leaves those out of texts and terms.
/// </summary>
internal static class TermPattern
{
    /// <summary>A hyphen, or a run of white space.</summary>
    public const char Hyphen = '\uFDD0';

    /// <summary>One character of a word.</summary>
    public const char Any = '\uFDD1';

    /// <summary>Any characters of one word, or none.</summary>
    public const char Star = '\uFDD2';

    /// <summary>How many characters a <see cref="Star"/> may stand for, so that no text makes matching slow.</summary>
    public const int LongestStar = 256;

    /// <summary>The pattern of a term as written; empty where nothing is left to look for.</summary>
    public static string Of(string term, LetterCase letterCase = LetterCase.Usual)
    {
        // Wildcards are folded as letters, so that they are taken neither for emphasis nor for the end of a word.
        var folded = new FoldedText();
        folded.Fold(term.Replace('*', 'x').Replace('?', 'x'), letterCase);
        var pattern = new StringBuilder(term.Length);
        for (var at = 0; at < folded.Text.Length; at++)
        {
            var unit = folded.Text[at];
            Append(pattern, term[folded.StartInSource(at)] switch
            {
                '*' => Star,
                '?' => Any,
                _ => unit == '-' ? Hyphen : unit,
            });
        }

        while (pattern.Length > 0 && pattern[^1] == ' ')
        {
            pattern.Length--;
        }

        // At either end a hyphen is just that: there is nothing beyond it to be kept apart from.
        if (pattern.Length > 0)
        {
            pattern.Replace(Hyphen, '-', 0, 1).Replace(Hyphen, '-', pattern.Length - 1, 1);
        }

        return WithoutEmptyWords(WithNegations(pattern.ToString()));
    }

    /// <summary>Whether a pattern names any character at all.</summary>
    public static bool NamesSomething(string pattern) => pattern.AsSpan().IndexOfAnyExcept(" " + Hyphen + Any + Star) >= 0;

    // One space for many, one star for many, and a star after a question mark rather than before it: the same language, one spelling.
    private static void Append(StringBuilder pattern, char unit)
    {
        var last = pattern.Length > 0 ? pattern[^1] : ' ';
        if ((unit is ' ' or Star) && last == unit)
        {
            return;
        }

        if (unit == Any && last == Star)
        {
            pattern[^1] = Any;
            unit = Star;
        }

        pattern.Append(unit);
    }

    // Once more, for the wildcard after don't* was a letter while the term was folded.
    private static string WithNegations(string pattern) =>
        string.Create(pattern.Length, pattern, static (marked, source) =>
        {
            source.CopyTo(marked);
            WordCharacters.MarkNegations(marked);
        });

    // A star that stands where a whole word would stand for nothing at all ("the * of", "*-based") stands for one character or more.
    private static string WithoutEmptyWords(string pattern)
    {
        var full = new StringBuilder(pattern.Length + 4);
        for (var at = 0; at < pattern.Length; at++)
        {
            var beginsWord = at == 0 || pattern[at - 1] is ' ' or Hyphen;
            var endsWord = at + 1 == pattern.Length || IsBetweenWords(pattern, at + 1);
            if (pattern[at] == Star && beginsWord && endsWord)
            {
                full.Append(Any);
            }

            full.Append(pattern[at]);
        }

        return full.ToString();
    }

    private static bool IsBetweenWords(string pattern, int at) =>
        pattern[at] == Hyphen || (pattern[at] != Any && WordCharacters.ClassAt(pattern, at) == CharacterClass.Other);
}
