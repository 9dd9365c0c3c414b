namespace ReportGen.Templates.Values;

/// <summary>Something a template can call.</summary>
internal abstract class Function
{
    /// <summary>The names of its parameters, for arguments given by name.</summary>
    public virtual IReadOnlyList<string> Parameters => [];

    /// <summary>How many arguments it needs at least.</summary>
    public virtual int Required => 0;
}

/// <summary>What a builtin does with its arguments.</summary>
internal delegate Value FunctionBody(in CallArguments arguments);

/// <summary>A function of the engine or of the host program.</summary>
internal sealed class BuiltinFunction(string name, string[] parameters, int required, FunctionBody body) : Function
{
    public string Name { get; } = name;

    /// <summary>Takes any number of arguments after its parameters.</summary>
    public bool IsOpen { get; init; }

    public override IReadOnlyList<string> Parameters => parameters;

    public override int Required => required;

    public FunctionBody Body { get; } = body;

    /// <summary>What its result is known to be.</summary>
    public StaticKind Result { get; init; }
}
