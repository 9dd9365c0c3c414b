using System.Text;

namespace ReportGen.Templates.Values;

/// <summary>A model object as one render met it: where, and which of its members were read.</summary>
internal sealed class ModelReference
{
    private const int LongestWay = 100;

    private readonly ReadLog log;
    private ulong read;

    public ModelReference(ReadLog log, object target, ModelShape shape, ModelReference? parent, ModelMember? member, int index)
    {
        (this.log, Target, Shape, Parent, ParentMember, ParentIndex) = (log, target, shape, parent, member, index);
        Previous = log.Add(this);
    }

    public object Target { get; }

    public ModelShape Shape { get; }

    /// <summary>The object that led here, by which member, and at which place of a list (-1: none).</summary>
    public ModelReference? Parent { get; }

    public ModelMember? ParentMember { get; }

    public int ParentIndex { get; }

    /// <summary>Of a root: the name of the global it is.</summary>
    public string? GlobalName { get; init; }

    public ModelReference? Previous { get; }

    public ReadLog Log => log;

    public ulong ReadMask => read;

    public void Mark(int member) => read |= 1UL << member;

    public void MarkAll() => read |= Shape.Members.Count >= 64 ? ulong.MaxValue : (1UL << Shape.Members.Count) - 1;

    /// <summary>Two references to one object are the same value.</summary>
    public bool IsSameAs(ModelReference other) => ReferenceEquals(Target, other.Target) && ReferenceEquals(Shape, other.Shape);

    /// <summary>How the object is reached from a global: page.hits[3]; empty when the way is too long to follow.</summary>
    public string Way() => Describe(stopsAtKey: false);

    /// <summary>What recorded reads call the object: its key, or the way to it from the nearest object that has one.</summary>
    public string Subject() => Describe(stopsAtKey: true);

    private string Describe(bool stopsAtKey)
    {
        if (stopsAtKey && Shape.KeyOf(Target) is { } own)
        {
            return string.Concat(Shape.Name, "/", own);
        }

        var steps = new StringBuilder();
        var links = 0;
        for (var at = this; ; at = at.Parent)
        {
            if (stopsAtKey && at.Shape.KeyOf(at.Target) is { } key)
            {
                return steps.Insert(0, key).Insert(0, '/').Insert(0, at.Shape.Name).ToString();
            }

            if (at.Parent is null)
            {
                return steps.Insert(0, at.GlobalName).ToString();
            }

            if (++links > LongestWay)
            {
                return "";
            }

            if (at.ParentIndex >= 0)
            {
                steps.Insert(0, ']').Insert(0, at.ParentIndex).Insert(0, '[');
            }

            steps.Insert(0, at.ParentMember!.Name).Insert(0, '.');
        }
    }
}

/// <summary>A list of model objects; each becomes a reference when it is reached.</summary>
internal sealed class ModelList<T>(IReadOnlyList<T> targets, ModelReference parent, ModelMember member) : Sequence
    where T : class
{
    public override int KnownCount => targets.Count;

    public override Value this[int index]
        => Value.FromModel(new ModelReference(parent.Log, targets[index], member.Target!, parent, member, index));
}
