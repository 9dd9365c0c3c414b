using System.Buffers;
using System.Globalization;
using System.Text;

namespace ReportGen.Site.Codebook;

/// <summary>
/// A text made comparable, with the way back: lower case, composed accents (NFC), one kind of space, hyphen and apostrophe;
/// invisible characters (soft hyphens, joiners) and Markdown's emphasis marks are left out. Terms and texts are folded alike.
/// </summary>
internal sealed class FoldedText
{
    // A base with more marks than this is composed in pieces: reordering an endless run of them would not be linear.
    private const int LongestCluster = 32;

    // What folding maps unit by unit without a look at the neighbours.
    private static readonly SearchValues<char> s_plain = SearchValues.Create(
        " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!\"#$%&'()+,-./:;<=>?@[\\]^{|}");

    private readonly List<Stretch> _stretches = [];
    private char[] _folded = new char[1024];
    private int _length;

    /// <summary>The folded text.</summary>
    public ReadOnlySpan<char> Text => _folded.AsSpan(0, _length);

    /// <summary>Folds a text, forgetting the one before.</summary>
    public void Fold(ReadOnlySpan<char> text)
    {
        _stretches.Clear();
        _length = 0;
        Grow(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var rest = text[at..];
            var plain = rest.IndexOfAnyExcept(s_plain);
            plain = plain < 0 ? rest.Length : plain;
            Grow(plain);
            Ascii.ToLower(rest[..plain], _folded.AsSpan(_length), out _);
            _length += plain;
            at += plain;
            if (at < text.Length)
            {
                at = FoldSpecial(text, at);
            }
        }

        WordCharacters.MarkNegations(_folded.AsSpan(0, _length));
    }

    /// <summary>Where in the source the character at a folded offset begins.</summary>
    public int StartInSource(int folded)
    {
        var stretch = StretchOf(folded);
        return stretch.SourceLength > 0 ? stretch.Source : stretch.Source + folded - stretch.Folded;
    }

    /// <summary>Where in the source the character before a folded offset ends.</summary>
    public int EndInSource(int foldedEnd)
    {
        var stretch = StretchOf(foldedEnd - 1);
        return stretch.SourceLength > 0 ? stretch.Source + stretch.SourceLength : stretch.Source + foldedEnd - stretch.Folded;
    }

    private int FoldSpecial(ReadOnlySpan<char> text, int at)
    {
        var unit = text[at];
        if (char.IsWhiteSpace(unit))
        {
            Append(' ');
            return at + 1;
        }

        if (unit is '*' or '_' or '`' or '~')
        {
            return FoldMarks(text, at);
        }

        if (char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            return FoldPair(text, at);
        }

        return char.IsSurrogate(unit) ? AppendHalfPair(at) : FoldUnusual(text, at);
    }

    // Half a pair is no character; as it stands it could be found inside a whole one.
    private int AppendHalfPair(int at)
    {
        Append('\uFFFD');
        return at + 1;
    }

    private int FoldUnusual(ReadOnlySpan<char> text, int at)
    {
        var unit = text[at];
        var category = char.GetUnicodeCategory(unit);
        if (category is UnicodeCategory.Format or UnicodeCategory.Control || IsSelector(unit) || unit is >= '\uFDD0' and <= '\uFDEF')
        {
            return Resume(at + 1);
        }

        if (IsMark(category) || IsTrailingJamo(unit))
        {
            return Compose(text, at, category);
        }

        if (MayDecompose(unit))
        {
            return AppendNormal(unit.ToString(), at, 1);
        }

        if (unit == '\u0130')
        {
            return AppendNormal("i\u0307", at, 1);
        }

        Append(FoldUnit(unit));
        return at + 1;
    }

