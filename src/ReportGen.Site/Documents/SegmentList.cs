using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>Gathers a document's segments and names each by its words, so that a permalink survives edits elsewhere.</summary>
internal sealed class SegmentList(string text)
{
    private readonly List<Segment> _segments = [];
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);

    public int Count => _segments.Count;

    public Segment this[int index] => _segments[index];

    /// <summary>Adds a segment without the white space around it. An empty one is not added, unless it is a turn: that somebody said nothing is part of a conversation. Answers its index, or -1.</summary>
    public int Add(SegmentKind kind, Span span, string? speaker = null, SpeakerRole? role = null, int depth = 0)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start == end && kind != SegmentKind.Turn)
        {
            return -1;
        }

        _segments.Add(new Segment(Name(text.AsSpan(start, end - start)), kind, new Span(start, end), speaker, role, depth));
        return _segments.Count - 1;
    }

    /// <summary>Changes what a segment is taken for, once its place in the document is understood.</summary>
    public void Change(int index, Func<Segment, Segment> change) => _segments[index] = change(_segments[index]);

    public EquatableArray<Segment> ToArray() => EquatableArray.From(_segments);

    // The same words get the same name, however white space is laid out; repeats are counted.
    private string Name(ReadOnlySpan<char> words)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(words.Length));
        var length = 0;
        while (!words.IsEmpty)
        {
            var word = words.IndexOfAny(" \n\t\u00A0") is var end and >= 0 ? words[..end] : words;
            if (!word.IsEmpty)
            {
                length += Encoding.UTF8.GetBytes(word, buffer.AsSpan(length));
                buffer[length++] = (byte)' ';
            }

            words = word.Length == words.Length ? default : words[(word.Length + 1)..];
        }

        var name = "s" + Convert.ToHexStringLower(SHA256.HashData(buffer.AsSpan(0, length)).AsSpan(0, 5));
        ArrayPool<byte>.Shared.Return(buffer);
        var repeat = _repeats[name] = _repeats.GetValueOrDefault(name) + 1;
        return repeat == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{repeat}");
    }
}
