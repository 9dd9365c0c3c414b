using System.Buffers;

namespace ReportGen.Site.Documents;

/// <summary>Judges what stands behind a declared name at the beginning of a line.</summary>
internal static class BehindName
{
    /// <summary>All that is used as a colon, and what cannot be told from one by looking at it.</summary>
    public static readonly SearchValues<char> Colons = SearchValues.Create(":：∶꞉﹕։︓︰ː׃");

    // "Dana Ito said:", "Interviewer 2:"
    private const int LongestMore = 24;

    /// <param name="rest">The line behind the name.</param>
    /// <param name="isFull">Whether the name is of several words, so that it is nothing but a name.</param>
    /// <param name="front">What stands before it.</param>
    public static NameEnd Judge(ReadOnlySpan<char> rest, bool isFull, LineFront front)
    {
        var closed = Closing(rest);
        var isMarked = closed > 0;
        rest = rest[closed..];
        var words = rest.TrimStart();
        var blank = rest[..(rest.Length - words.Length)];
        if (words.IsEmpty)
        {
            return isFull ? NameEnd.Clear : NameEnd.Likely;
        }

        if (blank.Contains('\t'))
        {
            return NameEnd.Clear;
        }

        if (words[0] is '(' or '[' or '{' or '<')
        {
            return BehindBracket(words, isFull, front);
        }

        var next = words[1..].TrimStart();
        var isApart = next.Length < words.Length - 1;
        return words[0] switch
        {
            ';' or '；' or '؛' or '|' or '>' => NameEnd.Clear,

            // "ENTREVISTADORA.- ¿Cómo?"
            '.' when words.Length > 2 && words[1] is '-' or '–' or '—' && blank.IsEmpty => NameEnd.Clear,
            '=' => NameEnd.Possible,
            '-' or '–' or '—' or '‒' when isApart && !blank.IsEmpty => isFull || IsCapital(next) ? NameEnd.Likely : NameEnd.Possible,
            '–' or '—' => NameEnd.Possible,
            '/' or '.' when isApart && IsCapital(next) => NameEnd.Possible,
            ',' when TimeMark.TryRead(next, out _) => NameEnd.Clear,
            ',' when isFull && IsCapital(next) && !next.StartsWith("I ") && !next.StartsWith("I'") && !next.StartsWith("I’") => NameEnd.Possible,
            '"' or '“' or '„' or '«' or '»' => isFull ? NameEnd.Possible : NameEnd.Sentence,
            var unit when Colons.Contains(unit) => next is ['/', ..] ? NameEnd.Sentence : NameEnd.Colon,
            _ => BeforeWords(words, blank.Length, isFull, isMarked, front),
        };
    }

    /// <summary>How much of a text closes what was opened before a name: marks, tags, brackets, quotation marks.</summary>
    public static int Closing(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && (text[at] is '*' or '_' or '~' or '`' or ']' or '】' or ')' or '"' or '”' or '“' or '«' or '»' or '›' or '’' or '\''
            || text[at..].StartsWith("==") || LineFront.Tag(text[at..]) > 0))
        {
            at += text[at] == '=' ? 2 : Math.Max(LineFront.Tag(text[at..]), 1);
        }

        return at;
    }

    // "Dana Ito (smiles): So", "Dana Ito [00:01:00 So", and not "Dana Ito (my boss) told me".
    private static NameEnd BehindBracket(ReadOnlySpan<char> words, bool isFull, LineFront front)
    {
        var isTime = words.Length > 1 && char.IsAsciiDigit(words[1]) && words[..Math.Min(words.Length, 8)].Contains(':');
        var close = words.IndexOf(words[0] switch { '(' => ')', '[' => ']', '{' => '}', _ => '>' });
        if (isTime || close < 0)
        {
            return isTime ? NameEnd.Clear : NameEnd.Sentence;
        }

        var behind = words[(close + 1)..];
        var end = behind.IsEmpty || behind.TrimStart() is not ['(' or '[' or '{' or '<', ..] ? Judge(behind, isFull, front) : BehindBracket(behind.TrimStart(), isFull, front);
        return end == NameEnd.Sentence && IsCapital(behind.TrimStart()) ? NameEnd.Possible : end;
    }

    private static NameEnd BeforeWords(ReadOnlySpan<char> words, int blanks, bool isFull, bool isMarked, LineFront front)
    {
        var timed = words.StartsWith("at ") ? words[3..] : words[0] == '@' ? words[1..] : words;
        if (TimeMark.TryRead(timed.TrimStart(), out _))
        {
            return NameEnd.Clear;
        }

        var isCapital = IsCapital(words);
        if (blanks > 1)
        {
            return isCapital ? NameEnd.Clear : NameEnd.Possible;
        }

        if (isCapital && (front.HasTime || isMarked))
        {
            return front.HasTime && isFull ? NameEnd.Clear : NameEnd.Likely;
        }

        var colon = words.IndexOfAny(Colons);
        var isMore = colon is > 0 and <= LongestMore && words[..colon].Trim() is var more && more.Count(' ') < 3 && !more.ContainsAny(".,;!?")
            && (isFull || (more.Length <= 3 && !char.IsLower(more[0])));
        return isMore ? NameEnd.Possible : NameEnd.Sentence;
    }

    // Scripts without capital letters show nothing.
    private static bool IsCapital(ReadOnlySpan<char> words) => words.TrimStart("*_\"“¿¡ ") is [var first, ..] && char.IsUpper(first);
}
