using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

internal sealed partial class RenderState
{
    /// <summary>A member of a value that is not null.</summary>
    public Value GetMember(Value target, string name, Place place)
    {
        if (Members.TryGet(target, name, this, place, out var value))
        {
            return value.Kind == ValueKind.Absent ? Value.Null : value;
        }

        if (Rules.AllowsMissingMembers)
        {
            return Value.Null;
        }

        var hint = target.Kind == ValueKind.Object ? Text.Spelling.Hint(name, target.Object.Names) : null;
        throw Failure("RG4011", place, $"There is no member `{name}` in {Kinds.Describe(target)}.", hint);
    }

    /// <summary>A member of a value that may be null: an error then, unless the chain or the rules forgive it.</summary>
    public Value GetMemberOrFail(Value target, string name, Place place, bool isOptional)
    {
        if (!target.IsNull)
        {
            return GetMember(target, name, place);
        }

        return isOptional || Rules.AllowsNullTargets ? Value.Null
            : throw Failure("RG4014", place, $"`{name}` is asked of null.", "Write `?.` where the object may be missing.");
    }

    public RenderException UnknownName(string name, Place place)
        => Failure("RG4010", place, $"Nothing set `{name}`.", Text.Spelling.Hint(name, Symbols.GlobalNames.Where(other => other != name)));

    public void SetMember(Value target, string name, Value value, Place place)
    {
        switch (target.Kind)
        {
            case ValueKind.Object when target.Object.IsReadOnly(name):
                throw Failure("RG4017", place, $"The member `{name}` is read-only.");
            case ValueKind.Object:
                target.Object.Set(name, value);
                NoteDateFormat(target.Object, name, value);
                break;
            case ValueKind.List when target.List is ScriptList list:
                list.SetMember(name, value);
                break;
            default:
                throw Failure("RG4017", place, $"`{name}` cannot be set: {Kinds.Describe(target)} does not change.",
                    target.Kind == ValueKind.Model ? "Objects of the report are read-only; use a name of your own." : null);
        }
    }

    private void NoteDateFormat(ScriptObject target, string name, Value value)
    {
        if (target.AsFunction is not null && name == "format" && value.AsText() is { } format)
        {
            DateFormat = format;
        }
    }

    public Value GetAt(Value target, Value index, Place targetPlace, Place indexPlace)
    {
        switch (target.Kind)
        {
            case ValueKind.List when index.IsNumber:
                return Sequences.At(target.List, (long)index.ToDouble());
            case ValueKind.Text or ValueKind.Html when index.IsNumber:
                var at = (long)index.ToDouble();
                at = at < 0 ? at + target.Characters.Length : at;
                return at >= 0 && at < target.Characters.Length ? Value.FromText(target.Characters[(int)at].ToString()) : Value.Null;
            case ValueKind.List or ValueKind.Object or ValueKind.Model:
                return GetMember(target, Printer.ToText(index, this, indexPlace), indexPlace);
            default:
                throw Failure("RG4016", targetPlace, $"{Kinds.Describe(target)} has no places: it is not a list.");
        }
    }

    public void SetAt(Value target, Value index, Value value, Place targetPlace, Place indexPlace)
    {
        if (target.Kind != ValueKind.List || !index.IsNumber)
        {
            SetMember(target, Printer.ToText(index, this, indexPlace), value, target.Kind is ValueKind.Object or ValueKind.List ? indexPlace : targetPlace);
            return;
        }

        if (target.List is not ScriptList list)
        {
            throw Failure("RG4017", targetPlace, "This list cannot be changed.", "Make a new one, with `array.add` for example.");
        }

        var at = (long)index.ToDouble();
        at = at < 0 ? Math.Max(0, at + list.KnownCount) : at;
        EnterLoop();
        for (var grown = list.KnownCount; grown < at; grown++)
        {
            Turn(indexPlace);
            list.Add(Value.Null);
        }

        LeaveLoop();
        list.SetAt((int)at, value);
    }
}
