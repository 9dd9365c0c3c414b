using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>A member that is a plain value.</summary>
internal sealed class ValueMember<T>(string name, MemberKind kind, Func<T, Value> read) : ModelMember(name, kind, null)
    where T : class
{
    public override Value Get(ModelReference owner) => read((T)owner.Target);
}

/// <summary>A member that is another object.</summary>
internal sealed class ReferenceMember<T>(string name, Func<T, object?> read, Func<ModelShape> type) : ModelMember(name, MemberKind.One, type)
    where T : class
{
    public override Value Get(ModelReference owner)
        => read((T)owner.Target) is { } target ? Value.FromModel(new ModelReference(owner.Log, target, Target!, owner, this, -1)) : Value.Null;
}

/// <summary>A member that is a list of other objects.</summary>
internal sealed class ListMember<T, TOther>(string name, Func<T, IReadOnlyList<TOther>> read, Func<ModelShape> type) : ModelMember(name, MemberKind.Many, type)
    where T : class
    where TOther : class
{
    public override Value Get(ModelReference owner) => Value.FromList(new ModelList<TOther>(read((T)owner.Target), owner, this));
}
