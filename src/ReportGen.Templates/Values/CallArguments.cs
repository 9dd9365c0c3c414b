namespace ReportGen.Templates.Values;

/// <summary>What a builtin is called with: values in order (absent where none was given), places, and the render at work.</summary>
internal readonly ref struct CallArguments(Evaluation evaluation, ReadOnlySpan<Value> values, CallSite site)
{
    public Evaluation Evaluation { get; } = evaluation;

    public CallSite Site { get; } = site;

    public ReadOnlySpan<Value> Values { get; } = values;

    public int Count => Values.Length;

    public Place Here => Site.CalleePlace;

    public Value this[int index] => index < Values.Length ? Values[index] : default;

    public bool IsMissing(int index) => this[index].Kind == ValueKind.Absent;

    /// <summary>The argument as text; null stays null.</summary>
    public string? Text(int index)
    {
        var value = this[index];
        return value.AsText() ?? (value.IsNull ? null : Printer.ToText(value, Evaluation, Here));
    }

    public string TextOrEmpty(int index) => Text(index) ?? "";

    public bool Flag(int index) => this[index].IsTrue;

    /// <summary>The argument as a whole number, or the fallback when it was not given.</summary>
    public int Int(int index, int fallback = 0)
    {
        var value = this[index];
        if (value.IsNull)
        {
            return fallback;
        }

        if (value.IsSmallWhole)
        {
            return (int)Math.Clamp(value.Whole, int.MinValue, int.MaxValue);
        }

        return (int)Math.Clamp(Number(index), int.MinValue, int.MaxValue);
    }

    public double Number(int index)
    {
        var value = this[index];
        if (value.IsNumber)
        {
            return value.ToDouble();
        }

        if (value.Kind == ValueKind.Flag)
        {
            return value.IsTrue ? 1 : 0;
        }

        return value.AsText() is { } text && Numbers.TryParse(text, out var number)
            ? number.ToDouble()
            : throw Fail(index, $"A number is needed here, not {Kinds.Describe(value)}.");
    }

    /// <summary>The argument as a list; anything that is not one is a list of itself, null an empty one.</summary>
    public Sequence List(int index)
    {
        var value = this[index];
        return value.Kind switch
        {
            ValueKind.List => value.List,
            ValueKind.Absent or ValueKind.Null => new ScriptList(),
            ValueKind.Text or ValueKind.Html => Sequences.OfCharacters(value.Characters),
            ValueKind.Object => Sequences.OfMembers(value.Object),
            _ => new ScriptList([value]),
        };
    }

    public IEnumerable<Value> Walk(int index) => Evaluation.Walk(List(index), Here);

    public RenderException Fail(string message, string? hint = null) => Evaluation.Failure("RG4016", Here, message, hint);

    public RenderException Fail(int index, string message, string? hint = null)
        => Evaluation.Failure("RG4016", Site.Argument(index), message, hint);
}
