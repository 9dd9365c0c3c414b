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

    private const int Places = 1 << 10;

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

    // FNV-1a; where a text lies makes no difference to what it is.
    private static int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261;
        foreach (var unit in utf8)
        {
            hash = (hash ^ unit) * 16777619;
        }

        return (int)((hash ^ (hash >> 16)) % Places);
    }
}
