using System.Buffers;

namespace ReportGen.Site.Codebook;

/// <summary>What ends a sentence, and the stops that do not: those of abbreviations, initials, and the numbers of lists.</summary>
internal static class Stops
{
    /// <summary>Stops of scripts in which white space follows one.</summary>
    public const string WithSpace = ".!?…";

    /// <summary>
    /// Those that stand nowhere else, white space or not: Chinese and Japanese, Arabic, Urdu, Syriac, Armenian, Greek, those of India, Tibet, Myanmar, Khmer,
    /// Ethiopic, Mongolian, N'Ko, and doubled marks.
    /// </summary>
    public const string Alone =
        "\u3002\uFF01\uFF1F\uFF0E\uFF61\u061E\u061F\u06D4\u0700\u0701\u0702\u0589\u037E\u0964\u0965\u0F0D\u0F0E\u104B\u17D4\u17D5\u1362\u1367\u1368\u1803\u1809\u07F9"
        + "\u1C7E\u1C7F\uA92F\uAAF0\uABEB\u203C\u203D\u2047\u2048\u2049";

    // The framework's look for a range of them makes an object of each end of it where it was not compiled for letters: a million for a thousand documents.
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789");

    // English mostly. What follows them belongs to them.
    private static readonly Words s_always = Listed(
        "mr", "mrs", "ms", "dr", "prof", "rev", "gen", "sen", "rep", "capt", "col", "lt", "sgt",
        "vs", "approx", "ca", "cf", "eg", "ie", "fig", "figs", "eq", "nr", "vol", "pp", "ch",
        "e.g", "i.e", "z.b", "d.h", "u.a", "v.a", "n.b", "p.ex", "a.k.a");

    // An answer is a sentence; a number follows the other "no.".
    private static readonly Words s_beforeNumber = Listed("no", "nos");

    // Names, words of their own, and what often stands last: a capital begins something new after them.
    private static readonly Words s_beforeSmall = Listed(
        "al", "ed", "eds", "max", "min", "avg", "est", "sec", "etc", "jr", "sr", "inc", "ltd", "corp", "a.m", "p.m",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    // A name may follow these, as it follows an initial; what begins sentences does not.
    private static readonly Words s_beforeName = Listed("st", "co", "dept", "univ");

    // What is counted by letters: "plan B" ends where it ends, "J." has a name after it.
    private static readonly Words s_lettered = Listed(
        "plan", "option", "group", "type", "vitamin", "version", "level", "section", "part", "grade", "team", "hepatitis", "appendix", "figure", "table",
        "class", "model", "variant", "step", "phase", "point", "row", "column", "room", "block", "exhibit", "case", "condition", "scenario", "generation",
        "gruppe", "typ", "variante", "teil", "stufe", "klasse", "raum", "groupe", "niveau", "grupo", "opción", "tipo");

    private static readonly Words s_beginnings = Listed(
        "a", "after", "all", "also", "an", "and", "another", "any", "anyway", "as", "at", "because", "before", "both", "but", "by", "each", "even", "every",
        "everybody", "everyone", "everything", "finally", "first", "for", "from", "he", "her", "here", "his", "how", "however", "i", "i'd", "i'll", "i'm", "i've",
        "if", "in", "instead", "it", "it's", "its", "just", "last", "later", "many", "maybe", "me", "most", "my", "next", "nobody", "none", "not", "nothing",
        "now", "of", "on", "once", "one", "or", "other", "others", "our", "perhaps", "people", "she", "since", "so", "some", "somebody", "someone", "something",
        "sometimes", "still", "such", "that", "that's", "the", "their", "them", "then", "there", "there's", "these", "they", "they're", "this", "those", "though",
        "to", "today", "two", "until", "usually", "we", "we're", "well", "were", "what", "when", "where", "which", "while", "who", "why", "will", "with",
        "without", "yes", "yet", "you", "you're", "your",
        "aber", "auch", "dann", "das", "der", "die", "ein", "eine", "er", "es", "ich", "ihr", "sie", "und", "wenn", "wir");

    /// <summary>Whether a single stop belongs to the word before it: Dr., e.g., an initial, the number of a list's point.</summary>
    /// <param name="text">The text.</param>
    /// <param name="begin">Where the sentence begins.</param>
    /// <param name="stop">Where the stop is.</param>
    /// <param name="next">Where what follows begins, after white space; the text's end where nothing follows.</param>
    public static bool BelongsToWord(ReadOnlySpan<char> text, int begin, int stop, int next)
    {
        const int longest = 12;
        var start = stop;
        while (start > begin && stop - start <= longest && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text[start..stop];
        if (word.Length is 0 or > longest)
        {
            return false;
        }

        if (!word.ContainsAnyExcept(s_digits))
        {
            return word.Length < 4 && text[begin..start].IndexOfAnyExcept(" \t\n\r") < 0;
        }

        var following = WordAt(text, next);
        var begins = following.Length > 0 && char.IsUpper(following[0]);
        if (s_always.Contains(word))
        {
            return true;
        }

        if (s_beforeNumber.Contains(word))
        {
            return following.Length > 0 && (char.IsDigit(following[0]) || following is "of");
        }

        if (s_beforeSmall.Contains(word))
        {
            return !begins;
        }

        var isInitial = word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';
        var hasStopInside = word.Contains('.') && !word.ContainsAny(s_digits);
        return (isInitial && !s_lettered.Contains(WordBefore(text, begin, start)) && !(begins && s_beginnings.Contains(following)))
            || (isInitial && !begins)
            || ((hasStopInside || s_beforeName.Contains(word)) && !(begins && s_beginnings.Contains(following)));
    }

    // The word at an offset, behind what opens a quotation or stresses it.
    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is '"' or '\'' or '“' or '‘' or '„' or '«' or '(' or '[' or '*' or '_')
        {
            at++;
        }

        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '\'' or '’' && end > at)))
        {
            end++;
        }

        return text[at..end];
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int begin, int at)
    {
        var end = at;
        while (end > begin && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > begin && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..end];
    }

    private static Words Listed(params string[] words) => new(new HashSet<string>(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>());

    private readonly record struct Words(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> All)
    {
        public bool Contains(ReadOnlySpan<char> word) => All.Contains(word);
    }
}
