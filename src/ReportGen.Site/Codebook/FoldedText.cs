using System.Buffers;
using System.Globalization;
using System.Text;

namespace ReportGen.Site.Codebook;

/// <summary>
/// A text made comparable, with the way back: lower case, composed accents (NFC), one kind of space, hyphen and apostrophe, ligatures and
/// full-width forms as the letters they are; invisible characters (soft hyphens, joiners) and Markdown's emphasis marks are left out. Terms
/// and texts are folded alike.
/// </summary>
internal sealed class FoldedText
{
    // A base with more marks than this is composed in pieces: reordering an endless run of them would not be linear.
    private const int LongestCluster = 32;

    // What folding maps unit by unit without a look at the neighbours.
    private static readonly SearchValues<char> s_plain = SearchValues.Create(
        " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!\"#$%&'()+,-./:;<=>?@[\\]^{|}");

    // In Turkish the small letter of I is another one.
    private static readonly SearchValues<char> s_plainTurkic = SearchValues.Create(
        " abcdefghijklmnopqrstuvwxyzABCDEFGHJKLMNOPQRSTUVWXYZ0123456789!\"#$%&'()+,-./:;<=>?@[\\]^{|}");

    private readonly Stretches _stretches = new();
    private LetterCase _case;
    private char[] _folded = new char[1024];
    private int _length;

    [ThreadStatic]
    private static FoldedText? t_free;

    /// <summary>The folded text.</summary>
    public ReadOnlySpan<char> Text => _folded.AsSpan(0, _length);

    /// <summary>One that nobody uses on this thread, to be given back.</summary>
    public static FoldedText Rent()
    {
        var free = t_free ?? new FoldedText();
        t_free = null;
        return free;
    }

    /// <summary>Lets others have it; unless one long text has made it too large to be kept.</summary>
    public void Return() => t_free = _folded.Length <= 1 << 20 ? this : null;

    /// <summary>Folds a text, forgetting the one before.</summary>
    public void Fold(ReadOnlySpan<char> text, LetterCase letterCase = LetterCase.Usual)
    {
        _case = letterCase;
        var plainUnits = letterCase == LetterCase.Turkic ? s_plainTurkic : s_plain;
        _stretches.Clear();
        _length = 0;
        Grow(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var rest = text[at..];
            var plain = rest.IndexOfAnyExcept(plainUnits);
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
    public int StartInSource(int folded) => _stretches.StartInSource(folded);

    /// <summary>Where in the source the character before a folded offset ends.</summary>
    public int EndInSource(int foldedEnd) => _stretches.EndInSource(foldedEnd);

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

        return char.IsSurrogate(unit) ? AppendHalfPair(at) : unit < 128 ? AppendAscii(unit, at) : FoldUnusual(text, at);
    }

    // Half a pair is no character; as it stands it could be found inside a whole one.
    private int AppendHalfPair(int at)
    {
        Append('\uFFFD');
        return at + 1;
    }

    // A capital I where that is a letter of another kind; else a control character, which nobody sees.
    private int AppendAscii(char unit, int at)
    {
        if (unit != 'I')
        {
            return Resume(at + 1);
        }

        Append(FoldUnit(unit));
        return at + 1;
    }

    private int FoldUnusual(ReadOnlySpan<char> text, int at)
    {
        var unit = text[at];
        var category = char.GetUnicodeCategory(unit);
        if (category is UnicodeCategory.Format or UnicodeCategory.Control || CharacterForms.IsSelector(unit) || unit is >= '\uFDD0' and <= '\uFDEF')
        {
            return Resume(at + 1);
        }

        if (CharacterForms.IsMark(category) || CharacterForms.IsTrailingJamo(unit))
        {
            return Compose(text, at, category);
        }

        if (CharacterForms.MayDecompose(unit))
        {
            return AppendNormal(unit.ToString(), at, 1);
        }

        if (CharacterForms.LettersOf(unit) is { } letters)
        {
            return AppendNormal(letters, at, 1);
        }

        if (CharacterForms.IsHalfWidth(unit))
        {
            return FoldHalfWidth(text, at);
        }

        Append(FoldUnit(unit));
        return at + 1;
    }

    // A half-width kana and its sound mark, which takes a width of its own, are one letter.
    private int FoldHalfWidth(ReadOnlySpan<char> text, int at)
    {
        var length = at + 1 < text.Length && text[at + 1] is '\uFF9E' or '\uFF9F' ? 2 : 1;
        return AppendNormal(text.Slice(at, length).ToString().Normalize(NormalizationForm.FormKC), at, length);
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

        // Where the keyboard has no apostrophe, people type what looks like one.
        if (isBetweenLetters && end == at + 1 && text[at] == '`')
        {
            Append('\'');
            return end;
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
        if (category is UnicodeCategory.Format || CharacterForms.IsSelector(rune.Value))
        {
            return Resume(at + 2);
        }

        if (CharacterForms.IsMark(category))
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
        while (end < text.Length && end - at < LongestCluster && CharacterForms.JoinsCluster(text, end, category, out var units))
        {
            end += units;
        }

        var based = LengthOfBase();
        var source = based > 0 ? StartInSource(_length - based) : at;
        var cluster = string.Concat(Text[(_length - based)..], text[at..end]);
        if (text[at] == '\u0307' && based == 1 && Text[^1] is 'i' or '\u0131')
        {
            // İ as two characters, and as others write its small letter.
            cluster = "i" + cluster[2..];
        }

        _length -= based;
        _stretches.Cut(_length);
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

    private int AppendNormal(string cluster, int source, int sourceLength)
    {
        var normal = cluster.Normalize(NormalizationForm.FormC);
        _stretches.Whole(_length, source, sourceLength);
        foreach (var unit in normal)
        {
            Append(char.IsSurrogate(unit) ? unit : FoldUnit(unit));
        }

        return Resume(source + sourceLength);
    }

    // From here on, folded and source offsets run in step again.
    private int Resume(int source)
    {
        _stretches.InStep(_length, source);
        return source;
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

    private char FoldUnit(char unit) => CharacterForms.Fold(unit, _case);
}
