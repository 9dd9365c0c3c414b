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

    /// <summary>The argument when it is a date.</summary>
    public DateTime? Date(int index) => call[index].Kind == ValueKind.Date ? new DateTime(call[index].Ticks) : null;

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

    /// <summary>What the host gave along with the model; nothing of it counts as read unless it is noted.</summary>
    public T? Host<T>()
        where T : class
        => call.Evaluation.Host as T;

    /// <summary>A member of a global of the host ("page", "head", "root"), read as a template would read it; null where the way ends.</summary>
    public Value Global(string name, params ReadOnlySpan<string> members)
    {
        var value = call.Evaluation.Given(name);
        foreach (var member in members)
        {
            value = value.Kind == ValueKind.Model && value.Model.Shape.Find(member) is { } found ? found.Read(value.Model) : Value.Null;
        }

        return value;
    }

    /// <summary>Notes something else that the result depends on: a configuration key and its value, for example.</summary>
    public void Note(string key, string value) => call.Evaluation.Reads.Add(ReadKind.Setting, key, "", value);

    /// <summary>A warning at the place of an argument; the page is made all the same. The code is the host's own.</summary>
    public void Warn(int index, string code, string message, string? hint = null) => call.Evaluation.Warn(code, call.Site.Argument(index), message, hint);

    /// <summary>An error at the place of an argument, to be thrown; the page shows it as a problem.</summary>
    public Exception Fail(int index, string message, string? hint = null) => call.Fail(index, message, hint);
}
