namespace ReportGen.Site.Settings;

/// <summary>"Did you mean …?": the known name nearest to one that is not known.</summary>
internal static class NearestName
{
    /// <summary>A hint naming the nearest of the known names, or listing them where none is near and they are few; null where neither helps.</summary>
    public static string? Hint(string unknown, IReadOnlyCollection<string> known)
    {
        var nearest = Find(unknown, known);
        if (nearest is not null)
        {
            return $"did you mean '{nearest}'?";
        }

        return known.Count is > 0 and <= 16 ? $"known here: {string.Join(", ", known.Order(StringComparer.Ordinal))}" : null;
    }

    /// <summary>The nearest known name within a third of its length in edits; null where none is.</summary>
    public static string? Find(string unknown, IEnumerable<string> known)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var name in known)
        {
            if (Math.Abs(name.Length - unknown.Length) > 3 || name.Length > 64)
            {
                continue;
            }

            var distance = Distance(unknown.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance < bestDistance || (distance == bestDistance && string.CompareOrdinal(name, best) < 0))
            {
                (best, bestDistance) = (name, distance);
            }
        }

        return best is not null && bestDistance <= Math.Max(1, best.Length / 3) ? best : null;
    }

    // Edits of one letter, neighbours swapped counting as one: the slips that fingers make.
    private static int Distance(string from, string to)
    {
        var above = new int[to.Length + 1];
        var here = new int[to.Length + 1];
        var beforeAbove = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            here[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var cost = from[i - 1] == to[j - 1] ? 0 : 1;
                here[j] = Math.Min(Math.Min(here[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    here[j] = Math.Min(here[j], beforeAbove[j - 2] + 1);
                }
            }

            (beforeAbove, above, here) = (above, here, beforeAbove);
        }

        return above[to.Length];
    }
}
