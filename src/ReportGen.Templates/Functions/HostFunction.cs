using System.Collections;
using System.Numerics;
using ReportGen.Templates.Models;
using ReportGen.Templates.Output;
using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Templates.Functions;

/// <summary>A function of the host, or of this room, as the library calls it.</summary>
internal sealed class HostFunction(TemplateFunction function) : IScriptCustomFunction
{
    /// <summary>What it gives back.</summary>
    public ResultKind Result => function.Result;

    public int RequiredParameterCount { get; } = function.Parameters.Count(p => !p.IsOptional);

    public int ParameterCount => function.Parameters.Count;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index >= ParameterCount ? new(typeof(object), "")
        : function.Parameters[index] is { IsOptional: true } parameter ? new(typeof(object), parameter.Name, null)
        : new(typeof(object), function.Parameters[index].Name);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var values = new object?[arguments.Count];
        arguments.CopyTo(values, 0);
        return Invoke((PageContext)context, callerContext, values);
    }

    /// <summary>Calls the function with what the library, or <see cref="Nodes.CallNode"/>, has worked out.</summary>
    public object? Invoke(PageContext page, ScriptNode? caller, ReadOnlySpan<object?> values)
    {
        var given = new FunctionArguments(page, caller, values);
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = function.Parameters[i];
            if (!Fits(parameter.Kind, values[i]))
            {
                throw new TemplateFault(
                    TemplateProblems.WrongArguments, given.Place(i),
                    $"`{function.Name}` needs {(parameter.Kind == ParameterKind.Text ? "text" : "a number")} for `{parameter.Name}`, not {Describe(values[i]!)}.");
            }
        }

        return function.Body(given);
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static bool Fits(ParameterKind kind, object? value) => value is null || kind switch
    {
        ParameterKind.Text => value is string or Html || IsNumber(value),
        ParameterKind.Number => IsNumber(value),
        _ => true,
    };

    private static bool IsNumber(object value) => value is BigInteger or decimal || (value.GetType().IsPrimitive && value is not (bool or char));

    private static string Describe(object value) => value switch
    {
        string => "text",
        ModelObject model => $"a {model.Type.Name}",
        IScriptCustomFunction => "a function",
        IEnumerable => "a list or an object",
        _ => IsNumber(value) ? "a number" : value is Html ? "html" : "a value of another kind",
    };
}
