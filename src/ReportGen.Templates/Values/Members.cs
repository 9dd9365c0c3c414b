using ReportGen.Templates.Text;

namespace ReportGen.Templates.Values;

/// <summary>Members that values have by name, whatever the value is.</summary>
internal static class Members
{
    /// <summary>False when the value has no such member; a model object that lacks it is an error, for its type is known.</summary>
    public static bool TryGet(Value target, string name, Evaluation evaluation, Place place, out Value value)
    {
        switch (target.Kind)
        {
            case ValueKind.Model:
                var member = target.Model.Shape.Find(name) ?? throw Unknown(target.Model.Shape, name, evaluation, place);
                value = member.Read(target.Model);
                return true;
            case ValueKind.Object:
                if (target.Object.TryGet(name, out value))
                {
                    return true;
                }

                break;
            case ValueKind.List:
                if (OfList(target.List, name, out value))
                {
                    return true;
                }

                break;
            case ValueKind.Text or ValueKind.Html when name == "size":
                value = Value.FromNumber(target.Characters.Length);
                return true;
            case ValueKind.Date or ValueKind.Duration:
                if (TimeMembers.TryGet(target, name, out value))
                {
                    return true;
                }

                break;
        }

        value = name is "empty?" or "blank?" ? Value.FromFlag(Operators.IsEmpty(target)) : default;
        return value.Kind == ValueKind.Flag;
    }

    private static bool OfList(Sequence list, string name, out Value value)
    {
        if (list.TryGetMember(name, out value))
        {
            return true;
        }

        if (name != "size")
        {
            return false;
        }

        value = Value.FromNumber(Sequences.Count(list));
        return true;
    }

    public static RenderException Unknown(ModelShape shape, string name, Evaluation evaluation, Place place)
        => evaluation.Failure("RG4011", place, $"A {shape.Name} has no member `{name}`.", Suggest(shape, name));

    /// <summary>The nearest member, else the list of them all.</summary>
    public static string Suggest(ModelShape shape, string name)
        => Spelling.Hint(name, shape.MemberNames) ?? $"A {shape.Name} has: {string.Join(", ", shape.MemberNames.Order(StringComparer.Ordinal))}.";
}