    // A run of emphasis marks is left out where it touches a word or punctuation on one side only; between two letters (snake_case, 2*3)
    // and between two spaces (a bullet, a rule) it stays. A single tilde is no mark.
    private int FoldMarks(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] is '*' or '_' or '`' or '~')
        {
            end++;
        }

        var isTilde = end == at + 1 && text[at] == '~';
        var isAfterSpace = _length == 0 || _folded[_length - 1] == ' ';
        var isBeforeSpace = end == text.Length || char.IsWhiteSpace(text[end]);
        var isBetweenLetters = _length > 0 && end < text.Length
            && WordCharacters.ClassAt(Text, _length - 1) != CharacterClass.Other
            && WordCharacters.ClassAt(text, end) != CharacterClass.Other;
        if (!isTilde && !isBetweenLetters && !(isAfterSpace && isBeforeSpace))
        {
            return Resume(end);
        }

        foreach (var mark in text[at..end])
        {
            Append(mark);
        }

        return end;
    }

    private int FoldPair(ReadOnlySpan<char> text, int at)
    {
        var rune = new Rune(text[at], text[at + 1]);
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.Format || IsSelector(rune.Value))
        {
            return Resume(at + 2);
        }

        if (IsMark(category))
        {
            return Compose(text, at, category);
        }

        if (rune.Value is >= 0x1D15E and <= 0x1D1C0 or >= 0x2F800 and <= 0x2FA1F)
        {
            return AppendNormal(rune.ToString(), at, 2);
        }

        var folded = Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));
        if (folded.Utf16SequenceLength == 1)
        {
            return AppendNormal(folded.ToString(), at, 2);
        }

        Span<char> pair = stackalloc char[2];
        folded.EncodeToUtf16(pair);
        Append(pair[0]);
        Append(pair[1]);
        return at + 2;
    }

    // A mark joins the character before it: both are composed together, and stand for the whole cluster of the source.
    private int Compose(ReadOnlySpan<char> text, int at, UnicodeCategory category)
    {
        var end = at;
        while (end < text.Length && end - at < LongestCluster && IsClusterPart(text, end, category, out var units))
        {
            end += units;
        }

        var based = LengthOfBase();
        var source = based > 0 ? StartInSource(_length - based) : at;
        var cluster = string.Concat(Text[(_length - based)..], text[at..end]);
        _length -= based;
        while (_stretches.Count > 0 && _stretches[^1].Folded >= _length)
        {
            _stretches.RemoveAt(_stretches.Count - 1);
        }

        return AppendNormal(cluster, source, end - source);
    }

    // The last character folded, which the mark joins: none at the start or after a space.
    private int LengthOfBase()
    {
        if (_length == 0 || _folded[_length - 1] == ' ')
        {
            return 0;
        }

        return char.IsLowSurrogate(_folded[_length - 1]) ? 2 : 1;
    }

    private static bool IsClusterPart(ReadOnlySpan<char> text, int at, UnicodeCategory first, out int units)
    {
        units = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        var character = units == 2 ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
        return IsMark(first)
            ? IsMark(CharUnicodeInfo.GetUnicodeCategory(character)) && !IsSelector(character)
            : IsTrailingJamo(character);
    }

    private int AppendNormal(string cluster, int source, int sourceLength)
    {
        var normal = cluster.Normalize(NormalizationForm.FormC);
        _stretches.Add(new Stretch(_length, source, sourceLength));
        foreach (var unit in normal)
        {
            Append(char.IsSurrogate(unit) ? unit : FoldUnit(unit));
        }

        return Resume(source + sourceLength);
    }

    // From here on, folded and source offsets run in step again.
    private int Resume(int source)
    {
        if (_stretches.Count > 0 && _stretches[^1].Folded == _length)
        {
            _stretches.RemoveAt(_stretches.Count - 1);
        }

        _stretches.Add(new Stretch(_length, source, 0));
        return source;
    }

    private Stretch StretchOf(int folded)
    {
        var (low, high) = (0, _stretches.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_stretches[middle].Folded <= folded)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high < 0 ? default : _stretches[high];
    }

    private void Append(char unit)
    {
        Grow(1);
        _folded[_length++] = unit;
    }

    private void Grow(int units)
    {
        if (_length + units > _folded.Length)
        {
            Array.Resize(ref _folded, Math.Max(_length + units, _folded.Length * 2));
        }
    }

    private static char FoldUnit(char unit) => unit switch
    {
        '\u2018' or '\u2019' or '\u02BC' or '\uFF07' => '\'',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uFE63' or '\uFF0D' => '-',
        _ => char.ToLowerInvariant(char.ToUpperInvariant(unit)),
    };

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsTrailingJamo(int character) => character is >= 0x1160 and <= 0x11FF;

    // Variation selectors choose how the character before them is drawn.
    private static bool IsSelector(int character) => character is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;

    // The blocks in which composed text (NFC) does not keep every character as it is.
    private static bool MayDecompose(char unit) => unit
        is >= '\u0374' and <= '\u0387' or >= '\u0958' and <= '\u0F69' or >= '\u1F70' and <= '\u1FFF'
        or >= '\u2126' and <= '\u212B' or >= '\u2329' and <= '\u232A' or '\u2ADC' or >= '\uF900' and <= '\uFAFF' or >= '\uFB1D' and <= '\uFB4F';

    /// <summary>From a folded offset on, source offsets run in step from <paramref name="Source"/>, or all stand for one stretch of the source.</summary>
    private readonly record struct Stretch(int Folded, int Source, int SourceLength);
}
