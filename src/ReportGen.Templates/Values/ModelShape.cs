using System.Collections.Frozen;

namespace ReportGen.Templates.Values;

/// <summary>The members that objects of one type show to templates.</summary>
public abstract class ModelShape
{
    private FrozenDictionary<string, ModelMember> byName = FrozenDictionary<string, ModelMember>.Empty;

    /// <summary>What messages and recorded reads call the type: "quote".</summary>
    public abstract string Name { get; }

    internal IReadOnlyList<ModelMember> Members { get; private set; } = [];

    internal ModelMember? Find(string name) => byName.GetValueOrDefault(name);

    internal IEnumerable<string> MemberNames => Members.Select(member => member.Name);

    /// <summary>The identity of an object of this type, or null when its place in the model is all it has.</summary>
    internal abstract string? KeyOf(object target);

    private protected void SetMembers(IReadOnlyList<ModelMember> members)
    {
        if (members.Count > 64)
        {
            throw new InvalidOperationException($"The model type {Name} has more than 64 members: a read is one bit of a word.");
        }

        for (var i = 0; i < members.Count; i++)
        {
            members[i].Attach(this, i);
        }

        Members = members;
        byName = members.ToFrozenDictionary(member => member.Name, StringComparer.Ordinal);
    }
}
