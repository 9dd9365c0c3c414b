using System.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Tests.Conformance;

/// <summary>Three functions that some cases expect their host to have.</summary>
internal static class SpecialFunctions
{
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        new("special_concat_strings", ResultKind.Text, ConcatNamed,
            [new FunctionParameter("a", IsOptional: true), new FunctionParameter("b", IsOptional: true), new FunctionParameter("c", IsOptional: true)]),
        new("special_concat_string_and_params", ResultKind.Text, arguments => Value.FromText($"a: {arguments.Text(0)}{Rest(arguments, 1, ", ")}"),
            [new FunctionParameter("a"), new FunctionParameter("args…")]),
        new("special_concat_params", ResultKind.Text, arguments => Value.FromText(Rest(arguments, 0, "")), [new FunctionParameter("args…")]),
    ];

    private static Value ConcatNamed(FunctionArguments arguments)
    {
        string Or(string? text, string fallback) => text ?? fallback;
        return Value.FromText($"a: {Or(arguments.Text(0), "default_a")}, b: {Or(arguments.Text(1), "default_b")}, c: {Or(arguments.Text(2), "default_c")}");
    }

    private static string Rest(FunctionArguments arguments, int from, string before)
    {
        var text = new StringBuilder();
        for (var i = from; i < arguments.Count; i++)
        {
            text.Append(i > from ? ", " : before).Append('v').Append((char)('0' + i - from)).Append(": ").Append(arguments.Text(i));
        }

        return text.ToString();
    }
}
