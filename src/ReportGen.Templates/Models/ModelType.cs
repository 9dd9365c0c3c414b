using System.Collections.Frozen;

namespace ReportGen.Templates.Models;

/// <summary>What templates see of objects of one type: members listed by hand, no reflection.</summary>
public class ModelType
{
    private static int s_count;
    private readonly FrozenDictionary<string, ModelMember> _byName;

    internal ModelType(string name, IEnumerable<ModelMember> all)
    {
        ModelMember[] members = [.. all];
        if (members.Length > 64)
        {
            throw new InvalidOperationException($"The model type {name} has more than 64 members: a read is one bit of a word.");
        }

        for (var i = 0; i < members.Length; i++)
        {
            members[i].Attach(this, i, Slots);
            Slots += members[i].IsKept ? 1 : 0;
        }

        (Name, Members, Number) = (name, members, Interlocked.Increment(ref s_count) - 1);
        _byName = members.ToFrozenDictionary(member => member.Name, StringComparer.Ordinal);
    }

    /// <summary>What messages and recorded reads call the type: "quote".</summary>
    public string Name { get; }

    internal ModelMember[] Members { get; }

    /// <summary>How many members an object keeps once they were asked for.</summary>
    internal int Slots { get; }

    /// <summary>Its place in the masks of a <see cref="ReadLog"/>.</summary>
    internal int Number { get; }

    /// <summary>The mask of all members.</summary>
    internal ulong Everything => Members.Length == 64 ? ulong.MaxValue : (1UL << Members.Length) - 1;

    /// <summary>Starts the list of members of a type.</summary>
    public static ModelBuilder<T> Of<T>(string name)
        where T : class => new(name);

    /// <summary>Goes through all that templates can read of an object of this type.</summary>
    public void Visit(object target, ModelVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        visitor.Visit(this, target, static type => type.Everything);
    }

    internal ModelMember? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>What templates see of a <typeparamref name="T"/>.</summary>
public sealed class ModelType<T> : ModelType
    where T : class
{
    internal ModelType(string name, IEnumerable<ModelMember> members)
        : base(name, members)
    {
    }
}
