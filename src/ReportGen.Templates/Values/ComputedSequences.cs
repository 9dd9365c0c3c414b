namespace ReportGen.Templates.Values;

/// <summary>The whole numbers from one to another, up or down.</summary>
internal sealed class NumberRange(long first, long last, int count) : Sequence
{
    public override int KnownCount => count;

    public override bool IsComputed => true;

    public override Value this[int index] => Value.FromNumber(first <= last ? first + index : first - index);
}

/// <summary>A list whose values are worked out each time it is gone through.</summary>
internal sealed class LazySequence(Func<IEnumerable<Value>> source) : Sequence
{
    public override int KnownCount => -1;

    public override bool IsComputed => true;

    public override Value this[int index] => throw new InvalidOperationException("A computed list has no places.");

    public override IEnumerable<Value> Values() => source();
}

/// <summary>Texts of a model object, as a list.</summary>
internal sealed class TextList(IReadOnlyList<string> texts) : Sequence
{
    public override int KnownCount => texts.Count;

    public override Value this[int index] => Value.FromText(texts[index]);
}
