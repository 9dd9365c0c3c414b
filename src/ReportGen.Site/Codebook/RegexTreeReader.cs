using System.Globalization;

namespace ReportGen.Site.Codebook;

/// <summary>
/// Reads the part of the language of regular expressions that most are written in. It gives up on all it does not know for certain: such an
/// expression runs as it is, on every text.
/// </summary>
internal sealed class RegexTreeReader
{
    private const int Deepest = 64;

    private readonly string _pattern;
    private int _at;

    private RegexTreeReader(string pattern) => _pattern = pattern;

    private char Now => _at < _pattern.Length ? _pattern[_at] : '\0';

    /// <summary>The tree of an expression; null where it holds anything out of the usual, or is none.</summary>
    public static RegexTree? Read(string pattern)
    {
        // What stands for other things here cannot stand for itself.
        if (pattern.AsSpan().ContainsAny(RegexTree.Border, '\0'))
        {
            return null;
        }

        var reader = new RegexTreeReader(pattern);
        return reader.ReadEither(0) is { } tree && reader._at == pattern.Length ? tree : null;
    }

    private RegexTree? ReadEither(int depth)
    {
        if (depth > Deepest)
        {
            return null;
        }

        var parts = new List<RegexTree>();
        while (ReadRow(depth) is { } row)
        {
            parts.Add(row);
            if (Now != '|')
            {
                return parts.Count == 1 ? row : new RegexTree.Either(parts);
            }

            _at++;
        }

        return null;
    }

    private RegexTree.Row? ReadRow(int depth)
    {
        var parts = new List<RegexTree>();
        while (_at < _pattern.Length && Now is not ('|' or ')'))
        {
            if (TakesOption())
            {
                // Case is ignored anyway. What follows may not repeat it.
                if (BeginsCount())
                {
                    return null;
                }

                continue;
            }

            if (ReadOne(depth) is not { } part || ReadTimes(part) is not { } repeated)
            {
                return null;
            }

            parts.Add(repeated);
        }

        return new RegexTree.Row(parts);
    }

    private bool TakesOption()
    {
        var takes = _pattern.AsSpan(_at).StartsWith("(?i)");
        _at += takes ? 4 : 0;
        return takes;
    }

    private RegexTree? ReadOne(int depth)
    {
        var unit = _pattern[_at];
        switch (unit)
        {
            case '(':
                return ReadGroup(depth);
            case '[':
                return ReadClass();
            case '\\':
                return ReadEscape();
            case '.':
                _at++;
                return new RegexTree.Anything();
            case '^' or '$':
                _at++;
                return new RegexTree.AtPlace();
            case '*' or '+' or '?':
                return null;
            case '{' when BeginsCount():
                return null;
            default:
                _at++;
                return Character(unit);
        }
    }

    private static RegexTree Character(char unit) =>
        RegexLetters.IsCertain(unit) ? new RegexTree.OneOf(RegexLetters.Fold(unit).ToString()) : new RegexTree.Anything();

    private RegexTree? ReadGroup(int depth)
    {
        _at++;
        if (Now == '?' && !TakesKindOfGroup())
        {
            return null;
        }

        var inner = ReadEither(depth + 1);
        if (inner is null || Now != ')')
        {
            return null;
        }

        _at++;
        return inner;
    }

    // (?:…), (?i:…) and (?<name>…)
    private bool TakesKindOfGroup()
    {
        var rest = _pattern.AsSpan(_at);
        if (rest.StartsWith("?:") || rest.StartsWith("?i:"))
        {
            _at += rest[1] == ':' ? 2 : 3;
            return true;
        }

        var end = rest.IndexOf('>');
        if (!rest.StartsWith("?<") || end < 3 || !char.IsAsciiLetter(rest[2]))
        {
            return false;
        }

        foreach (var unit in rest[2..end])
        {
            if (!char.IsAsciiLetter(unit))
            {
                return false;
            }
        }

        _at += end + 1;
        return true;
    }

