using System.Text;

namespace ReportGen.Site.Documents;

/// <summary>How words look.</summary>
/// <param name="IsBold">Bold.</param>
/// <param name="IsItalic">Italic.</param>
/// <param name="Address">Where they link to; null where they do not.</param>
internal readonly record struct WordLook(bool IsBold, bool IsItalic, string? Address);

/// <summary>The words of one paragraph, or of several that are shown as one.</summary>
internal sealed class WordLine
{
    /// <summary>A break in a paragraph.</summary>
    public const char Break = '\v';

    /// <summary>The end of a paragraph that goes on in the next, since its mark was deleted.</summary>
    public const char DeletedEnd = '\r';

    /// <summary>The end of a paragraph in a cell.</summary>
    public const char CellEnd = '\u001E';

    private readonly StringBuilder _words = new();
    private readonly List<(int End, WordLook Look)> _looks = [];

    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < _words.Length; i++)
            {
                if (!IsBlankUnit(_words[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>How many paragraphs end in it.</summary>
    public int Ends { get; private set; }

    public static bool IsBlankUnit(char unit) => char.IsWhiteSpace(unit) || unit == CellEnd;

    public static bool IsEnd(char unit) => unit is DeletedEnd or CellEnd;

    public void Add(ReadOnlySpan<char> words, WordLook look)
    {
        if (words.IsEmpty)
        {
            return;
        }

        if (_looks.Count > 0 && _looks[^1].Look == look)
        {
            _looks.RemoveAt(_looks.Count - 1);
        }

        _words.Append(words);
        _looks.Add((_words.Length, look));
    }

    /// <summary>Puts in the end of a paragraph that does not end the line.</summary>
    public void AddEnd(char end)
    {
        Ends++;
        Add([end], default);
    }

    /// <summary>The words of another line behind these.</summary>
    public void Add(WordLine other)
    {
        var (text, at) = (other._words.ToString(), 0);
        foreach (var (end, look) in other._looks)
        {
            Add(text.AsSpan(at, end - at), look);
            at = end;
        }

        Ends += other.Ends;
    }

    /// <summary>The words alone, trimmed, on one line.</summary>
    public string Plain()
    {
        var plain = new StringBuilder(_words.Length);
        for (var i = 0; i < _words.Length; i++)
        {
            var isBlank = IsBlankUnit(_words[i]);
            if (!isBlank || (plain.Length > 0 && plain[^1] != ' '))
            {
                plain.Append(isBlank ? ' ' : _words[i]);
            }
        }

        return plain.ToString().Trim();
    }

    /// <summary>
    /// The words with how each looks, without white space at either end and around breaks: it cannot be seen, and at the beginning of a line it would mean something
    /// in Markdown. Ends of paragraphs stay.
    /// </summary>
    public (string Words, WordLook[] Looks) Shown()
    {
        var (text, words, looks) = (_words.ToString(), new StringBuilder(_words.Length), new List<WordLook>(_words.Length));
        var (piece, isLineStart, kept) = (0, true, 0);
        for (var i = 0; i < text.Length; i++)
        {
            while (_looks[piece].End <= i)
            {
                piece++;
            }

            var unit = text[i];
            if (unit == Break)
            {
                Shorten(words, looks, kept);
                isLineStart = true;
            }
            else if (isLineStart && char.IsWhiteSpace(unit) && !IsEnd(unit))
            {
                continue;
            }

            isLineStart = unit == Break || (isLineStart && IsEnd(unit));
            var isFirstBreak = unit == Break && LastVisible(words) < 0;
            if (!isFirstBreak)
            {
                words.Append(unit);
                looks.Add(IsEnd(unit) || unit == Break ? default : _looks[piece].Look);
            }

            kept = IsEnd(unit) || unit == Break ? words.Length : kept;
        }

        Shorten(words, looks, kept);
        while (words.Length > 0 && words[^1] == Break)
        {
            Shorten(words, looks, 0, isBreak: true);
        }

        return (words.ToString(), [.. looks]);
    }

    private static int LastVisible(StringBuilder words)
    {
        var at = words.Length - 1;
        while (at >= 0 && IsEnd(words[at]))
        {
            at--;
        }

        return at;
    }

    private static void Shorten(StringBuilder words, List<WordLook> looks, int to, bool isBreak = false)
    {
        while (words.Length > to && words[^1] is var unit && !IsEnd(unit) && (unit == Break ? isBreak : char.IsWhiteSpace(unit)))
        {
            words.Length--;
            looks.RemoveAt(looks.Count - 1);
        }
    }
}
