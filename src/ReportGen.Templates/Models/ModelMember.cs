namespace ReportGen.Templates.Models;

/// <summary>What a member of a model object is.</summary>
internal enum MemberKind : byte { Text, Address, Html, Number, Flag, Texts, One, Many }

/// <summary>One member that a model type shows: its name, what it is, and how to get it.</summary>
internal sealed class ModelMember(string name, MemberKind kind, Func<ModelObject, object?> get, Func<ModelType>? target = null)
{
    public string Name { get; } = name;

    public MemberKind Kind { get; } = kind;

    /// <summary>The type of what it leads to; asked for late, so that types may refer to each other.</summary>
    public ModelType? Target => target?.Invoke();

    public ModelType Owner { get; private set; } = null!;

    /// <summary>Its bit in a mask of reads.</summary>
    public int Index { get; private set; }

    /// <summary>What it is; of one object the same each time, so that it can be compared with itself, and a list is made once.</summary>
    public object? Get(ModelObject owner) => Kind < MemberKind.Texts ? get(owner) : owner.Kept(Index) ?? owner.Keep(Index, get(owner));

    /// <summary>Gets the member for a template, and notes that.</summary>
    public object? Read(ModelObject owner)
    {
        owner.Log.Note(this);
        return Get(owner);
    }

    internal void Attach(ModelType owner, int index) => (Owner, Index) = (owner, index);
}
