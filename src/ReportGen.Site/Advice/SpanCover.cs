using ReportGen.Site.Documents;

namespace ReportGen.Site.Advice;

/// <summary>Whether some stretches of a document hold others.</summary>
internal static class SpanCover
{
    /// <summary>Whether each of <paramref name="inner"/> lies inside one of <paramref name="outer"/>. Both ascend in start, so one pass is enough,
    /// however many there are.</summary>
    public static bool Holds(IReadOnlyList<Span> outer, IReadOnlyList<Span> inner)
    {
        var (next, reach) = (0, -1);
        foreach (var span in inner)
        {
            // Of those that begin no later, the one that reaches farthest holds it, or none does.
            while (next < outer.Count && outer[next].Start <= span.Start)
            {
                reach = Math.Max(reach, outer[next++].End);
            }

            if (reach < span.End)
            {
                return false;
            }
        }

        return true;
    }
}
