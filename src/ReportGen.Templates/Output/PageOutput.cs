using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Scriban.Runtime;

namespace ReportGen.Templates.Output;

/// <summary>
/// What templates print, as UTF-8 in one buffer from the pool: a page, or what a capture holds. The library writes into it as into any
/// output of its own; nodes of ours write bytes.
/// </summary>
internal sealed class PageOutput : IScriptOutput
{
    private const int FirstSize = 256;
    private const int LongestEntity = 6;

    private byte[] _buffer = [];
    private int _length;
    private int _limit;
    private KeptSpace _kept;

    /// <summary>What was printed so far.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Whether white space counts where printing goes on: inside pre or textarea. It is looked up only where a line is to be indented.</summary>
    public bool KeepsSpace => _kept.After(Written);

    /// <summary>The memory that it takes.</summary>
    public int Size => _buffer.Length + FirstSize;

    /// <summary>What was printed last ended its line, so that the next line may be indented.</summary>
    public bool EndsLine { get; set; }

    /// <summary>Begins anew.</summary>
    /// <param name="limit">Its budget in bytes.</param>
    /// <param name="endsLine">Whether what was printed before, elsewhere, ended its line.</param>
    public void Start(int limit, bool endsLine = false) => (_length, _limit, _kept, EndsLine) = (0, limit, default, endsLine);

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        Copy(text);
        Finish();
    }

    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAny(Escaping.Special);
        if (at < 0)
        {
            Write(text);
            return;
        }

        // One reservation for the worst case, so that the loop below only copies.
        Reserve(text.Length * LongestEntity);
        for (; at >= 0; at = text.IndexOfAny(Escaping.Special))
        {
            Copy(text[..at]);
            var entity = Escaping.Entity(text[at]);
            entity.CopyTo(_buffer.AsSpan(_length));
            _length += entity.Length;
            text = text[(at + 1)..];
        }

        Copy(text);
        Finish();
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_buffer.AsSpan(_length));
        _length += utf8.Length;
        Finish();
    }

    /// <summary>Hands the bytes over; whoever takes them gives the array back to the pool.</summary>
    public (byte[] Bytes, int Length) Take()
    {
        var taken = (_buffer, _length);
        (_buffer, _length) = ([], 0);
        return taken;
    }

    public override string ToString() => Encoding.UTF8.GetString(Written);

    /// <summary>Text into room that was reserved; half of a surrogate pair becomes U+FFFD, for a page is always valid UTF-8.</summary>
    private void Copy(ReadOnlySpan<char> text)
    {
        if (Ascii.FromUtf16(text, _buffer.AsSpan(_length), out var written) != OperationStatus.Done)
        {
            Utf8.FromUtf16(text, _buffer.AsSpan(_length), out _, out written, replaceInvalidSequences: true);
        }

        _length += written;
    }

    private void Reserve(int count)
    {
        if (_buffer.Length - _length >= count)
        {
            return;
        }

        // More room may be asked for than is used, so only what is surely over the budget fails here.
        if (_length + (count / LongestEntity) > _limit)
        {
            throw new OutputFullException();
        }

        var size = Math.Max(Math.Max((long)_buffer.Length * 2, (long)_length + count), FirstSize);
        var grown = ArrayPool<byte>.Shared.Rent((int)Math.Min(size, Array.MaxLength));
        Written.CopyTo(grown);
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = grown;
    }

    private void Finish()
    {
        if (_length > _limit)
        {
            throw new OutputFullException();
        }

        if (_length > 0)
        {
            EndsLine = _buffer[_length - 1] == '\n';
        }
    }
}
