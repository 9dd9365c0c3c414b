namespace ReportGen.Templates.Models;

/// <summary>Finds the known name that a mistyped one was probably meant to be.</summary>
internal static class Spelling
{
    public static string? Hint(string written, IEnumerable<string> names) => Nearest(written, names) is { } name ? $"Did you mean `{name}`?" : null;

    /// <summary>The nearest member of a type; all of them where none is near.</summary>
    internal static string? MemberHint(ModelType type, string written)
    {
        var names = type.Members.Select(member => member.Name).ToArray();
        return Hint(written, names) ?? (names.Length > 0 ? $"It has: {string.Join(", ", names.Select(n => $"`{n}`"))}." : null);
    }

    /// <summary>The nearest of the names, or null when none is near enough to be worth a guess.</summary>
    private static string? Nearest(string written, IEnumerable<string> names)
    {
        string? best = null;
        var limit = Math.Max(1, written.Length / 3) + 1;
        foreach (var name in names)
        {
            if (Math.Abs(name.Length - written.Length) < limit && Distance(written, name) is var distance && distance < limit)
            {
                (best, limit) = (name, distance);
            }
        }

        return best;
    }

    /// <summary>Single-character edits, where exchanging two neighbours counts as one.</summary>
    private static int Distance(string left, string right)
    {
        var (beforePrevious, previous, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                var cost = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    cost = Math.Min(cost, beforePrevious[j - 2] + 1);
                }

                current[j] = cost;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
