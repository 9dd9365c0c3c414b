using System.Buffers;
using System.Text;

namespace ReportGen.Site.Twins;

/// <summary>
/// Markdown as it is written: lines with what stands before them, and blocks with an empty line between. What is about to come (a space, a break, the mark of
/// a list) is written with the next word, so that nothing is left hanging where none comes.
/// </summary>
/// <param name="room">How many bytes there are to begin with.</param>
internal sealed class TwinText(int room)
{
    private readonly List<Prefix> _prefixes = [];
    private byte[] _bytes = new byte[room];
    private int _breaks;
    private bool _isBroken;
    private bool _isSpaced;
    private bool _isAtStart = true;

    // What stands before lines: a mark on the first, room for it on the others.
    private record struct Prefix(string First, string Rest, bool IsUsed);

    /// <summary>Called before a word is written, where its line has begun.</summary>
    public Action? BeforeWord { get; set; }

    /// <summary>In how many things we are that are one line, such as a heading: breaks are spaces there.</summary>
    public int Flat { get; set; }

    /// <summary>How many blocks and entries of lists were begun.</summary>
    public int Blocks { get; private set; }

    /// <summary>Whether all that stands on its line is a number, which a stop would make the mark of a list.</summary>
    public bool IsNumber { get; set; }

    /// <summary>Whether the next word is the first of its line.</summary>
    public bool BeginsLine => _isAtStart || _breaks > 0 || _isBroken;

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>What the next word will stand behind: nothing, where a line begins or a space is to come.</summary>
    public Rune Last => BeginsLine || _isSpaced || Rune.DecodeLastFromUtf8(Written, out var rune, out _) != OperationStatus.Done ? default : rune;

    public void Clear()
    {
        (Length, _breaks, _isBroken, _isSpaced, _isAtStart, Flat, Blocks, IsNumber, BeforeWord) = (0, 0, false, false, true, 0, 0, false, null);
        _prefixes.Clear();
    }

    /// <summary>The next word begins a line (1) or a block (2).</summary>
    public void Break(int lines)
    {
        if (Flat > 0)
        {
            Space();
        }
        else if (Length > 0)
        {
            (_breaks, _isBroken) = (Math.Max(_breaks, lines), false);
        }
    }

    /// <summary>The next word begins a line of the same paragraph.</summary>
    public void LineBreak()
    {
        if (Flat > 0)
        {
            Space();
        }
        else
        {
            _isBroken = !BeginsLine;
        }
    }

    /// <summary>A space comes before the next word.</summary>
    public void Space() => _isSpaced = true;

    /// <summary>From here on lines begin so, until <see cref="Pop"/>.</summary>
    public void Push(string first, string rest) => _prefixes.Add(new(first, rest, false));

    public void Pop()
    {
        if (_prefixes.Count > 0)
        {
            _prefixes.RemoveAt(_prefixes.Count - 1);
        }
    }

    /// <summary>Writes all that comes before a word.</summary>
    public void Begin()
    {
        if (_isBroken || _breaks > 0)
        {
            Blocks += _isBroken ? 0 : 1;
            Raw(_isBroken ? "\\\n"u8 : "\n"u8);
            for (; _breaks > 1; _breaks--)
            {
                WritePrefixes(isEmpty: true);
                Raw("\n"u8);
            }

            (_breaks, _isBroken, _isAtStart) = (0, false, true);
        }

        if (_isAtStart)
        {
            WritePrefixes(isEmpty: false);
            _isAtStart = false;
        }
        else if (_isSpaced)
        {
            Raw(" "u8);
        }

        _isSpaced = false;
        if (BeforeWord is { } before)
        {
            BeforeWord = null;
            before();
        }
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        MakeRoom(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Writes text as it is.</summary>
    public void Raw(string text)
    {
        MakeRoom(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>Puts other bytes where some were written.</summary>
    public void Replace(int at, int length, ReadOnlySpan<byte> bytes)
    {
        var tail = _bytes.AsSpan(at + length, Length - at - length).ToArray();
        Length = at;
        Raw(bytes);
        Raw(tail);
    }

    private void MakeRoom(int bytes)
    {
        if (Length + bytes > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes));
        }
    }

    private void WritePrefixes(bool isEmpty)
    {
        var start = Length;
        for (var i = 0; i < _prefixes.Count; i++)
        {
            var prefix = _prefixes[i];
            if (isEmpty && !prefix.IsUsed)
            {
                break;
            }

            Raw(prefix.IsUsed ? prefix.Rest : prefix.First);
            _prefixes[i] = prefix with { IsUsed = true };
        }

        while (isEmpty && Length > start && _bytes[Length - 1] == ' ')
        {
            Length--;
        }
    }
}
