using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>
/// Goes through everything that templates can read of an object, in the order in which its members are listed: what a host needs to tell
/// whether two models would render alike. It records no reads.
/// </summary>
public static class ModelContent
{
    public static void Visit(ModelType type, object target, ModelVisitor visitor) =>
        Visit(new ModelReference(new ReadLog(), target, type, null, null, -1), visitor, static _ => ulong.MaxValue);

    /// <summary>Goes through a value, of each object only the members that a mask for its type has a bit for.</summary>
    internal static void Visit(Value value, ModelVisitor visitor, Func<ModelShape, ulong> maskOf)
    {
        switch (value.Kind)
        {
            case ValueKind.Text or ValueKind.Html:
                visitor.Text(value.AsText() ?? value.Characters.ToString());
                break;
            case ValueKind.Flag:
                visitor.Number(value.IsTrue ? 1 : 0);
                break;
            case ValueKind.Double:
                visitor.Number(BitConverter.DoubleToInt64Bits(value.Double));
                break;
            case ValueKind.Int or ValueKind.Long:
                visitor.Number(value.Whole);
                break;
            case ValueKind.Model:
                Visit(value.Model, visitor, maskOf);
                break;
            case ValueKind.List:
                visitor.Group(value.List.KnownCount);
                foreach (var element in value.List.Values())
                {
                    Visit(element, visitor, maskOf);
                }

                break;
            default:
                visitor.Nothing();
                break;
        }
    }

    private static void Visit(ModelReference owner, ModelVisitor visitor, Func<ModelShape, ulong> maskOf)
    {
        var mask = maskOf(owner.Shape);
        visitor.Group(System.Numerics.BitOperations.PopCount(mask));
        foreach (var member in owner.Shape.Members)
        {
            if ((mask & (1UL << member.Index)) != 0)
            {
                Visit(member.Get(owner), visitor, maskOf);
            }
        }
    }
}

/// <summary>Takes what <see cref="ModelContent"/> finds.</summary>
public abstract class ModelVisitor
{
    public abstract void Text(string text);

    public abstract void Number(long number);

    /// <summary>No value: null.</summary>
    public abstract void Nothing();

    /// <summary>An object with so many members, or a list of so many elements, follows.</summary>
    public abstract void Group(int count);
}
