using System.Globalization;

namespace ReportGen.Site.Documents;

/// <summary>
/// The beginning of a line, read as one grammar: <c>[time] [marks] label [marks] [time] [colon] [marks] [time] words</c>, where label may be in brackets or
/// behind an '@'. Whether the label is a speaker's is not decided here.
/// </summary>
/// <param name="Label">The label in the line, without marks, brackets and white space; empty where the line begins with none, or with a time alone.</param>
/// <param name="Words">Where the words begin behind it all; the length of the line where it has none.</param>
/// <param name="Seconds">The first time; null where there is none.</param>
/// <param name="Shape">What makes it look like a label.</param>
internal readonly record struct LabelLine(Span Label, int Words, int? Seconds, LabelShape Shape)
{
    // Longer names are sentences.
    private const int LongestLabel = 64;

    // With what stands in brackets behind it.
    private const int LongestWithAside = 160;

    public bool Has(LabelShape shape) => (Shape & shape) != 0;

    /// <summary>Reads a line's beginning; false where it is plain words.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out LabelLine read)
    {
        var reader = new Reader(line);
        return reader.TryRead(out read);
    }

    /// <summary>Whether a text could be a name: a few words of letters and digits with what names have between them.</summary>
    public static bool IsName(ReadOnlySpan<char> label)
    {
        if (label.IsEmpty || label.Length > 48 || !(char.IsLetter(label[0]) || label[0] == '@'))
        {
            return false;
        }

        var words = 1;
        foreach (var character in label)
        {
            words += char.IsWhiteSpace(character) ? 1 : 0;
            var isOfName = char.IsLetterOrDigit(character) || char.IsWhiteSpace(character) || char.IsSurrogate(character)
                || character is '.' or '-' or '_' or '\'' or '’' or '(' or ')' or '#' or '&' or '/' or '+' or ',' or '|' or '@' or '‐' or '‑'
                || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
            if (!isOfName)
            {
                return false;
            }
        }

        return words <= 6;
    }

    /// <summary>Whether a label looks like somebody's own name, and not like the beginning of a sentence: "Raj Patel", "anna_92", "iPhone (3)", "P2".</summary>
    public static bool IsProper(string label)
    {
        var words = label.Split([' ', '\u00A0', '\u202F', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 5 && IsName(label) && Array.TrueForAll(words, IsProperWord);
    }

    private static bool IsProperWord(string word) =>
        !char.IsLower(word.TrimStart('(', '"', '@')[..].FirstOrDefault('A')) || word.AsSpan(1).ContainsAny("@_.") || word.Any(char.IsDigit) || word.Skip(1).Any(char.IsUpper)
        || word is "de" or "da" or "di" or "do" or "dos" or "das" or "del" or "der" or "den" or "van" or "von" or "zu" or "la" or "le" or "el" or "al" or "bin" or "ibn" or "of"
            or "and" or "und" or "y" or "e" or "et";

    private ref struct Reader(ReadOnlySpan<char> line)
    {
        private readonly ReadOnlySpan<char> _line = line;
        private int _at;
        private int? _seconds;
        private LabelShape _shape;
        private char _mark;
        private int _marks;

        public bool TryRead(out LabelLine read)
        {
            read = default;
            ReadOpening();
            if (_at >= _line.Length)
            {
                read = new LabelLine(default, _line.Length, _seconds, _shape);
                return _seconds is not null;
            }

            var before = _at;
            var label = ReadLabel();
            if (label.IsEmpty || !TryReadClosing())
            {
                // A time in front of words.
                read = new LabelLine(default, before, _seconds, _shape & (LabelShape.Time | LabelShape.Range));
                return _seconds is not null && (_shape & LabelShape.TimeBefore) != 0;
            }

            read = new LabelLine((_shape & LabelShape.TimeBefore) == 0 ? label : ChatSender.Of(_line, label), Math.Min(_at, _line.Length), _seconds, _shape);
            return true;
        }

        private void ReadOpening()
        {
            SkipBlanks();
            while (_at < _line.Length)
            {
                if (TryTakeTime())
                {
                    _shape |= LabelShape.TimeBefore;
                    SkipBlanks();
                    TakeDash();
                }
                else if ((_shape & LabelShape.TimeBefore) != 0 && IsClosing(_at))
                {
                    // The time alone is bold, and not what stands behind it.
                    _at += _marks;
                    _marks = 0;
                    _shape &= ~LabelShape.Marked;
                }
                else if (_marks == 0 && _line[_at] is '*' or '_' && _line[_at..].IndexOfAnyExcept(_line[_at]) is > 0 and <= 3 and var count)
                {
                    (_mark, _marks) = (_line[_at], count);
                    _at += count;
                    _shape |= LabelShape.Marked;
                }
                else
                {
                    return;
                }

                SkipBlanks();
            }
        }

        private Span ReadLabel()
        {
            var close = _line[_at] switch { '[' => ']', '(' => ')', _ => '\0' };
            if (close != '\0')
            {
                return ReadInBrackets(close);
            }

            if (_line[_at] == '@')
            {
                _at++;
                _shape |= LabelShape.At;
            }

            var (start, longest) = (_at, LongestLabel);
            while (_at < _line.Length && _at - start <= longest && !EndsLabel())
            {
                longest = _line[_at] is '(' or '[' or '{' ? LongestWithAside : longest;
                _at++;
            }

            return _at - start > longest ? default : Trimmed(start, _at);
        }

        private Span ReadInBrackets(char close)
        {
            var inner = _line[(_at + 1)..];
            var end = inner.IndexOf(close);
            var isLink = end >= 0 && end + 1 < inner.Length && inner[end + 1] is '(' or ']';
            if (end < 1 || end > LongestLabel || isLink || inner[0] is '[' or '^' || (close == ')' && !inner.StartsWith("speaker", StringComparison.OrdinalIgnoreCase)))
            {
                return default;
            }

            var start = _at + 1;
            _at = start + end + 1;
            _shape |= LabelShape.Bracketed;
            return Trimmed(start, start + end);
        }

        // A colon, the marks that close, a tab, or a time.
        private readonly bool EndsLabel()
        {
            var unit = _line[_at];
            if (unit is '：' or '\t' || (unit == ':' && !IsBetweenDigits(_at)) || IsClosing(_at))
            {
                return true;
            }

            var mayBeTime = unit is '(' or '[' or '<' or '{' or '#' || (char.IsAsciiDigit(unit) && _at > 0 && IsBlank(_line[_at - 1]));
            return mayBeTime && TimeMark.TryRead(_line[_at..], out var time) && (time.IsEnclosed || _line[(_at + time.Length)..].Trim(" \t\u00A0*_:").IsEmpty);
        }

        // Behind the label: marks, a time, a colon, in any order, each once. "AI://" is an address.
        private bool TryReadClosing()
        {
            var end = _at;
            while (true)
            {
                SkipBlanks();
                if (IsClosing(_at))
                {
                    _at += _marks;
                    _marks = 0;
                }
                else if ((_shape & LabelShape.Colon) == 0 && _at < _line.Length && _line[_at] is ':' or '：')
                {
                    _at++;
                    _shape |= LabelShape.Colon;
                    if (_at < _line.Length && _line[_at] == '/')
                    {
                        return false;
                    }
                }
                else if ((_shape & LabelShape.TimeBehind) != 0 || !TryTakeTimeBehind())
                {
                    break;
                }

                end = _at;
            }

            _at = Math.Max(end, 0);
            var isAlone = _line[_at..].IsWhiteSpace();
            _shape |= isAlone ? LabelShape.Alone : 0;
            _at = isAlone ? _line.Length : _at;
            return isAlone || (_shape & (LabelShape.Colon | LabelShape.Bracketed)) != 0;
        }

        // A bare time belongs to the label where no words follow, or where a colon does; "Kim: 10:30 would do" is what Kim says.
        private bool TryTakeTimeBehind()
        {
            var dash = _at;
            TakeDash();
            if (TimeMark.TryRead(_line[_at..], out var time))
            {
                var rest = _line[(_at + time.Length)..].TrimStart(" \t\u00A0*_");
                var isBeforeColon = (_shape & LabelShape.Colon) == 0 && rest is [':' or '：', ..];
                if (time.IsEnclosed || rest.IsEmpty || isBeforeColon)
                {
                    // Stamps of f4 end what is said, so one makes no name of the words before it.
                    _shape |= _line[_at] != '#' || isBeforeColon || (_shape & LabelShape.Colon) != 0 ? LabelShape.TimeBehind : 0;
                    return TryTakeTime();
                }
            }

            _at = dash;
            return false;
        }

        private bool TryTakeTime()
        {
            if (_at >= _line.Length || !TimeMark.TryRead(_line[_at..], out var time))
            {
                return false;
            }

            _seconds ??= time.Seconds;
            _shape |= time.IsRange ? LabelShape.Range : 0;
            _at += time.Length;

            // "[00:09](#t=9)"
            _at += _line[_at..] is ['(', '#', ..] link && link.IndexOf(')') is > 0 and var target ? target + 1 : 0;
            return true;
        }

        private void TakeDash()
        {
            if (_at + 1 < _line.Length && _line[_at] is '-' or '–' or '—' or '|' or '·' or ',' && IsBlank(_line[_at + 1]))
            {
                _at++;
                SkipBlanks();
            }
        }

        private readonly bool IsBetweenDigits(int at) => at > 0 && at + 1 < _line.Length && char.IsAsciiDigit(_line[at - 1]) && char.IsAsciiDigit(_line[at + 1]);

        private readonly bool IsClosing(int at) => _marks > 0 && _line.Length >= at + _marks && _line.Slice(at, _marks).IndexOfAnyExcept(_mark) < 0;

        private void SkipBlanks()
        {
            while (_at < _line.Length && IsBlank(_line[_at]))
            {
                _at++;
            }
        }

        private readonly Span Trimmed(int start, int end)
        {
            while (start < end && IsBlank(_line[start]))
            {
                start++;
            }

            while (end > start && IsBlank(_line[end - 1]))
            {
                end--;
            }

            // "Kim - 01:02"
            var isDash = end > start + 2 && _line[end - 1] is '-' or '–' or '—' or '|' or '·' && IsBlank(_line[end - 2]);
            return isDash ? Trimmed(start, end - 1) : new Span(start, end);
        }

        private static bool IsBlank(char unit) => unit < 128 ? unit is ' ' or '\t' : char.IsWhiteSpace(unit) || char.GetUnicodeCategory(unit) == UnicodeCategory.Format;
    }
}
