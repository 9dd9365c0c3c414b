using System.Globalization;
using System.Numerics;
using System.Text.Json;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Tests.Conformance;

/// <summary>Models of the conformance set: JSON in which {"$t": type, "v": text} stands for what JSON cannot say.</summary>
internal static class ConformanceModel
{
    public static Value Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("$t", out var type) => Typed(type.GetString()!, element.GetProperty("v").GetString()!),
        JsonValueKind.Object => Value.FromObject(element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Read(member.Value)))),
        JsonValueKind.Array => Value.FromList(element.EnumerateArray().Select(Read)),
        JsonValueKind.String => Value.FromText(element.GetString()),
        JsonValueKind.Number => element.TryGetInt32(out var whole) ? Value.FromNumber(whole) : Value.FromNumber(element.GetDouble()),
        JsonValueKind.True => Value.True,
        JsonValueKind.False => Value.False,
        _ => Value.Null,
    };

    private static Value Typed(string type, string text) => type switch
    {
        "long" or "ulong" or "uint" => Value.FromBig(BigInteger.Parse(text, CultureInfo.InvariantCulture), isLong: true),
        "bigint" => Value.FromBig(BigInteger.Parse(text, CultureInfo.InvariantCulture)),
        "double" => Value.FromNumber(double.Parse(text, CultureInfo.InvariantCulture)),
        "float" => Value.FromNumber(float.Parse(text, CultureInfo.InvariantCulture)),
        "decimal" => Value.FromNumber(decimal.Parse(text, CultureInfo.InvariantCulture)),
        "char" => Value.FromText(text),
        "datetime" => Value.FromDate(DateTime.Parse(text, CultureInfo.InvariantCulture)),
        "timespan" => Value.FromDuration(TimeSpan.Parse(text, CultureInfo.InvariantCulture)),
        _ => Value.FromNumber(int.Parse(text, CultureInfo.InvariantCulture)),
    };
}
