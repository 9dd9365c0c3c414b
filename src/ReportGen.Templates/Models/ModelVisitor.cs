using System.Collections;
using System.Numerics;
using ReportGen.Templates.Output;

namespace ReportGen.Templates.Models;

/// <summary>Takes what a model shows, in the order in which its types list their members: what a host needs to tell whether two models would render alike.</summary>
public abstract class ModelVisitor
{
    /// <summary>A text, an address or markup.</summary>
    public abstract void Text(string text);

    /// <summary>A whole number, a flag as 0 or 1, or the bits of a fraction.</summary>
    public abstract void Number(long number);

    /// <summary>No value: null.</summary>
    public abstract void Nothing();

    /// <summary>An object with so many members, or a list of so many elements, follows.</summary>
    public abstract void Group(int count);

    /// <summary>Goes through a value, of each object through the members that a mask for its type has a bit for. It notes no reads.</summary>
    internal void Visit(object? value, Func<ModelType, ulong> maskOf)
    {
        switch (value)
        {
            case string text: Text(text); break;
            case Html html: Text(html.Markup); break;
            case bool flag: Number(flag ? 1 : 0); break;
            case int number: Number(number); break;
            case long number: Number(number); break;
            case double number: Number(BitConverter.DoubleToInt64Bits(number)); break;
            case ModelObject model: VisitMembers(model, maskOf); break;
            case IList list:
                Group(list.Count);
                foreach (var element in list)
                {
                    Visit(element, maskOf);
                }

                break;
            default: Nothing(); break;
        }
    }

    private void VisitMembers(ModelObject model, Func<ModelType, ulong> maskOf)
    {
        var mask = maskOf(model.Type) & model.Type.Everything;
        Group(BitOperations.PopCount(mask));
        foreach (var member in model.Type.Members)
        {
            if ((mask & (1UL << member.Index)) != 0)
            {
                Visit(member.Get(model), maskOf);
            }
        }
    }
}
