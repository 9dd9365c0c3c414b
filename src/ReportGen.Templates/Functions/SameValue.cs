using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>Whether two values of a list are the same value, so that one of them can go.</summary>
internal sealed class SameValue(Evaluation evaluation, Place place) : IEqualityComparer<Value>
{
    private readonly BinarySite site = new(place.Source, place.Span, place.Span, place.Span);

    public bool Equals(Value left, Value right)
        => left.IsText == right.IsText && Operators.AreEqual(left, right, evaluation, site);

    public int GetHashCode(Value value) => value.Kind switch
    {
        ValueKind.Text or ValueKind.Html => string.GetHashCode(value.Characters, StringComparison.Ordinal),
        >= ValueKind.Int and <= ValueKind.Double => value.ToDouble().GetHashCode(),
        ValueKind.Flag => value.IsTrue ? 1 : 0,
        ValueKind.Date or ValueKind.Duration => value.Ticks.GetHashCode(),
        ValueKind.Model => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value.Model.Target),
        _ => 0,
    };
}
