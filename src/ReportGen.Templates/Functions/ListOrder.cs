using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>array.sort and array.map: lists by a member of their values.</summary>
internal static class ListOrder
{
    public static Value Map(in CallArguments call)
    {
        var member = call.Text(1);
        if (member is null)
        {
            return Value.FromList(new ScriptList());
        }

        var (list, evaluation, place) = (call.List(0), call.Evaluation, call.Here);
        return Value.FromList(new LazySequence(() => Map(evaluation.Walk(list, place), member, evaluation, place)));
    }

    private static IEnumerable<Value> Map(IEnumerable<Value> values, string member, Evaluation evaluation, Place place)
    {
        foreach (var value in values)
        {
            if (Members.TryGet(value, member, evaluation, place, out var found))
            {
                yield return found;
            }
        }
    }

    public static Value Sort(in CallArguments call)
    {
        var list = new List<(Value Key, Value Value)>();
        var path = call.Text(1)?.Split('.');
        foreach (var value in call.Walk(0))
        {
            list.Add((path is null ? value : Follow(value, path, call), value));
        }

        var comparison = new Comparison(call.Evaluation, call.Here);
        // Small and stable: equal keys stay in the order they came in.
        var sorted = list.Select((pair, index) => (pair, index)).ToArray();
        Array.Sort(sorted, (left, right) => comparison.Compare(left.pair.Key, right.pair.Key) is var order and not 0 ? order : left.index.CompareTo(right.index));
        comparison.ThrowIfMixed();
        return Value.FromList(new ScriptList(sorted.Select(entry => entry.pair.Value)));
    }

    private static Value Follow(Value value, string[] path, in CallArguments call)
    {
        foreach (var name in path)
        {
            if (!Members.TryGet(value, name, call.Evaluation, call.Here, out value))
            {
                return Value.Null;
            }
        }

        return value;
    }

    /// <summary>Compares keys; keys of different kinds have no order, which is said once all are compared: a comparison may not throw.</summary>
    private sealed class Comparison(Evaluation evaluation, Place place)
    {
        private (Value Left, Value Right)? mixed;

        public int Compare(Value left, Value right)
        {
            if (left.IsNull || right.IsNull)
            {
                return (left.IsNull ? 0 : 1) - (right.IsNull ? 0 : 1);
            }

            if (left.IsText && right.IsText)
            {
                return TextOrder.Compare(left.Characters, right.Characters);
            }

            if (left.Kind == right.Kind && left.IsNumber)
            {
                return Numbers.Compare(left, right);
            }

            if (left.Kind == right.Kind && left.Kind is ValueKind.Date or ValueKind.Duration or ValueKind.Flag)
            {
                return left.Ticks.CompareTo(right.Ticks);
            }

            mixed ??= (left, right);
            return 0;
        }

        public void ThrowIfMixed()
        {
            if (mixed is var (left, right))
            {
                throw evaluation.Failure("RG4016", place, $"The list cannot be sorted: {Kinds.Describe(left)} ({Kinds.Name(left)}) and {Kinds.Describe(right)} ({Kinds.Name(right)}) have no order.");
            }
        }
    }
}
