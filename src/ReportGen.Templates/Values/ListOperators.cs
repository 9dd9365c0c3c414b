using ReportGen.Templates.Text;

namespace ReportGen.Templates.Values;

/// <summary>Joining, repeating and comparing lists; &lt;&lt; and &gt;&gt; add a value behind or in front.</summary>
internal static class ListOperators
{
    public static Value Apply(TokenKind sign, Value left, Value right, Evaluation evaluation, BinarySite site)
    {
        switch (sign)
        {
            case TokenKind.Plus when left.Kind == ValueKind.List && right.Kind == ValueKind.List:
                return Value.FromList(new ScriptList(evaluation.Walk(left.List, site.OperatorPlace)
                    .Concat(evaluation.Walk(right.List, site.OperatorPlace))));
            case TokenKind.Plus when left.IsText || right.IsText:
                return TextOperators.Apply(sign, left, right, evaluation, site);
            case TokenKind.Star when left.Kind == ValueKind.List && right.IsNumber:
                return Repeat(left.List, right, evaluation, site);
            case TokenKind.Star when right.Kind == ValueKind.List && left.IsNumber:
                return Repeat(right.List, left, evaluation, site);
            case TokenKind.ShiftLeft when left.Kind == ValueKind.List:
                return Value.FromList(new ScriptList(evaluation.Walk(left.List, site.OperatorPlace).Append(right)));
            case TokenKind.ShiftRight when right.Kind == ValueKind.List:
                return Value.FromList(new ScriptList(evaluation.Walk(right.List, site.OperatorPlace).Prepend(left)));
            default:
                return left.IsNull || right.IsNull ? Value.Null : throw Operators.Unsupported(sign, left, right, evaluation, site);
        }
    }

    private static Value Repeat(Sequence list, Value times, Evaluation evaluation, BinarySite site)
    {
        var count = times.ToDouble();
        if (list.KnownCount >= 0)
        {
            if (list.KnownCount * count > Array.MaxLength)
            {
                throw evaluation.Failure("RG4020", site.OperatorPlace, "The repeated list would be longer than a list can be.");
            }

            return Value.FromList(new ScriptList(evaluation.Walk(new LazySequence(() => Copies(list, (long)count, null, default)), site.OperatorPlace)));
        }

        var place = site.OperatorPlace;
        return Value.FromList(new LazySequence(() => evaluation.Walk(new LazySequence(() => Copies(list, (long)count, evaluation, place)), place)));
    }

    private static IEnumerable<Value> Copies(Sequence list, long count, Evaluation? evaluation, Place place)
    {
        for (long i = 0; i < count; i++)
        {
            // A computed list may be empty however often it is repeated: the repetition itself costs.
            evaluation?.Turn(place);
            foreach (var value in list.Values())
            {
                yield return value;
            }
        }
    }

    public static bool AreEqual(Sequence left, Sequence right, Evaluation evaluation, BinarySite site)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        // Lists may contain themselves: depth is bounded by the recursion budget of the comparison.
        if (++evaluation.ComparisonDepth > evaluation.Limits.Recursion)
        {
            throw evaluation.Failure("RG4022", site.OperatorPlace, "The lists compared here are nested too deeply.");
        }

        using var others = right.Values().GetEnumerator();
        foreach (var value in left.Values())
        {
            evaluation.Step(site.OperatorPlace);
            if (!others.MoveNext() || !Operators.AreEqual(value, others.Current, evaluation, site))
            {
                evaluation.ComparisonDepth--;
                return false;
            }
        }

        evaluation.ComparisonDepth--;
        return !others.MoveNext();
    }
}
