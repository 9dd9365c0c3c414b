using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Tables;

/// <summary>Two values side by side, as Combine and Join make them.</summary>
public sealed record Pair<TLeft, TRight>(TLeft Left, TRight Right, Digest Digest) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Digest(Digest);

    public void Deconstruct(out TLeft left, out TRight right) => (left, right) = (Left, Right);
}
