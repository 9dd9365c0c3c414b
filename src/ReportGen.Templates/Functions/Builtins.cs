using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>All names that every template knows.</summary>
internal static class Builtins
{
    /// <summary>The names, with html.raw where output is escaped (elsewhere it would do nothing).</summary>
    public static Dictionary<string, Value> Create(bool escapesOutput) => new(StringComparer.Ordinal)
    {
        ["array"] = Value.FromObject(ArrayFunctions.Create()),
        ["string"] = Value.FromObject(StringFunctions.Create()),
        ["html"] = Value.FromObject(HtmlFunctions.Create(escapesOutput)),
        ["math"] = Value.FromObject(MathFunctions.Create()),
        ["object"] = Value.FromObject(ObjectFunctions.Create()),
        ["regex"] = Value.FromObject(RegexFunctions.Create()),
        ["date"] = Value.FromObject(new DateFunctions()),
        ["timespan"] = Value.FromObject(DurationFunctions.Create()),
        ["include"] = Value.FromFunction(FunctionTable.Make("include", "name arguments…", Include)),
        ["include_join"] = Value.FromFunction(FunctionTable.Make("include_join", "names separator? begin? end?", IncludeFunctions.Join)),
        ["empty"] = Value.EmptyName,
        ["blank"] = Value.EmptyName,
    };

    private static Value Include(in CallArguments call) => call.Evaluation.Include(call.TextOrEmpty(0), call.Values[1..], call.Site);
}
