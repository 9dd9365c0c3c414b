using ReportGen.Templates.Binding;
using ReportGen.Templates.Functions;
using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>Puts functions of the host where templates find them, with checks of what they are called with.</summary>
internal static class HostFunctions
{
    public static void Add(Library library, TemplateFunction function)
    {
        var spec = string.Join(' ', function.Parameters.Select(parameter => parameter.Name + (parameter.IsOptional ? "?" : "")));
        var made = FunctionTable.Make(function.Name, spec, (in CallArguments call) => Run(function, call), KindOf(function.Result));
        var dot = function.Name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            library.AddBuiltin(function.Name, Value.FromFunction(made));
            return;
        }

        var family = function.Name[..dot];
        var members = library.TryGetBuiltin(library.Symbols.Global(family), out var existing) && existing.Kind == ValueKind.Object
            ? existing.Object
            : new ScriptObject { IsShared = true };
        members.Set(function.Name[(dot + 1)..], Value.FromFunction(made));
        library.AddBuiltin(family, Value.FromObject(members));
    }

    private static StaticKind KindOf(ResultKind result) => result switch
    {
        ResultKind.Text => StaticKind.Text,
        ResultKind.Address => StaticKind.Address,
        ResultKind.Html => StaticKind.Html,
        ResultKind.Number => StaticKind.Number,
        _ => StaticKind.Unknown,
    };

    private static Value Run(TemplateFunction function, in CallArguments call)
    {
        for (var i = 0; i < function.Parameters.Count; i++)
        {
            var (parameter, value) = (function.Parameters[i], call[i]);
            if (!Fits(parameter.Kind, value))
            {
                throw call.Evaluation.Failure("RG4015", call.Site.Argument(i),
                    $"`{function.Name}` needs {Describe(parameter.Kind)} for `{parameter.Name}`, not {Kinds.Describe(value)}.");
            }
        }

        return function.Body(new FunctionArguments(call));
    }

    private static bool Fits(ParameterKind kind, Value value) => value.IsNull || kind switch
    {
        ParameterKind.Text => value.IsText || value.IsNumber,
        ParameterKind.Number => value.IsNumber,
        ParameterKind.Flag => value.Kind == ValueKind.Flag,
        ParameterKind.List => value.Kind == ValueKind.List,
        ParameterKind.Model => value.Kind == ValueKind.Model,
        _ => true,
    };

    private static string Describe(ParameterKind kind) => kind switch
    {
        ParameterKind.Text => "text",
        ParameterKind.Number => "a number",
        ParameterKind.Flag => "a flag",
        ParameterKind.List => "a list",
        ParameterKind.Model => "an object of the report",
        _ => "a value",
    };
}
