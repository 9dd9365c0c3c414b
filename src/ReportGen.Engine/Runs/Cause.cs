using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Runs;

/// <summary>Why a row was made in a run: what happened to it, and to the rows that it was made from, back to what was looked up outside.</summary>
/// <param name="Step">The step's name.</param>
/// <param name="Key">The row's.</param>
/// <param name="Reason">What happened to it.</param>
/// <param name="Read">The first thing that was read and is not what it was; null where the step does not record what it reads, or there was nothing before.</param>
/// <param name="IsInput">Whether the step looks outside the pipeline: the end of the chain.</param>
/// <param name="Because">The changed rows that it was made from, those with the shortest way to an input first; of very many the first.</param>
/// <param name="More">How many more there were, at least.</param>
public sealed record Cause(string Step, string Key, Reason Reason, ReadChange? Read, bool IsInput, EquatableArray<Cause> Because, int More)
{
    // Far behind any chain that ends in an input.
    private const int NoWay = 1_000_000;

    /// <summary>How many rows lie between this and the nearest input.</summary>
    public int Depth { get; } = IsInput ? 0 : Because.Count == 0 ? NoWay : 1 + Because[0].Depth;

    /// <summary>The shortest way from here to an input, this first.</summary>
    public IReadOnlyList<Cause> Chain()
    {
        var chain = new List<Cause> { this };
        for (var next = this; next.Because.Count > 0;)
        {
            next = next.Because[0];
            chain.Add(next);
        }

        return chain;
    }
}

/// <summary>A row that was made again and came out the same, so that nothing went further from there.</summary>
public sealed record CutOff(string Step, string Key);

/// <summary>Why a row is as it is after a run.</summary>
/// <param name="Cause">Why it was made; null where it was not.</param>
/// <param name="CutOffs">Rows that it was made from, directly or not, that were made again and came out the same.</param>
/// <param name="Reads">Names of everything that it reads, where its step records that.</param>
public sealed record Explanation(Cause? Cause, EquatableArray<CutOff> CutOffs, EquatableArray<string> Reads);
