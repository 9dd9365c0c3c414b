using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace ReportGen.Engine.Digests;

/// <summary>
/// Names that were read not long ago: labels and ids of themes come again in value after value, and are one string in memory then.
/// Each thread has its own, and forgets one where another takes its place.
/// </summary>
internal static class KnownTexts
{
    /// <summary>Longer texts seldom come twice.</summary>
    public const int Longest = 48;

    private const int Bits = 10;
    private const int Places = 1 << Bits;

    [ThreadStatic]
    private static string?[]? t_texts;

    /// <summary>The text that some bytes of UTF-8 are.</summary>
    public static string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return "";
        }

        ref var place = ref (t_texts ??= new string?[Places])[PlaceOf(utf8)];
        return place is { } known && Ascii.Equals(utf8, known) ? known : place = Encoding.UTF8.GetString(utf8);
    }

    // Its ends and its length: where a text lies makes no difference to what it is, and most names differ there.
    private static int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        var ends = utf8.Length >= sizeof(ulong)
            ? BinaryPrimitives.ReadUInt64LittleEndian(utf8) ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]), 29)
            : Short(utf8);
        var hash = (ends ^ (ulong)utf8.Length) * 0x9E3779B97F4A7C15;
        return (int)(hash >> (64 - Bits));
    }

    private static ulong Short(ReadOnlySpan<byte> utf8)
    {
        var value = 0UL;
        foreach (var unit in utf8)
        {
            value = (value << 8) | unit;
        }

        return value;
    }
}
