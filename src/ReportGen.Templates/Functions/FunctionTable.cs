using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>A family of functions being listed: each with its parameters, as in "text length ellipsis?".</summary>
internal sealed class FunctionTable(string family)
{
    private readonly ScriptObject members = new() { IsShared = true };

    public ScriptObject Members => members;

    /// <summary>Adds a function; a parameter with "?" may be left out, "…" takes all that follows.</summary>
    public FunctionTable Add(string name, string parameters, FunctionBody body, StaticKind result = StaticKind.Unknown)
    {
        members.Set(name, Value.FromFunction(Make($"{family}.{name}", parameters, body, result)));
        return this;
    }

    public static BuiltinFunction Make(string name, string parameters, FunctionBody body, StaticKind result = StaticKind.Unknown)
    {
        var names = parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var required = names.Count(parameter => !parameter.EndsWith('?') && !parameter.EndsWith('…'));
        var isOpen = names.Length > 0 && names[^1].EndsWith('…');
        return new BuiltinFunction(name, [.. names.Select(parameter => parameter.TrimEnd('?', '…'))], required, body) { IsOpen = isOpen, Result = result };
    }
}
