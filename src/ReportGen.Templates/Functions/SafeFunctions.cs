using System.Collections;
using System.Numerics;
using ReportGen.Templates.Models;
using ReportGen.Templates.Output;
using ReportGen.Templates.Rendering;
using Scriban.Functions;
using Scriban.Runtime;

namespace ReportGen.Templates.Functions;

/// <summary>What a report may not do, and what it may do only with what it shows.</summary>
internal static class SafeFunctions
{
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        new("math.random", ResultKind.Number, Random, new("min"), new("max")),
        new("math.uuid", ResultKind.Text, Random),
        new("object.to_json", ResultKind.Text, a => ObjectFunctions.ToJson(a.Context, Plain(a, a[0], 0)), new FunctionParameter("value")),
        new("object.eval", ResultKind.Any, Run, new FunctionParameter("value")),
        new("object.eval_template", ResultKind.Any, Run, new FunctionParameter("value")),
    ];

    // The library would go through an object of the report by reflection, past what it shows and with no read noted.
    private static object? Plain(FunctionArguments arguments, object? value, int depth)
    {
        arguments.Context.Budget.CountStep();
        if (depth > arguments.Context.ObjectRecursionLimit)
        {
            throw new TemplateFault(TemplateProblems.TooDeep, arguments.Place(0), "The value is nested too deeply, or contains itself.");
        }

        var (plain, list) = (new ScriptObject(), new ScriptArray());
        switch (value)
        {
            case null or string or bool or DateTime or TimeSpan or decimal or BigInteger:
                return value;
            case Html html:
                return html.Markup;
            case ModelObject model:
                foreach (var member in model.Type.Members)
                {
                    plain[member.Name] = Plain(arguments, member.Read(model), depth + 1);
                }

                return plain;
            case ScriptObject members when value is not IScriptCustomFunction:
                foreach (var (name, member) in members)
                {
                    plain[name] = Plain(arguments, member, depth + 1);
                }

                return plain;
            case IEnumerable elements when value is not IScriptCustomFunction:
                foreach (var element in elements)
                {
                    list.Add(Plain(arguments, element, depth + 1));
                }

                return list;
            default:
                return value.GetType().IsPrimitive ? value
                : throw new TemplateFault(
                    TemplateProblems.WrongKind, arguments.Place(0), $"A value of the kind `{arguments.Context.GetTypeName(value)}` cannot be written as JSON.");
        }
    }

    private static object? Random(FunctionArguments arguments) =>
        throw new TemplateFault(TemplateProblems.NotRepeatable, arguments.Span, "A page must come out the same each time it is built; random values do not.");

    private static object? Run(FunctionArguments arguments) =>
        throw new TemplateFault(
            TemplateProblems.TextAsTemplate, arguments.Span, "Text is not run as a template: words of documents are never code.",
            "Write a function or a part, and call or include it.");
}
