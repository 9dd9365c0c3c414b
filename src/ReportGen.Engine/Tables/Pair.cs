using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Tables;

/// <summary>Two values side by side, as Combine and Join make them.</summary>
public sealed record Pair<TLeft, TRight>(TLeft Left, TRight Right) : ICanonical
{
    /// <summary>A pair never writes itself: its digest is made of the digests of its halves.</summary>
    public void Write(CanonicalWriter writer) => throw new NotSupportedException("A pair has the digest of its halves.");
}
