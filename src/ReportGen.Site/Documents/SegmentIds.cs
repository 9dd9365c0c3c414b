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
            segments[i] = new Segment(id, draft.Kind, draft.Span, draft.Speaker, draft.Role, draft.Depth);
        }

        return EquatableArray.Create<Segment>(segments);
    }

    // Wrapping a line anew changes no id: all white space counts as one space.
    private static string NameOf(ReadOnlySpan<char> text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = 0;
        foreach (var word in text.SplitAny())
        {
            if (!text[word].IsEmpty)
            {
                bytes[length] = (byte)' ';
                length += length > 0 ? 1 : 0;
                length += Encoding.UTF8.GetBytes(text[word], bytes.AsSpan(length));
            }
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return "s" + Convert.ToHexStringLower(hash[..HashBytes]);
    }
}
