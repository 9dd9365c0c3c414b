namespace ReportGen.Site.Agreement;

/// <summary>Random numbers that are the same for the same seed: SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, 2014: "Fast splittable pseudorandom number
/// generators").</summary>
/// <remarks>The framework's Random with a seed has given the same numbers in all versions so far, but its documentation says that it may not in the next one. A
/// published interval must not change because the program was built with another version, so the few lines are our own.</remarks>
/// <param name="seed">Which numbers; any will do.</param>
internal sealed class Draws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Any of the 64-bit numbers.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>A whole number from 0 on that is less than the limit; that some are likelier than others by the limit's share of 2^64 is of no account.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);
}
