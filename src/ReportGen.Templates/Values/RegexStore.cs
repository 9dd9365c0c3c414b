using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace ReportGen.Templates.Values;

/// <summary>Regular expressions in use, kept so that a loop does not build one at every turn. Linear in time wherever the pattern allows.</summary>
internal sealed class RegexStore
{
    private const int Capacity = 500;

    private readonly ConcurrentDictionary<(string Pattern, RegexOptions Options, long Limit), Regex> kept = new();

    /// <summary>A ready expression; a pattern that is not valid throws <see cref="ArgumentException"/> with what is wrong.</summary>
    public Regex Find(string pattern, RegexOptions options, TimeSpan limit)
    {
        if (kept.TryGetValue((pattern, options, limit.Ticks), out var found))
        {
            return found;
        }

        Regex made;
        try
        {
            made = new Regex(pattern, options | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, limit);
        }
        catch (NotSupportedException)
        {
            // Back references and look-around need the backtracking engine; the time limit bounds it.
            made = new Regex(pattern, options | RegexOptions.CultureInvariant, limit);
        }

        if (kept.Count < Capacity)
        {
            kept.TryAdd((pattern, options, limit.Ticks), made);
        }

        return made;
    }
}
