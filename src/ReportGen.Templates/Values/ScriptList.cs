namespace ReportGen.Templates.Values;

/// <summary>A list that templates can change; it may carry named members too.</summary>
internal sealed class ScriptList : Sequence
{
    private readonly List<Value> values;

    public ScriptList() => values = [];

    public ScriptList(IEnumerable<Value> values) => this.values = [.. values];

    public override int KnownCount => values.Count;

    public List<Value> Stored => values;

    public ScriptObject? Members { get; private set; }

    public override Value this[int index] => values[index];

    public override IEnumerable<Value> Values() => values;

    public void Add(Value value) => values.Add(value);

    /// <summary>Sets a value; a place beyond the end fills what lies between with null.</summary>
    public void SetAt(int index, Value value)
    {
        while (values.Count <= index)
        {
            values.Add(Value.Null);
        }

        values[index] = value;
    }

    public override bool TryGetMember(string name, out Value value)
    {
        value = default;
        return Members is not null && Members.TryGet(name, out value);
    }

    public void SetMember(string name, Value value) => (Members ??= new ScriptObject()).Set(name, value);
}
