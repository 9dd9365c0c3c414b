using System.Buffers;
using System.Text;

namespace ReportGen.Site.Twins;

/// <summary>
/// Links, emphasis and code within a line. Marks are written with the first word that they are around. Where asterisks would not be understood, as before
/// a quote mark inside a word, tags stand in their place.
/// </summary>
internal sealed class TwinSpans(TwinText text)
{
    // More inside each other than this come from no template of ours; what is deeper is words only.
    private const int Deepest = 32;

    private static readonly SearchValues<byte> s_encoded = SearchValues.Create(" ()<>\\|\"\n\t&"u8);

    private readonly List<Opened> _open = [];

    // Where the link leads that is open: one cannot be in another.
    private readonly ArrayBufferWriter<byte> _address = new(256);

    private Action? _marks;

    private record struct Opened(TwinKind Kind, int At, int Block)
    {
        public readonly bool IsWritten => At >= 0;
    }

    public void Clear() => _open.Clear();

    /// <summary>Begins emphasis of a kind, or a link whose address is known.</summary>
    public void Open(TwinKind kind)
    {
        if (_open.Count < Deepest)
        {
            _open.Add(new(kind, -1, 0));
            text.BeforeWord = _marks ??= WriteMarks;
        }
    }

    /// <summary>Begins a link.</summary>
    /// <param name="href">Where it leads, as the page has it; nowhere where it is empty.</param>
    /// <param name="page">The page's file: its own places are there and not in the twin.</param>
    public void OpenLink(ReadOnlySpan<byte> href, string page)
    {
        text.Flat++;
        _address.Clear();
        AppendAddress(href, page);
        Open(TwinKind.Link);
    }

    /// <summary>Ends what was begun last, where it is of this kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rest">What the page has behind it.</param>
    public void Close(TwinKind kind, ReadOnlySpan<byte> rest)
    {
        if (kind == TwinKind.Link && text.Flat > 0)
        {
            text.Flat--;
        }

        if (_open.Count == 0 || _open[^1].Kind != kind)
        {
            return;
        }

        var opened = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (!opened.IsWritten)
        {
            return;
        }

        var mark = Mark(kind);
        if (kind != TwinKind.Link && text.Blocks != opened.Block)
        {
            // No mark reaches from one block into another.
            text.Replace(opened.At, mark.Length, default);
        }
        else if (kind == TwinKind.Link)
        {
            text.Raw("]("u8);
            text.Raw(_address.WrittenSpan);
            text.Raw(")"u8);
        }
        else if (kind is TwinKind.Strong or TwinKind.Emphasis && IsUnderstood(opened.At, mark.Length, rest))
        {
            text.Raw(mark);
        }
        else
        {
            text.Replace(opened.At, mark.Length, Tag(kind, isEnd: false));
            text.Raw(Tag(kind, isEnd: true));
        }
    }

    /// <summary>Writes a picture.</summary>
    public void Picture(ReadOnlySpan<byte> alt, ReadOnlySpan<byte> source)
    {
        text.Begin();
        text.Raw("!["u8);
        TwinWords.Write(text, alt);
        text.Raw("](");
        _address.Clear();
        AppendAddress(source, "");
        text.Raw(_address.WrittenSpan);
        text.Raw(")");
    }

    /// <summary>Writes words that stand as they are.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isInCell">Whether they stand in a table, where a bar ends a cell even here.</param>
    public void Code(string words, bool isInCell)
    {
        var line = words.ReplaceLineEndings(" ").Replace("|", isInCell ? "\\|" : "|", StringComparison.Ordinal);
        if (string.IsNullOrWhiteSpace(line))
        {
            text.Space();
            return;
        }

        var fence = new string('`', Longest(line) + 1);
        var room = line[0] == '`' || line[^1] == '`' ? " " : "";
        text.Begin();
        text.Raw($"{fence}{room}{line}{room}{fence}");
    }

    /// <summary>How many backticks stand together in a text.</summary>
    public static int Longest(string words)
    {
        var (longest, here) = (0, 0);
        foreach (var letter in words)
        {
            here = letter == '`' ? here + 1 : 0;
            longest = Math.Max(longest, here);
        }

        return longest;
    }

    private void WriteMarks()
    {
        for (var i = 0; i < _open.Count; i++)
        {
            var opened = _open[i];
            if (opened.IsWritten || (opened.Kind == TwinKind.Link && _address.WrittenCount == 0))
            {
                continue;
            }

            // Behind an exclamation mark a link would be a picture.
            if (opened.Kind == TwinKind.Link && text.Length > 0 && text.Written[^1] == '!')
            {
                text.Replace(text.Length - 1, 1, "\\!"u8);
            }

            _open[i] = opened with { At = text.Length, Block = text.Blocks };
            text.Raw(Mark(opened.Kind));
        }
    }

    // Whether an asterisk opens and closes there: CommonMark's rule of left and right, taken narrowly.
    private bool IsUnderstood(int at, int length, ReadOnlySpan<byte> rest)
    {
        var written = text.Written;
        Rune.DecodeLastFromUtf8(written[..at], out var before, out var hasBefore);
        Rune.DecodeFromUtf8(written[(at + length)..], out var first, out _);
        Rune.DecodeLastFromUtf8(written, out var last, out _);
        var opens = IsWord(first) || (!Rune.IsWhiteSpace(first) && (hasBefore == 0 || Rune.IsWhiteSpace(before) || (IsPunctuation(before) && before.Value != '*')));
        var isBehindMark = hasBefore > 0 && before.Value == '*';
        if (!opens || isBehindMark || last.Value == '*' || Rune.IsWhiteSpace(last))
        {
            return false;
        }

        if (IsWord(last))
        {
            return rest is not [(byte)'*', ..];
        }

        // What follows a tag is not looked for.
        return rest.IsEmpty || rest[0] is (byte)' ' or (byte)'\n'
            || (rest[0] < 128 && rest[0] is not ((byte)'<' or (byte)'&' or (byte)'*') && IsPunctuation(new Rune((char)rest[0])));
    }

    private static bool IsWord(Rune rune) => !Rune.IsWhiteSpace(rune) && !IsPunctuation(rune);

    private static bool IsPunctuation(Rune rune) => Rune.IsPunctuation(rune) || Rune.IsSymbol(rune);

    private static ReadOnlySpan<byte> Mark(TwinKind kind) => kind switch
    {
        TwinKind.Link => "["u8,
        TwinKind.Strong => "**"u8,
        TwinKind.Emphasis => "*"u8,
        _ => Tag(kind, isEnd: false),
    };

    private static ReadOnlySpan<byte> Tag(TwinKind kind, bool isEnd) => kind switch
    {
        TwinKind.Strong => isEnd ? "</strong>"u8 : "<strong>"u8,
        TwinKind.Emphasis => isEnd ? "</em>"u8 : "<em>"u8,
        TwinKind.Struck => isEnd ? "</del>"u8 : "<del>"u8,
        _ => isEnd ? "</mark>"u8 : "<mark>"u8,
    };

    private void AppendAddress(ReadOnlySpan<byte> href, string page)
    {
        if (href.IndexOfAny(s_encoded) >= 0)
        {
            href = Encoding.UTF8.GetBytes(string.Concat(System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(href)).Select(c =>
                c == '&' ? "&amp;" : c < 128 && s_encoded.Contains((byte)c) ? $"%{(int)c:X2}" : c.ToString())));
        }

        if (href is [(byte)'#', ..])
        {
            Encoding.UTF8.GetBytes(page, _address);
        }

        _address.Write(href);
    }
}
