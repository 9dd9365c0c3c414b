using System.Globalization;

namespace ReportGen.Site.Documents;

/// <summary>
/// A time as programs write it beside spoken words: <c>00:01:02.500</c>, <c>1:02</c>, <c>0:0:3.1</c>, <c>#00:01:02-5#</c>, <c>0 minutes 3 seconds</c>,
/// a range <c>00:00:01.000 --> 00:00:04.000</c>; bare or in brackets.
/// </summary>
/// <param name="Length">How many characters it takes, brackets included.</param>
/// <param name="Seconds">From the start of the recording, rounded down; of a range, where it begins.</param>
/// <param name="IsEnclosed">Whether it stands in brackets, or between the marks of f4.</param>
/// <param name="IsRange">Whether it says when it ends, too.</param>
internal readonly record struct TimeMark(int Length, int Seconds, bool IsEnclosed, bool IsRange)
{
    /// <summary>Reads the time that begins a text; false where it begins with none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out TimeMark mark)
    {
        mark = default;
        if (text.IsEmpty)
        {
            return false;
        }

        var close = text[0] switch { '[' => ']', '(' => ')', '<' => '>', '{' => '}', '#' => '#', _ => '\0' };
        if (close == '\0')
        {
            return char.IsAsciiDigit(text[0]) && TryReadBare(text, out mark);
        }

        var at = 1 + Blanks(text[1..]);
        if (!TryReadBare(text[at..], out var inner))
        {
            return false;
        }

        at += inner.Length;
        if (close == '#' && at + 1 < text.Length && text[at] == '-')
        {
            at += 1 + Digits(text[(at + 1)..]); // f4's tenths of a second
        }

        at += Blanks(text[at..]);
        mark = new TimeMark(at + 1, inner.Seconds, IsEnclosed: true, inner.IsRange);
        return at < text.Length && text[at] == close;
    }

    private static bool TryReadBare(ReadOnlySpan<char> text, out TimeMark mark)
    {
        mark = default;
        if (!TryReadClock(text, out var length, out var seconds) && !TryReadInWords(text, out length, out seconds))
        {
            return false;
        }

        var arrow = length + Blanks(text[length..]);
        var dashes = Arrow(text[arrow..]);
        var to = arrow + dashes + Blanks(text[(arrow + dashes)..]);
        var isRange = dashes > 0 && TryReadClock(text[to..], out var lengthTo, out _) && Extend(ref length, to + lengthTo);
        mark = new TimeMark(length, seconds, IsEnclosed: false, isRange);
        return true;
    }

    private static bool Extend(ref int length, int to)
    {
        length = to;
        return true;
    }

    private static int Arrow(ReadOnlySpan<char> text) =>
        text.StartsWith("-->") ? 3 : text.StartsWith("->") ? 2 : text.Length > 0 && text[0] is '-' or '–' or '—' or '→' ? 1 : 0;

    // Two to four numbers parted by colons (the fourth counts frames), with a fraction or without. Minutes and seconds below 60.
    private static bool TryReadClock(ReadOnlySpan<char> text, out int length, out int seconds)
    {
        (length, seconds) = (0, 0);
        var parts = 0;
        var isPadded = true;
        while (true)
        {
            var digits = Digits(text[length..]);
            if (digits is < 1 or > 3 || (parts > 0 && digits > 2) || !int.TryParse(text.Slice(length, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            isPadded &= parts == 0 || digits == 2;
            length += digits;
            if (parts is 1 or 2 && number > 59)
            {
                return false;
            }

            seconds = parts == 3 ? seconds : (seconds * 60) + number;
            parts++;
            if (parts == 4 || length + 1 >= text.Length || text[length] != ':' || !char.IsAsciiDigit(text[length + 1]))
            {
                break;
            }

            length++;
        }

        var fraction = length < text.Length && text[length] is '.' or ',' ? Digits(text[(length + 1)..]) : 0;
        var hasFraction = fraction is > 0 and <= 6;
        length += hasFraction ? fraction + 1 : 0;

        // "1:2" is a ratio or a verse, "0:0:3.1" a time.
        var isApart = length == text.Length || !(char.IsLetterOrDigit(text[length]) || text[length] == '/');
        return parts >= 2 && isApart && (isPadded || (hasFraction && parts >= 3));
    }

    // "1 hour 2 minutes 3 seconds", each part at most once.
    private static bool TryReadInWords(ReadOnlySpan<char> text, out int length, out int seconds)
    {
        (length, seconds) = (0, 0);
        var at = 0;
        var hasSeconds = false;
        foreach (var (name, worth) in (ReadOnlySpan<(string, int)>)[("hour", 3600), ("minute", 60), ("second", 1)])
        {
            var digits = Digits(text[at..]);
            var word = at + digits + Blanks(text[(at + digits)..]);
            if (digits is < 1 or > 5 || word == at + digits || !text[word..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            seconds += int.Parse(text.Slice(at, digits), NumberStyles.None, CultureInfo.InvariantCulture) * worth;
            word += name.Length;
            length = word + (word < text.Length && text[word] is 's' or 'S' ? 1 : 0);
            at = length + Blanks(text[length..]);
            hasSeconds = worth == 1;
        }

        return hasSeconds && (length == text.Length || !char.IsLetterOrDigit(text[length]));
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
    }

    private static int Blanks(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExcept(' ', '\t', '\u00A0');
        return count < 0 ? text.Length : count;
    }
}
