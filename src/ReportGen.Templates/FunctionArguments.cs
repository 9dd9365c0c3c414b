using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>What a host function is called with. Kinds were checked before.</summary>
public readonly ref struct FunctionArguments
{
    private readonly CallArguments call;

    internal FunctionArguments(CallArguments call) => this.call = call;

    public int Count => call.Count;

    public Value this[int index] => call[index];

    /// <summary>The argument was given and is not null.</summary>
    public bool Has(int index) => !call[index].IsNull;

    public string? Text(int index) => call.Text(index);

    public long Whole(int index, long fallback = 0) => Has(index) ? (long)call.Number(index) : fallback;

    public double Number(int index, double fallback = 0) => Has(index) ? call.Number(index) : fallback;

    public bool Flag(int index) => call.Flag(index);

    /// <summary>The values of a list.</summary>
    public IReadOnlyList<Value> List(int index) => [.. call.Walk(index)];

    /// <summary>The object itself. All of its members count as read, for what the function looks at is not known.</summary>
    public T? Model<T>(int index)
        where T : class
    {
        if (call[index].Kind != ValueKind.Model || call[index].Model.Target is not T target)
        {
            return null;
        }

        call[index].Model.MarkAll();
        return target;
    }

    /// <summary>One member of an object; only that counts as read.</summary>
    public Value Member(int index, string name)
        => call[index].Kind == ValueKind.Model && call[index].Model.Shape.Find(name) is { } member ? member.Read(call[index].Model) : Value.Null;

    /// <summary>An object as a result.</summary>
    public Value Give<T>(T? target, ModelType<T> type)
        where T : class
        => target is null ? Value.Null : Value.FromModel(new ModelReference(call.Evaluation.Reads, target, type, null, null, -1));

    /// <summary>Notes something else that the result depends on: a configuration key and its value, for example.</summary>
    public void Note(string key, string value) => call.Evaluation.Reads.Add(ReadKind.Setting, key, "", value);

    /// <summary>An error at the place of an argument, to be thrown; the page shows it as a problem.</summary>
    public Exception Fail(int index, string message, string? hint = null) => call.Fail(index, message, hint);
}
