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
        var steps = new Stack<string>();
        for (var at = this; ; at = at.Parent)
        {
            if (stopsAtKey && at.Shape.KeyOf(at.Target) is { } key)
            {
                steps.Push($"{at.Shape.Name}/{key}");
            }
            else if (at.Parent is null)
            {
                steps.Push(at.GlobalName ?? "");
            }
            else if (steps.Count > LongestWay)
            {
                return "";
            }
            else
            {
                steps.Push(at.ParentIndex < 0 ? $".{at.ParentMember!.Name}" : $".{at.ParentMember!.Name}[{at.ParentIndex}]");
                continue;
            }

            return string.Concat(steps);
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
