namespace ReportGen.Templates.Values;

/// <summary>Anything a for loop can go through: lists, model lists, ranges, and lists that are computed as they are read.</summary>
internal abstract class Sequence
{
    /// <summary>How many values there are, or -1 when only going through them can tell.</summary>
    public abstract int KnownCount { get; }

    /// <summary>A range or a computed list, not one that is stored.</summary>
    public virtual bool IsComputed => false;

    /// <summary>The value at a place that exists; only asked for when the count is known.</summary>
    public abstract Value this[int index] { get; }

    public virtual IEnumerable<Value> Values()
    {
        for (var i = 0; i < KnownCount; i++)
        {
            yield return this[i];
        }
    }

    /// <summary>A member that lists of this kind have besides their values.</summary>
    public virtual bool TryGetMember(string name, out Value value)
    {
        value = default;
        return false;
    }
}
