namespace ReportGen.Templates.Values;

/// <summary>What a member of a model object is.</summary>
internal enum MemberKind : byte { Text, Address, Html, Number, Flag, Texts, One, Many }

/// <summary>One member that a model type shows: its name, what it is, and how to read it.</summary>
internal abstract class ModelMember(string name, MemberKind kind, Func<ModelShape>? target)
{
    private ModelShape? resolved;

    public string Name { get; } = name;

    public MemberKind Kind { get; } = kind;

    public ModelShape Owner { get; private set; } = null!;

    public int Index { get; private set; }

    /// <summary>The type of what it leads to; asked for late, so that types may refer to each other.</summary>
    public ModelShape? Target => target is null ? null : resolved ??= target();

    /// <summary>Reads the member and marks it as read.</summary>
    public Value Read(ModelReference owner)
    {
        owner.Mark(Index);
        return Get(owner);
    }

    public abstract Value Get(ModelReference owner);

    internal void Attach(ModelShape owner, int index) => (Owner, Index) = (owner, index);
}
