using Scriban.Runtime;

namespace ReportGen.Templates.Tests.Conformance;

/// <summary>Three functions that some cases expect their host to have.</summary>
internal static class SpecialFunctions
{
    public static ScriptObject All { get; } = Import();

    private static ScriptObject Import()
    {
        var functions = new ScriptObject();
        functions.Import("special_concat_strings", (string a = "default_a", string b = "default_b", string c = "default_c") => $"a: {a}, b: {b}, c: {c}");
        functions.Import("special_concat_string_and_params", (string a, params object[] args) => string.Join(", ", args.Select((value, i) => $"v{i}: {value}").Prepend($"a: {a}")));
        functions.Import("special_concat_params", (params object[] args) => string.Join(", ", args.Select((value, i) => $"v{i}: {value}")));
        return functions;
    }
}
