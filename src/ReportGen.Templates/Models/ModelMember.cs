namespace ReportGen.Templates.Models;

/// <summary>One member that a model type shows: its name, what it is, how templates read it and how a host looks at it.</summary>
internal abstract class ModelMember(string name, MemberKind kind)
{
    public string Name { get; } = name;

    public MemberKind Kind { get; } = kind;

    public ModelType Owner { get; private set; } = null!;

    /// <summary>Its bit in a mask of reads.</summary>
    public int Index { get; private set; }

    /// <summary>The type of what it leads to; asked for late, so that types may refer to each other.</summary>
    public virtual ModelType? Target => null;

    /// <summary>Reads the member for a template, and notes that.</summary>
    public object? Read(ModelObject owner)
    {
        owner.Log.Note(this);
        return Get(owner);
    }

    /// <summary>Shows a host the member, and of the objects behind it the members that a mask for their type has a bit for.</summary>
    public abstract void Visit(object target, ModelVisitor visitor, Func<ModelType, ulong> maskOf);

    protected abstract object? Get(ModelObject owner);

    internal void Attach(ModelType owner, int index) => (Owner, Index) = (owner, index);
}
