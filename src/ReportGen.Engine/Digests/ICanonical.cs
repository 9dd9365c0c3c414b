namespace ReportGen.Engine.Digests;

/// <summary>
/// A value that can write itself as canonical bytes: equal values write equal bytes, different values different ones, on every machine.
/// Write every field that makes a difference and no other; never a dictionary in hash order, a float in local format, or a time.
/// </summary>
public interface ICanonical
{
    void Write(CanonicalWriter writer);
}
