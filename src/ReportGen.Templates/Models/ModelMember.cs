namespace ReportGen.Templates.Models;

/// <summary>What a member of a model object is.</summary>
internal enum MemberKind : byte { Text, Address, Html, Number, Flag, Texts, One, Many }

/// <summary>Hands what a member is of an object to a visitor, without anything being made for it.</summary>
/// <param name="owner">The object.</param>
/// <param name="visitor">Takes what is found.</param>
/// <param name="maskOf">The members of other objects to go through.</param>
internal delegate void MemberVisit(object owner, ModelVisitor visitor, Func<ModelType, ulong> maskOf);

/// <summary>One member that a model type shows: its name, what it is, and how to get it.</summary>
internal sealed class ModelMember(string name, MemberKind kind, Func<ModelObject, object?> get, MemberVisit visit, Func<ModelType>? target = null)
{
    private int _slot;

    public string Name { get; } = name;

    public MemberKind Kind { get; } = kind;

    /// <summary>The type of what it leads to; asked for late, so that types may refer to each other.</summary>
    public ModelType? Target => target?.Invoke();

    public ModelType Owner { get; private set; } = null!;

    /// <summary>Its bit in a mask of reads.</summary>
    public int Index { get; private set; }

    /// <summary>What it is; of one object the same each time, so that it can be compared with itself, and a list is made once.</summary>
    public object? Get(ModelObject owner) => IsKept ? owner.Kept(_slot) ?? owner.Keep(_slot, get(owner)) : get(owner);

    /// <summary>What it is, for those who only want to know whether it is other: no template sees it, and it notes no reads.</summary>
    public MemberVisit Visit { get; } = visit;

    /// <summary>Gets the member for a template, and notes that.</summary>
    public object? Read(ModelObject owner)
    {
        owner.Log.Note(this);
        return Get(owner);
    }

    /// <summary>Whether objects keep it once it was asked for.</summary>
    internal bool IsKept => Kind >= MemberKind.Texts;

    internal void Attach(ModelType owner, int index, int slot) => (Owner, Index, _slot) = (owner, index, slot);
}
