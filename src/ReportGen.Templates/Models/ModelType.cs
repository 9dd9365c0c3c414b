using System.Collections.Frozen;

namespace ReportGen.Templates.Models;

/// <summary>What templates see of objects of one type: members listed by hand, no reflection.</summary>
public class ModelType
{
    private static int s_count;
    private readonly FrozenDictionary<string, ModelMember> _byName;

    internal ModelType(string name, IReadOnlyList<ModelMember> members)
    {
        if (members.Count > 64)
        {
            throw new InvalidOperationException($"The model type {name} has more than 64 members: a read is one bit of a word.");
        }

        for (var i = 0; i < members.Count; i++)
        {
            members[i].Attach(this, i);
        }

        (Name, Members, Number) = (name, members, Interlocked.Increment(ref s_count) - 1);
        _byName = members.ToFrozenDictionary(member => member.Name, StringComparer.Ordinal);
    }

    /// <summary>What messages and recorded reads call the type: "quote".</summary>
    public string Name { get; }

    internal IReadOnlyList<ModelMember> Members { get; }

    /// <summary>Its place in the masks of a <see cref="ReadLog"/>.</summary>
    internal int Number { get; }

    /// <summary>The mask of all members.</summary>
    internal ulong Everything => Members.Count == 64 ? ulong.MaxValue : (1UL << Members.Count) - 1;

    /// <summary>Starts the list of members of a type.</summary>
    public static ModelBuilder<T> Of<T>(string name)
        where T : class => new(name);

    /// <summary>Goes through all that templates can read of an object of this type.</summary>
    public void Visit(object target, ModelVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        visitor.Visit(new ModelObject(target, this, ReadLog.None), static type => type.Everything);
    }

    internal ModelMember? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>What templates see of a <typeparamref name="T"/>.</summary>
public sealed class ModelType<T> : ModelType
    where T : class
{
    internal ModelType(string name, IReadOnlyList<ModelMember> members)
        : base(name, members)
    {
    }
}
