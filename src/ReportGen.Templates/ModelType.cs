using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>What templates see of objects of one type: members listed by hand, no reflection.</summary>
public abstract class ModelType : ModelShape
{
    /// <summary>Starts the list of members of a type; the name is what messages and recorded reads say.</summary>
    public static ModelBuilder<T> Of<T>(string name)
        where T : class => new(name);
}

/// <summary>What templates see of a <typeparamref name="T"/>.</summary>
public sealed class ModelType<T> : ModelType
    where T : class
{
    private readonly Func<T, string>? key;

    internal ModelType(string name, IReadOnlyList<ModelMember> members, Func<T, string>? key)
    {
        Name = name;
        this.key = key;
        SetMembers(members);
    }

    public override string Name { get; }

    internal override string? KeyOf(object target) => key?.Invoke((T)target);
}
