using System.Buffers;
using System.Text;

namespace ReportGen.Site.Seeds;

/// <summary>Recognises characters that are UTF-8 read as Windows-1252 by somebody upstream, such as <c>â€”</c> for a dash.</summary>
internal static class Mojibake
{
    // The first bytes of UTF-8 sequences of two to four bytes, as Windows-1252 shows them.
    private static readonly SearchValues<char> s_leads = SearchValues.Create([.. Enumerable.Range(0xC2, 0xF4 - 0xC2 + 1).Select(c => (char)c)]);

    /// <summary>All such runs of a text, in order, but for those that are more likely good text.</summary>
    public static List<(int Start, MojibakeRun Run)> FindIn(string text)
    {
        var runs = new List<(int Start, MojibakeRun Run)>();
        for (int at = 0, skip; at < text.Length && (skip = text.AsSpan(at).IndexOfAny(s_leads)) >= 0;)
        {
            at += skip;
            if (TryRead(text.AsSpan(at), out var run))
            {
                runs.Add((at, run));
                at += run.Length;
            }
            else
            {
                at++;
            }
        }

        if (!runs.Exists(r => r.Run.IsForeignWord))
        {
            runs.RemoveAll(r => r.Run.IsDoubtful);
        }

        return runs;
    }

    // As many characters as are exactly well-formed UTF-8 when written back byte by byte. Text that went wrong twice is read twice.
    private static bool TryRead(ReadOnlySpan<char> text, out MojibakeRun run)
    {
        var meant = new StringBuilder();
        var (length, rare, sequences) = (0, 0, 0);
        while (TryReadOne(text[length..], out var rune, out var used))
        {
            meant.Append(rune);
            rare += IsRare(rune) ? 1 : 0;
            sequences++;
            length += used;
        }

        var shown = meant.ToString();
        run = new MojibakeRun(length, shown, shown, IsDoubtful: rare == sequences && sequences == 1, IsForeignWord: rare > 1);
        if (length > 0 && TryRead(shown, out var inner) && inner.Length == shown.Length && inner is { IsDoubtful: false, IsForeignWord: false })
        {
            run = inner with { Length = length, Once = shown };
        }

        return length > 0;
    }

    private static bool TryReadOne(ReadOnlySpan<char> text, out Rune rune, out int length)
    {
        rune = default;
        length = 0;
        if (text.Length < 2 || text[0] is < '\u00C2' or > '\u00F4')
        {
            return false;
        }

        var size = text[0] < '\u00E0' ? 2 : text[0] < '\u00F0' ? 3 : 4;
        if (text.Length < size)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < size; i++)
        {
            var value = Windows1252.ByteOf(text[i]);
            if (value < 0x80)
            {
                return false;
            }

            bytes[i] = (byte)value;
        }

        return Rune.DecodeFromUtf8(bytes[..size], out rune, out length) == OperationStatus.Done && length == size;
    }

    // Letters that seldom stand alone among Latin ones. Good text has runs that look like them: a German "Spaß" before a closing quotation mark,
    // a "café" before one and a dash. Such a one counts only where the document has longer runs of the same sort.
    private static bool IsRare(Rune rune) => rune.Value switch
    {
        < 0x0180 => false,
        >= 0x0370 and < 0x0500 => false,
        >= 0x1E00 and < 0x2E00 => false,
        >= 0xFE00 => false,
        _ => true,
    };
}

/// <summary>Characters that were decoded wrongly, and what they were.</summary>
/// <param name="Length">How many characters of the text.</param>
/// <param name="Meant">What they stand for.</param>
/// <param name="Once">What they stand for if they went wrong once.</param>
/// <param name="IsDoubtful">One single letter of a far script: it may be good text.</param>
/// <param name="IsForeignWord">Several letters of far scripts in a row: they vouch for single ones.</param>
internal readonly record struct MojibakeRun(int Length, string Meant, string Once, bool IsDoubtful, bool IsForeignWord);
