namespace ReportGen.Benchmarks.Corpora;

/// <summary>Steele, Lea and Flood's SplitMix64: the same numbers on every machine and in every version of .NET, which <see cref="Random"/> does not promise.</summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var bits = _state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>A number from 0 to one less than <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(((UInt128)Next() * (ulong)end) >> 64);

    /// <summary>One of some things, each as likely as the others.</summary>
    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>One of some things, the first most often: in every language few words say most.</summary>
    public T PickEarly<T>(IReadOnlyList<T> choices) => choices[Below(1 + Below(choices.Count))];
}
