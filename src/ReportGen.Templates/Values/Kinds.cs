namespace ReportGen.Templates.Values;

/// <summary>Values and kinds in words.</summary>
internal static class Kinds
{
    /// <summary>A kind as messages name it.</summary>
    public static string Describe(Value value) => value.Kind switch
    {
        ValueKind.Absent or ValueKind.Null => "null",
        ValueKind.Flag => "a flag",
        ValueKind.Text => "text",
        ValueKind.Html => "html",
        ValueKind.Date => "a date",
        ValueKind.Duration => "a duration",
        ValueKind.List => "a list",
        ValueKind.Object => "an object",
        ValueKind.Model => $"a {value.Model.Shape.Name}",
        ValueKind.Function => "a function",
        ValueKind.Empty => "`empty`",
        _ => "a number",
    };

    /// <summary>What object.kind answers.</summary>
    public static string? Name(Value value) => value.Kind switch
    {
        ValueKind.Absent or ValueKind.Null => null,
        ValueKind.Flag => "bool",
        ValueKind.Int => "int",
        ValueKind.Long => "long",
        ValueKind.BigInteger => "bigint",
        ValueKind.Decimal => "decimal",
        ValueKind.Float => "float",
        ValueKind.Double => "double",
        ValueKind.Text or ValueKind.Html => "string",
        ValueKind.Date => "datetime",
        ValueKind.Duration => "timespan",
        ValueKind.List => value.List.IsComputed ? "range" : "array",
        ValueKind.Function => "function",
        _ => "object",
    };

    /// <summary>What object.typeof answers.</summary>
    public static string? TypeName(Value value) => value.Kind switch
    {
        ValueKind.Absent or ValueKind.Null => null,
        ValueKind.Flag => "boolean",
        >= ValueKind.Int and <= ValueKind.Double => "number",
        ValueKind.Text or ValueKind.Html => "string",
        ValueKind.List => value.List.IsComputed ? "iterator" : "array",
        ValueKind.Function => "function",
        _ => "object",
    };
}
