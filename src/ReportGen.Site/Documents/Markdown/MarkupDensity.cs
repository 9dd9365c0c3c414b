using System.Buffers;

namespace ReportGen.Site.Documents;

/// <summary>
/// How much markup a stretch of text may hold to be read as markup. Finding which of many brackets and stars belong together takes time with
/// the square of their number, so what was made to hang a build is shown as the words that stand there.
/// </summary>
internal static class MarkupDensity
{
    /// <summary>The most marks in one stretch: far more than people write in a paragraph, and still a matter of milliseconds.</summary>
    public const int MostMarks = 4_000;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("*_`[]()<~!\\&");

    /// <summary>Whether a stretch has more marks than are followed.</summary>
    public static bool IsTooHigh(ReadOnlySpan<char> text)
    {
        var marks = 0;
        for (var rest = text; rest.Length > MostMarks - marks; rest = rest[1..])
        {
            var next = rest.IndexOfAny(s_marks);
            if (next < 0)
            {
                return false;
            }

            if (++marks > MostMarks)
            {
                return true;
            }

            rest = rest[next..];
        }

        return false;
    }
}
