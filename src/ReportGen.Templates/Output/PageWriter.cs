using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Output;

/// <summary>The page as UTF-8 bytes while it is written: one buffer, escaping on the way in, lines indented where code asks for it.</summary>
internal sealed partial class PageWriter
{
    private const int FirstSize = 16 * 1024;
    private const int LongestEntity = 6;

    private byte[] buffer = [];
    private int position;
    private int limit = int.MaxValue;

    // How far bytes may go before Reserve has to look: the buffer's end, or the budget's where that comes first.
    private int room;

    public int Position => position;

    public void Reset(int outputLimit, int cutCharacters, bool indentsEmptyLines)
    {
        limit = outputLimit;
        position = 0;
        remaining = cutCharacters > 0 ? cutCharacters : -1;
        emptyLines = indentsEmptyLines;
        captures = 0;
        isCut = false;
        ResetIndent();
        if (buffer.Length == 0)
        {
            buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
        }

        room = Math.Min(buffer.Length, limit);
    }

    /// <summary>Hands the bytes over; whoever takes them gives the array back to the pool.</summary>
    public (byte[] Bytes, int Length) Take()
    {
        var taken = (buffer, position);
        (buffer, position, room) = ([], 0, 0);
        return taken;
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (isPlain)
        {
            Append(utf8);
            EndsLine(utf8);
        }
        else
        {
            WriteLines(utf8);
        }
    }

    public void Write(string text)
    {
        if (!isPlain)
        {
            WriteLines(Encoding.UTF8.GetBytes(text));
            return;
        }

        AppendText(text);
        EndsLine(text);
    }

    public void WriteEscaped(string text)
    {
        if (!isPlain)
        {
            WriteLines(Encoding.UTF8.GetBytes(Escaping.Escape(text)));
            return;
        }

        var rest = text.AsSpan();
        var at = rest.IndexOfAny(Escaping.Special);
        if (at < 0)
        {
            AppendText(rest);
            EndsLine(text);
            return;
        }

        // One reservation for the worst case, so that the loop below only copies.
        Reserve(text.Length * LongestEntity);
        for (; at >= 0; at = rest.IndexOfAny(Escaping.Special))
        {
            CopyText(rest[..at]);
            var entity = Escaping.Entity(rest[at]);
            entity.CopyTo(buffer.AsSpan(position));
            position += entity.Length;
            rest = rest[(at + 1)..];
        }

        CopyText(rest);
        EndsLine(text);
    }

    public void Write(long number)
    {
        Span<byte> digits = stackalloc byte[24];
        Utf8Formatter.TryFormat(number, digits, out var length);
        Write(digits[..length]);
    }

    /// <summary>The bytes from a position on; they are taken out of the page.</summary>
    private byte[] Cut(int start)
    {
        var bytes = buffer.AsSpan(start, position - start).ToArray();
        position = start;
        return bytes;
    }

    private void AppendText(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        CopyText(text);
    }

    /// <summary>Text into room that was reserved; half of a surrogate pair becomes U+FFFD, for a page is always valid UTF-8.</summary>
    private void CopyText(ReadOnlySpan<char> text)
    {
        if (Ascii.FromUtf16(text, buffer.AsSpan(position), out var written) != OperationStatus.Done)
        {
            Utf8.FromUtf16(text, buffer.AsSpan(position), out _, out written, replaceInvalidSequences: true);
        }

        position += written;
    }

    private void Append(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(buffer.AsSpan(position));
        position += utf8.Length;
    }

    private void Reserve(int count)
    {
        if (room - position < count)
        {
            Grow(count);
        }
    }

    /// <summary>Makes room for as many bytes, which may be more than will be written: only what was written counts against the budget.</summary>
    private void Grow(int count)
    {
        if (position > limit || (long)position + (count / LongestEntity) > limit)
        {
            throw new OutputFullException();
        }

        if (buffer.Length - position < count)
        {
            var size = Math.Max(Math.Max((long)buffer.Length * 2, (long)position + count), FirstSize);
            var grown = ArrayPool<byte>.Shared.Rent((int)Math.Min(size, Array.MaxLength));
            buffer.AsSpan(0, position).CopyTo(grown);
            if (buffer.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }

            buffer = grown;
        }

        room = Math.Min(buffer.Length, limit);
    }
}
