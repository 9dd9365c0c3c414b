using System.Collections;
using ReportGen.Templates.Output;
using ReportGen.Templates.Rendering;
using Scriban.Runtime;
using Scriban.Syntax;

using Library = Scriban.Functions.ArrayFunctions;

namespace ReportGen.Templates.Functions;

/// <summary>array.join, which keeps markup markup, and array.sort, which orders texts in the same way on every machine.</summary>
internal static class ArrayFunctions
{
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        new("array.join", ResultKind.Any, Join, new("list"), new("delimiter", ParameterKind.Text), new("function", IsOptional: true)),
        new("array.sort", ResultKind.Any, Sort, new("list"), new("member", IsOptional: true)),
    ];

    private static object? Join(FunctionArguments arguments)
    {
        var (context, pieces) = (arguments.Context, arguments.List(0));
        if (!context.Escapes || !(arguments.IsHtml(1) || arguments.Has(2) || pieces.Any(piece => piece is Html)))
        {
            return Library.Join(context, arguments.Span, arguments[0] as IEnumerable ?? new ScriptArray(pieces), arguments.Text(1), arguments[2]);
        }

        var function = arguments[2] as IScriptCustomFunction;
        var joined = new List<object?>();
        foreach (var piece in pieces)
        {
            context.Budget.CountStep();
            joined.AddRange(joined.Count > 0 ? [arguments[1]] : []);
            joined.Add(function is null ? piece : ScriptFunctionCall.Call(context, context.CurrentNode, function, [piece]));
        }

        return joined.Any(piece => piece is Html) ? Html.Join(context, joined.ToArray()) : Library.Join(context, arguments.Span, joined, "");
    }

    private static object? Sort(FunctionArguments arguments)
    {
        var (context, member) = (arguments.Context, arguments.Text(1));
        var values = arguments.List(0);
        var keys = new List<object?>(values.Count);
        foreach (var value in values)
        {
            context.Budget.CountStep();
            keys.Add(member is null ? value : Follow(context, arguments, value, member.Split('.')));
        }

        context.Budget.CountSteps(values.Count * Math.Log2(values.Count + 1));
        if (!keys.Any(key => key is string or Html))
        {
            return Library.Sort(context, arguments.Span, values, member);
        }

        if (keys.FirstOrDefault(key => key is not (null or string or Html)) is { } other)
        {
            throw arguments.Fail(0, $"The list cannot be sorted: text and {context.GetTypeName(other)} have no order.");
        }

        // The order is stable: equal keys stay as they came.
        var texts = keys.Select(key => key is null ? null : new TextOrder(key.ToString()!)).ToList();
        context.Budget.CountSteps(texts.Sum(text => (double)(text?.Length ?? 0)) * Math.Log2(values.Count + 1) / 16);
        return new ScriptArray(Enumerable.Range(0, values.Count).OrderBy(i => texts[i]).Select(i => values[i]));
    }

    private static object? Follow(PageContext context, FunctionArguments arguments, object? value, string[] path)
    {
        foreach (var name in path)
        {
            if (value is null || !context.GetMemberAccessor(value).TryGetValue(context, arguments.Span, value, name, out value))
            {
                return null;
            }
        }

        return value;
    }
}
