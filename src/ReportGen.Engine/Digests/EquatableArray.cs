using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ReportGen.Engine.Digests;

/// <summary>An immutable list that equals another with equal elements in the same order, so that records holding lists compare by value.</summary>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly ImmutableArray<T> _elements;

    internal EquatableArray(ImmutableArray<T> elements) => _elements = elements;

    public static EquatableArray<T> Empty => default;

    public int Count => _elements.IsDefault ? 0 : _elements.Length;

    public T this[int index] => _elements[index];

    public ReadOnlySpan<T> AsSpan() => _elements.IsDefault ? default : _elements.AsSpan();

    public bool Equals(EquatableArray<T> other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(_elements[i], other._elements[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether both are one list in memory; false says nothing of their content.</summary>
    internal bool IsSame(EquatableArray<T> other) => _elements == other._elements;

    /// <summary>A hash of the list as it lies in memory, not of its content.</summary>
    internal int Identity => RuntimeHelpers.GetHashCode(ImmutableCollectionsMarshal.AsArray(_elements));

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var element in this)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }

    public ImmutableArray<T>.Enumerator GetEnumerator() =>
        (_elements.IsDefault ? ImmutableArray<T>.Empty : _elements).GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() =>
        ((IEnumerable<T>)(_elements.IsDefault ? ImmutableArray<T>.Empty : _elements)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);
}

/// <summary>Makes <see cref="EquatableArray{T}"/> values; collection expressions use it too.</summary>
public static class EquatableArray
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> elements) => new([.. elements]);

    // Takes an array that nobody else will write to.
    internal static EquatableArray<T> Own<T>(T[] elements) => new(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(elements));

    public static EquatableArray<T> From<T>(IEnumerable<T> elements) => new([.. elements]);

    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> elements) => From(elements);
}
