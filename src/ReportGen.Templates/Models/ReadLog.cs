namespace ReportGen.Templates.Models;

/// <summary>What a render has read, as it happens: one bit a member of a type, and everything else by name.</summary>
internal sealed class ReadLog
{
    private readonly List<ModelType> _types = [];
    private readonly HashSet<(ReadKind Kind, string Subject, string Value)> _others = [];
    private ulong[] _masks = new ulong[64];

    /// <summary>The types of which something was read, with the members that were.</summary>
    public IEnumerable<(ModelType Type, ulong Mask)> Members => _types.Select(type => (type, _masks[type.Number]));

    /// <summary>Includes, absences and reads that functions declare.</summary>
    public IReadOnlyCollection<(ReadKind Kind, string Subject, string Value)> Others => _others;

    public void Note(ModelMember member)
    {
        var type = member.Owner;
        if (type.Number >= _masks.Length)
        {
            Array.Resize(ref _masks, type.Number + 64);
        }

        ref var mask = ref _masks[type.Number];
        if (mask == 0)
        {
            _types.Add(type);
        }

        mask |= 1UL << member.Index;
    }

    public void Note(ReadKind kind, string subject, string value) => _others.Add((kind, subject, value));
}
