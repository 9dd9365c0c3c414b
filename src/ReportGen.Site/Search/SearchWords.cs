using System.Globalization;
using System.Text;

namespace ReportGen.Site.Search;

/// <summary>
/// The words of a text as search sees them: in small letters, without accents, ligatures and widths undone. <c>search.js</c> does the same, letter by letter:
/// what the index holds is found only by what is folded alike. Letters of scripts that put no spaces between words are words of their own.
/// </summary>
internal ref struct SearchWords
{
    [ThreadStatic]
    private static char[]? t_small;

    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private string? _folded;
    private int _foldedAt;

    public SearchWords(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The word; valid until the next is asked for.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    public readonly SearchWords GetEnumerator() => this;

    public bool MoveNext()
    {
        while (true)
        {
            if (_folded is { } folded)
            {
                // What one piece folds to may be several words: ½ is 1 and 2.
                var part = Next(folded, ref _foldedAt, out _);
                if (!part.IsEmpty)
                {
                    Current = part;
                    return true;
                }

                _folded = null;
            }

            var piece = Next(_text, ref _at, out var isPlain);
            if (piece.IsEmpty)
            {
                return false;
            }

            if (isPlain)
            {
                Current = Small(piece);
                return true;
            }

            (_folded, _foldedAt) = (Fold(piece.ToString()), 0);
        }
    }

    /// <summary>A piece of a text as all that count for the same.</summary>
    public static string Fold(string piece)
    {
        var letters = new StringBuilder(piece.Length);
        foreach (var unit in piece.Normalize(NormalizationForm.FormKD))
        {
            if (!IsDropped(unit))
            {
                letters.Append(unit);
            }
        }

        return letters.ToString().ToLowerInvariant().Replace('ς', 'σ');
    }

    /// <summary>The next stretch of letters, digits and marks; empty at the end.</summary>
    private static ReadOnlySpan<char> Next(ReadOnlySpan<char> text, scoped ref int at, out bool isPlain)
    {
        isPlain = true;
        while (at < text.Length && !IsWord(text, at, out var length))
        {
            at += length;
        }

        var start = at;
        for (; at < text.Length && char.IsAsciiLetterOrDigit(text[at]); at++)
        {
            // Most words are no more than this.
        }

        while (at < text.Length && IsWord(text, at, out var length))
        {
            if (text[at] >= 0x80)
            {
                isPlain = false;
                if (IsAlone(length == 2 ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at]))
                {
                    at = at == start ? at + length : at;
                    break;
                }
            }

            at += length;
        }

        return text[start..at];
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at, out int length)
    {
        var unit = text[at];
        length = 1;
        if (unit < 0x80)
        {
            return char.IsAsciiLetterOrDigit(unit);
        }

        if (char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            length = 2;
            return IsWord(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(unit, text[at + 1])));
        }

        return IsWord(CharUnicodeInfo.GetUnicodeCategory(unit)) || IsDropped(unit);
    }

    private static bool IsWord(UnicodeCategory category) => category <= UnicodeCategory.OtherNumber;

    // Kana, Han, Thai, Lao, Burmese and Khmer, also at half width: nobody can tell where their words end without a dictionary.
    private static bool IsAlone(int character) => character
        is >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF or >= 0x3005 and <= 0x31FF or >= 0x3400 and <= 0x9FFF
        or >= 0xF900 and <= 0xFAFF or >= 0xFF66 and <= 0xFF9F or >= 0x20000 and <= 0x3FFFF;

    // Accents, and the points of Hebrew and Arabic; soft hyphens and joiners, which nobody sees. Vowel signs of other scripts are letters to those who read them.
    private static bool IsDropped(char unit) => unit
        is '\u00AD' or >= '\u0300' and <= '\u036F' or >= '\u0591' and <= '\u05BD' or >= '\u05BF' and <= '\u05C7' or >= '\u064B' and <= '\u065F' or '\u0670'
        or >= '\u1DC0' and <= '\u1DFF' or >= '\u200B' and <= '\u200D' or '\u2060' or >= '\uFE00' and <= '\uFE0F' or '\uFEFF';

    private static ReadOnlySpan<char> Small(ReadOnlySpan<char> plain)
    {
        if (plain.IndexOfAnyInRange('A', 'Z') < 0)
        {
            return plain;
        }

        var room = t_small is { } own && own.Length >= plain.Length ? own : t_small = new char[Math.Max(64, plain.Length)];
        plain.ToLowerInvariant(room);
        return room.AsSpan(0, plain.Length);
    }
}
