using System.Numerics;

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

    /// <summary>Goes through the members of an object that a mask for its type has a bit for, and so through those of others that it leads to.</summary>
    internal void Visit(ModelType type, object owner, Func<ModelType, ulong> maskOf)
    {
        var mask = maskOf(type) & type.Everything;
        Group(BitOperations.PopCount(mask));
        for (; mask != 0; mask &= mask - 1)
        {
            type.Members[BitOperations.TrailingZeroCount(mask)].Visit(owner, this, maskOf);
        }
    }

    /// <summary>A text, or none.</summary>
    internal void TextOrNothing(string? text)
    {
        if (text is null)
        {
            Nothing();
        }
        else
        {
            Text(text);
        }
    }
}
