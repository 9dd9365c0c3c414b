using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>Names segments by their words, so that a permalink survives edits elsewhere in the document; repeats are counted.</summary>
internal static class SegmentIds
{
    private const int HashBytes = 5;

    public static EquatableArray<Segment> Assign(string text, IReadOnlyList<SegmentDraft> drafts)
    {
        var segments = new Segment[drafts.Count];
        var seen = new Dictionary<string, int>(drafts.Count, StringComparer.Ordinal);
        for (var i = 0; i < segments.Length; i++)
        {
            var draft = drafts[i];
            var name = NameOf(text.AsSpan(draft.Span.Start, draft.Span.Length));
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, name, out _);
            count++;
            var id = count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{count}");
            segments[i] = new Segment(id, draft.Kind, draft.Span, draft.Speaker, draft.Role, draft.Depth, draft.Number, draft.Seconds);
        }

        return EquatableArray.Create<Segment>(segments);
    }

    private static string NameOf(ReadOnlySpan<char> text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Fold(text, bytes);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return "s" + Convert.ToHexStringLower(hash[..HashBytes]);
    }

    private static readonly SearchValues<char> s_plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    // Wrapping a line anew changes no id: all white space counts as one space. Words parted by single spaces, most of any text, are taken in one go.
    private static int Fold(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var (length, at, nextOther, nextPair) = (0, 0, -1, -1);
        while (at < text.Length)
        {
            nextOther = nextOther < at ? OtherSpace(text, at) : nextOther;
            nextPair = nextPair < at ? Next(text, at, text[at..].IndexOf("  ", StringComparison.Ordinal)) : nextPair;
            var words = text[at..Math.Min(nextOther, nextPair)].TrimEnd();
            length += Encoding.UTF8.GetBytes(words, bytes[length..]);
            at = text.Length - text[(at + words.Length)..].TrimStart().Length;
            if (at < text.Length)
            {
                bytes[length++] = (byte)' ';
            }
        }

        return length;
    }

    // White space that is no space. Most texts have hardly a letter that needs to be looked at for this.
    private static int OtherSpace(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            from = Next(text, from, text[from..].IndexOfAnyExcept(s_plain));
            if (from == text.Length || char.IsWhiteSpace(text[from]))
            {
                return from;
            }

            from++;
        }

        return text.Length;
    }

    private static int Next(ReadOnlySpan<char> text, int from, int distance) => distance < 0 ? text.Length : from + distance;
}
