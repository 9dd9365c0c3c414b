using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>array.*: lists made from lists. None changes the list it is given.</summary>
internal static class ArrayFunctions
{
    public static ScriptObject Create()
    {
        var table = new FunctionTable("array")
            .Add("add", "list value", static (in CallArguments call) => List(call.Walk(0).Append(call[1])))
            .Add("add_range", "list1 list2", static (in CallArguments call) => List(call.Walk(0).Concat(call.Walk(1))))
            .Add("any", "list function args…", Any)
            .Add("compact", "list", static (in CallArguments call) => call[0].IsNull ? Value.Null : List(call.Walk(0).Where(value => !value.IsNull)))
            .Add("concat", "list1 list2", Concat)
            .Add("contains", "list item", Contains)
            .Add("cycle", "list group?", Cycle)
            .Add("each", "list function", Each)
            .Add("filter", "list function", Filter)
            .Add("first", "list", First)
            .Add("insert_at", "list index value", InsertAt)
            .Add("join", "list delimiter function?", ListText.Join)
            .Add("last", "list", Last)
            .Add("limit", "list count", Limit)
            .Add("map", "list member", ListOrder.Map)
            .Add("offset", "list index", Offset)
            .Add("remove_at", "list index", RemoveAt)
            .Add("reverse", "list", Reverse)
            .Add("size", "list", static (in CallArguments call) => Value.FromNumber(Sequences.Count(call.List(0))))
            .Add("sort", "list member?", ListOrder.Sort)
            .Add("uniq", "list", Unique);
        return table.Members;
    }

    private static Value List(IEnumerable<Value> values) => Value.FromList(new ScriptList(values));

    private static Value Lazy(Func<IEnumerable<Value>> values) => Value.FromList(new LazySequence(values));

    private static Value Concat(in CallArguments call)
        => call[0].IsNull && call[1].IsNull ? Value.Null : List(call.Walk(0).Concat(call.Walk(1)));

    private static Value Any(in CallArguments call)
    {
        var given = new Value[call.Count - 1];
        call.Values[2..].CopyTo(given.AsSpan(1));
        foreach (var value in call.Walk(0))
        {
            given[0] = value;
            if (call.Evaluation.Call(call[1], given, call.Site).IsTrue)
            {
                return Value.True;
            }
        }

        return Value.False;
    }

    private static Value Contains(in CallArguments call)
    {
        var site = new BinarySite(call.Site.Source, call.Site.Callee, call.Site.Callee, call.Site.Callee);
        foreach (var value in call.Walk(0))
        {
            if (Operators.AreEqual(value, call[1], call.Evaluation, site))
            {
                return Value.True;
            }
        }

        return Value.False;
    }

    private static Value Cycle(in CallArguments call)
    {
        var list = call.List(0);
        var count = Sequences.Count(list);
        if (count == 0)
        {
            return Value.Null;
        }

        var group = call.Text(1) ?? Printer.ToText(Value.FromList(list), call.Evaluation, call.Here);
        return Sequences.At(list, call.Evaluation.NextInCycle(group) % count);
    }

    private static Value Each(in CallArguments call)
    {
        var (list, function, evaluation, site) = (call.List(0), call[1], call.Evaluation, call.Site);
        return Lazy(() => evaluation.Walk(list, site.CalleePlace).Select(value => evaluation.Call(function, [value], site)));
    }

    private static Value Filter(in CallArguments call)
    {
        var (list, function, evaluation, site) = (call.List(0), call[1], call.Evaluation, call.Site);
        return Lazy(() => evaluation.Walk(list, site.CalleePlace).Where(value => evaluation.Call(function, [value], site).IsTrue));
    }

    private static Value First(in CallArguments call)
    {
        foreach (var value in call.List(0).Values())
        {
            return value;
        }

        return Value.Null;
    }

    private static Value Last(in CallArguments call)
    {
        var list = call.List(0);
        if (list.KnownCount >= 0)
        {
            return Sequences.At(list, -1);
        }

        var last = Value.Null;
        foreach (var value in list.Values())
        {
            last = value;
        }

        return last;
    }

    private static Value InsertAt(in CallArguments call)
    {
        var list = new ScriptList(call.Walk(0));
        var index = Math.Max(0, call.Int(1));
        call.Evaluation.EnterLoop();
        while (list.KnownCount < index)
        {
            call.Evaluation.Turn(call.Here);
            list.Add(Value.Null);
        }

        call.Evaluation.LeaveLoop();
        list.Stored.Insert(index, call[2]);
        return Value.FromList(list);
    }

    private static Value RemoveAt(in CallArguments call)
    {
        var list = new ScriptList(call.Walk(0));
        var index = call.Int(1);
        index = index < 0 ? index + list.KnownCount : index;
        if (index >= 0 && index < list.KnownCount)
        {
            list.Stored.RemoveAt(index);
        }

        return Value.FromList(list);
    }

    private static Value Limit(in CallArguments call)
    {
        var (list, count, evaluation, place) = (call.List(0), call.Int(1), call.Evaluation, call.Here);
        return call[0].IsNull ? Value.Null : Lazy(() => evaluation.Walk(list, place).Take(count));
    }

    private static Value Offset(in CallArguments call)
    {
        var (list, count, evaluation, place) = (call.List(0), call.Int(1), call.Evaluation, call.Here);
        return call[0].IsNull ? Value.Null : Lazy(() => evaluation.Walk(list, place).Skip(count));
    }

    private static Value Reverse(in CallArguments call)
    {
        var (list, evaluation, place) = (call.List(0), call.Evaluation, call.Here);
        return Lazy(() => evaluation.Walk(list, place).Reverse());
    }

    private static Value Unique(in CallArguments call)
        => call[0].IsNull ? Value.Null : List(call.Walk(0).Distinct(new SameValue(call.Evaluation, call.Here)));
}
