using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>object.to_json and object.from_json.</summary>
internal static class Json
{
    public static Value Write(in CallArguments call)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            Write(writer, call[0], call, 0);
        }

        call.Evaluation.CheckLength(buffer.WrittenCount, call.Here);
        return Value.FromText(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter writer, Value value, in CallArguments call, int depth)
    {
        if (depth > call.Evaluation.Limits.ObjectDepth)
        {
            throw call.Evaluation.Failure("RG4022", call.Here, "The value is nested too deeply, or contains itself.");
        }

        switch (value.Kind)
        {
            case ValueKind.Absent or ValueKind.Null or ValueKind.Empty: writer.WriteNullValue(); break;
            case ValueKind.Flag: writer.WriteBooleanValue(value.IsTrue); break;
            case ValueKind.Int or ValueKind.Long: writer.WriteNumberValue(value.Whole); break;
            case ValueKind.Decimal: writer.WriteNumberValue(value.Decimal); break;
            case ValueKind.Float when float.IsFinite(value.Float): writer.WriteNumberValue(value.Float); break;
            case ValueKind.Double when double.IsFinite(value.Double): writer.WriteNumberValue(value.Double); break;
            case ValueKind.BigInteger: writer.WriteRawValue(value.BigInteger.ToString(CultureInfo.InvariantCulture)); break;
            case ValueKind.Date: writer.WriteStringValue(new DateTime(value.Ticks)); break;
            case ValueKind.List: WriteList(writer, value.List, call, depth); break;
            case ValueKind.Object or ValueKind.Model: WriteObject(writer, value, call, depth); break;
            case ValueKind.Function: throw call.Fail(0, "A function cannot be written as JSON.");
            default: writer.WriteStringValue(Printer.ToText(value, call.Evaluation, call.Here)); break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, Sequence list, in CallArguments call, int depth)
    {
        writer.WriteStartArray();
        foreach (var value in call.Evaluation.Walk(list, call.Here))
        {
            Write(writer, value, call, depth + 1);
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, Value value, in CallArguments call, int depth)
    {
        writer.WriteStartObject();
        if (value.Kind == ValueKind.Model)
        {
            foreach (var member in value.Model.Shape.Members)
            {
                call.Evaluation.Step(call.Here);
                writer.WritePropertyName(member.Name);
                Write(writer, member.Read(value.Model), call, depth + 1);
            }
        }
        else
        {
            foreach (var name in value.Object.Names)
            {
                call.Evaluation.Step(call.Here);
                value.Object.TryGet(name, out var member);
                writer.WritePropertyName(name);
                Write(writer, member, call, depth + 1);
            }
        }

        writer.WriteEndObject();
    }

    public static Value Read(in CallArguments call)
    {
        if (call.Text(0) is not { } json)
        {
            return Value.Null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return From(document.RootElement);
        }
        catch (JsonException error)
        {
            throw call.Fail(0, $"This is not JSON: {error.Message}");
        }
    }

    /// <summary>A JSON element as a value.</summary>
    public static Value From(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.True: return Value.True;
            case JsonValueKind.False: return Value.False;
            case JsonValueKind.String: return Value.FromText(element.GetString());
            case JsonValueKind.Number: return element.TryGetInt64(out var whole) ? Value.FromNumber(whole) : Value.FromNumber(element.GetDouble());
            case JsonValueKind.Array: return Value.FromList(element.EnumerateArray().Select(From));
            case JsonValueKind.Object:
                return Value.FromObject(element.EnumerateObject().Select(member => new KeyValuePair<string, Value>(member.Name, From(member.Value))));
            default: return Value.Null;
        }
    }
}
