using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>object.*: what a value is and holds.</summary>
internal static class ObjectFunctions
{
    public static ScriptObject Create()
    {
        var table = new FunctionTable("object")
            .Add("default", "value default", static (in CallArguments call) => call[0].IsNull || call[0].AsText() is "" ? call[1] : call[0])
            .Add("eval", "value", static (in CallArguments call) => Run(call, isTemplate: false))
            .Add("eval_template", "value", static (in CallArguments call) => Run(call, isTemplate: true))
            .Add("format", "value format culture?", static (in CallArguments call) => Formatting.Format(call))
            .Add("has_key", "value key", static (in CallArguments call) => Value.FromFlag(Find(call).Kind != ValueKind.Absent))
            .Add("has_value", "value key", static (in CallArguments call) => Value.FromFlag(!Find(call).IsNull))
            .Add("keys", "value", static (in CallArguments call) => List(call, static (name, _) => Value.FromText(name)))
            .Add("values", "value", static (in CallArguments call) => List(call, static (_, value) => value))
            .Add("kind", "value", static (in CallArguments call) => Value.FromText(Kinds.Name(call[0])))
            .Add("size", "value", Size)
            .Add("typeof", "value", static (in CallArguments call) => Value.FromText(Kinds.TypeName(call[0])))
            .Add("from_json", "json", Json.Read)
            .Add("to_json", "value", Json.Write);
        return table.Members;
    }

    private static Value Run(in CallArguments call, bool isTemplate)
        => call[0].IsNull ? Value.Null : call.Evaluation.RunText(call.TextOrEmpty(0), isTemplate, call.Site.Argument(0));

    private static Value Find(in CallArguments call)
    {
        if (call.Text(1) is not { } key)
        {
            return default;
        }

        var found = default(Value);
        switch (call[0].Kind)
        {
            case ValueKind.Object:
                call[0].Object.TryGet(key, out found);
                break;
            case ValueKind.Model:
                found = call[0].Model.Shape.Find(key)?.Read(call[0].Model) ?? default;
                break;
            case ValueKind.List:
                call[0].List.TryGetMember(key, out found);
                break;
        }

        return found;
    }

    private static Value List(in CallArguments call, Func<string, Value, Value> choose)
    {
        var list = new ScriptList();
        call.Evaluation.EnterLoop();
        if (call[0].Kind == ValueKind.Object)
        {
            foreach (var name in call[0].Object.Names)
            {
                call.Evaluation.Turn(call.Here);
                call[0].Object.TryGet(name, out var value);
                list.Add(choose(name, value));
            }
        }
        else if (call[0].Kind == ValueKind.Model)
        {
            foreach (var member in call[0].Model.Shape.Members)
            {
                call.Evaluation.Turn(call.Here);
                list.Add(choose(member.Name, member.Read(call[0].Model)));
            }
        }

        call.Evaluation.LeaveLoop();
        return Value.FromList(list);
    }

    private static Value Size(in CallArguments call) => Value.FromNumber(call[0].Kind switch
    {
        ValueKind.Text or ValueKind.Html => call[0].Characters.Length,
        ValueKind.List => Sequences.Count(call[0].List),
        ValueKind.Object => call[0].Object.Count,
        ValueKind.Model => call[0].Model.Shape.Members.Count,
        _ => 0,
    });
}
