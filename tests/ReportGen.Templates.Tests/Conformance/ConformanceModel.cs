using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Scriban.Runtime;

namespace ReportGen.Templates.Tests.Conformance;

/// <summary>Models of the conformance set: JSON in which {"$t": type, "v": text} stands for what JSON cannot say.</summary>
internal static class ConformanceModel
{
    public static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("$t", out var type) => Typed(type.GetString()!, element.GetProperty("v").GetString()!),
        JsonValueKind.Object => Members(element),
        JsonValueKind.Array => new ScriptArray(element.EnumerateArray().Select(Read)),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt32(out var whole) ? whole : element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static ScriptObject Members(JsonElement element)
    {
        var made = new ScriptObject();
        foreach (var member in element.EnumerateObject())
        {
            made[member.Name] = Read(member.Value);
        }

        return made;
    }

    private static object Typed(string type, string text) => type switch
    {
        "long" => long.Parse(text, CultureInfo.InvariantCulture),
        "ulong" => ulong.Parse(text, CultureInfo.InvariantCulture),
        "uint" => uint.Parse(text, CultureInfo.InvariantCulture),
        "byte" => byte.Parse(text, CultureInfo.InvariantCulture),
        "short" => short.Parse(text, CultureInfo.InvariantCulture),
        "bigint" => BigInteger.Parse(text, CultureInfo.InvariantCulture),
        "double" => double.Parse(text, CultureInfo.InvariantCulture),
        "float" => float.Parse(text, CultureInfo.InvariantCulture),
        "decimal" => decimal.Parse(text, CultureInfo.InvariantCulture),
        "char" => text[0],
        "datetime" => DateTime.Parse(text, CultureInfo.InvariantCulture),
        "timespan" => TimeSpan.Parse(text, CultureInfo.InvariantCulture),
        _ => int.Parse(text, CultureInfo.InvariantCulture),
    };
}