    // A few characters by name; else any one. Ranges, negations and escapes are too much to be looked for.
    private RegexTree? ReadClass()
    {
        var from = _at + 1;
        var end = from < _pattern.Length && _pattern[from] == '^' ? from + 1 : from;
        end = end < _pattern.Length && _pattern[end] == ']' ? end + 1 : end;
        while (end < _pattern.Length && _pattern[end] != ']')
        {
            if (_pattern[end] == '[')
            {
                return null; // subtraction, and names that the engine passes over
            }

            end += _pattern[end] == '\\' ? 2 : 1;
        }

        if (end >= _pattern.Length)
        {
            return null;
        }

        var inside = _pattern.AsSpan(from, end - from);
        _at = end + 1;
        var units = new SortedSet<char>();
        foreach (var unit in inside)
        {
            if (unit is '^' or '\\' or '-' or ']' || !RegexLetters.IsCertain(unit))
            {
                return new RegexTree.Anything();
            }

            units.Add(RegexLetters.Fold(unit));
        }

        return units.Count is > 0 and <= RegexReading.MostChoices ? new RegexTree.OneOf(string.Concat(units)) : new RegexTree.Anything();
    }

    private RegexTree? ReadEscape()
    {
        if (_at + 1 >= _pattern.Length)
        {
            return null;
        }

        var unit = _pattern[_at + 1];
        _at += 2;
        switch (unit)
        {
            case 'b':
                return new RegexTree.AtBorder();
            case 'B' or 'A' or 'Z' or 'z':
                return new RegexTree.AtPlace();
            case 'w' or 'W' or 's' or 'S' or 'd' or 'D':
                return new RegexTree.Anything();
            case 't' or 'n' or 'r':
                return Character(unit switch { 't' => '\t', 'n' => '\n', _ => '\r' });
            default:
                return unit < 128 && (char.IsAsciiLetterOrDigit(unit) || unit == '_') || unit >= 128 ? null : Character(unit);
        }
    }

    private RegexTree? ReadTimes(RegexTree part)
    {
        if (!BeginsCount())
        {
            return part;
        }

        var (least, most) = ReadCount();
        var isLazy = Now == '?';
        _at += isLazy ? 1 : 0;

        // A place repeated, and a count that is counted again, are wrong or pointless.
        return part is RegexTree.AtBorder or RegexTree.AtPlace || BeginsCount() || least > most ? null : new RegexTree.Times(part, least, most, isLazy);
    }

    private (int Least, int Most) ReadCount()
    {
        var unit = _pattern[_at];
        if (unit != '{')
        {
            _at++;
            return (unit == '+' ? 1 : 0, unit == '?' ? 1 : int.MaxValue);
        }

        var end = _pattern.IndexOf('}', _at);
        var counts = _pattern[(_at + 1)..end].Split(',');
        _at = end + 1;
        var least = Number(counts[0]);
        return (least, counts.Length == 1 ? least : counts[1].Length == 0 ? int.MaxValue : Number(counts[1]));
    }

    // Counts that large are refused before anything is read; here they may be as large as they like.
    private static int Number(string digits) => int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    // Whether a count stands here; a brace that none follows is a brace.
    private bool BeginsCount()
    {
        if (Now is '*' or '+' or '?')
        {
            return true;
        }

        if (Now != '{')
        {
            return false;
        }

        var at = _at + 1;
        var digits = at;
        while (at < _pattern.Length && char.IsAsciiDigit(_pattern[at]))
        {
            at++;
        }

        if (at == digits)
        {
            return false;
        }

        if (at < _pattern.Length && _pattern[at] == ',')
        {
            at++;
            while (at < _pattern.Length && char.IsAsciiDigit(_pattern[at]))
            {
                at++;
            }
        }

        return at < _pattern.Length && _pattern[at] == '}';
    }
}
