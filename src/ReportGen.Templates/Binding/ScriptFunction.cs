using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

/// <summary>What is known of a function of a template before anything runs.</summary>
internal sealed record FunctionCode(int[]? Symbols, string[] Names, Evaluate?[] Defaults, int RequiredCount, bool HasRest, bool ReturnsValue)
{
    /// <summary>Of a function with a name of its own ($f): that name, under which it finds itself.</summary>
    public int OwnName { get; init; } = -1;

    /// <summary>Set once its body is bound: a function may call itself.</summary>
    public Execute Body { get; set; } = static _ => Flow.Next;
}

/// <summary>A function of a template, with the names that were around it when it was made.</summary>
internal sealed class ScriptFunction(FunctionCode code, FunctionScope? around) : Function
{
    public FunctionCode Code { get; } = code;

    /// <summary>Of an anonymous function made inside another: that function's names.</summary>
    public FunctionScope? Around { get; } = around;

    public override IReadOnlyList<string> Parameters => Code.Names;

    public override int Required => Code.RequiredCount;
}
