using System.Collections;

namespace ReportGen.Templates.Models;

/// <summary>A list of the model as templates see it: the library's list operations work on it, and none of them changes it.</summary>
internal abstract class ModelList : IList, IReadOnlyList<object?>
{
    public abstract int Count { get; }

    public bool IsFixedSize => true;

    public bool IsReadOnly => true;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public abstract object? this[int index] { get; }

    object? IList.this[int index]
    {
        get => this[index];
        set => throw Unchangeable();
    }

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Contains(object? value) => IndexOf(value) >= 0;

    public int IndexOf(object? value)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Equals(this[i], value))
            {
                return i;
            }
        }

        return -1;
    }

    public void CopyTo(Array array, int index)
    {
        foreach (var value in this)
        {
            array.SetValue(value, index++);
        }
    }

    int IList.Add(object? value) => throw Unchangeable();

    void IList.Clear() => throw Unchangeable();

    void IList.Insert(int index, object? value) => throw Unchangeable();

    void IList.Remove(object? value) => throw Unchangeable();

    void IList.RemoveAt(int index) => throw Unchangeable();

    private static NotSupportedException Unchangeable() => new("Lists of the report never change; `array.add` and its like give a new one.");
}

/// <summary>A list of model objects; each becomes one when it is reached.</summary>
internal sealed class ObjectList<T>(IReadOnlyList<T> targets, ModelType type, ReadLog log) : ModelList
    where T : class
{
    public override int Count => targets.Count;

    public override object this[int index] => new ModelObject(targets[index], type, log);
}

/// <summary>A list of texts.</summary>
internal sealed class TextList(IReadOnlyList<string> texts) : ModelList
{
    public override int Count => texts.Count;

    public override object this[int index] => texts[index];
}
