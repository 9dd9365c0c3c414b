using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReportGen.Site.Settings;

/// <summary>Writes <see cref="SiteShape"/> as a JSON Schema, so that editors complete and check site.yml.</summary>
internal static class SiteSchema
{
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema, in the draft that editors' YAML support understands best.</summary>
    public static string Text { get; } = Write();

    private static string Write()
    {
        var definitions = new SortedDictionary<string, JsonObject?>(StringComparer.Ordinal);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "site.yml of ReportGen",
        };
        foreach (var (key, value) in Of(SiteShape.Site, definitions).ToList())
        {
            schema[key] = value?.DeepClone();
        }

        schema["definitions"] = new JsonObject(definitions.Select(d => KeyValuePair.Create<string, JsonNode?>(d.Key, d.Value)));
        return schema.ToJsonString(s_readable) + "\n";
    }

    // A key without a value counts as absent, whatever would stand there.
    private static JsonObject Of(ValueShape shape, SortedDictionary<string, JsonObject?> definitions) => shape switch
    {
        TextShape text => Scalar(text),
        TextsShape => new() { ["anyOf"] = new JsonArray(Scalar(new()), new JsonObject { ["type"] = Names("array"), ["items"] = Scalar(new()) }) },
        WordShape words => new() { ["enum"] = new JsonArray([.. words.Words.Select(w => JsonValue.Create(w)), null]) },
        FlagShape => new() { ["type"] = Names("boolean", "null") },
        NumberShape { Most: int.MaxValue } number => new() { ["type"] = Names("integer", "null"), ["minimum"] = number.Least },
        NumberShape number => new() { ["type"] = Names("integer", "null"), ["minimum"] = number.Least, ["maximum"] = number.Most },
        ElementsShape list => new() { ["type"] = Names("array", "null"), ["items"] = Of(list.Element, definitions) },
        EitherShape either => new() { ["anyOf"] = new JsonArray([.. either.Choices.Select(c => Of(c, definitions))]) },
        NamedShape named => Reference(named, definitions),
        MapShape map => Map(map, definitions),
        _ => throw new InvalidOperationException($"no schema is known for {shape}"),
    };

    private static JsonObject Scalar(TextShape text)
    {
        var schema = new JsonObject { ["type"] = Names("string", "number", "boolean", "null") };
        if (text.Format is not null)
        {
            schema["format"] = text.Format;
        }

        return schema;
    }

    private static JsonObject Map(MapShape map, SortedDictionary<string, JsonObject?> definitions)
    {
        var schema = new JsonObject { ["type"] = Names("object", "null") };
        if (map.Keys.Count > 0)
        {
            schema["properties"] = new JsonObject(map.Keys.Select(k => KeyValuePair.Create<string, JsonNode?>(k.Name, Described(k, definitions))));
        }

        schema["additionalProperties"] = map.Others is null ? JsonValue.Create(false) : Of(map.Others, definitions);
        if (map.Keys.Any(k => k.IsNeeded))
        {
            schema["required"] = Names([.. map.Keys.Where(k => k.IsNeeded).Select(k => k.Name)]);
        }

        return schema;
    }

    // Beside a $ref, this draft reads nothing else.
    private static JsonObject Described(KeyShape key, SortedDictionary<string, JsonObject?> definitions)
    {
        var schema = Of(key.Value, definitions);
        return schema.ContainsKey("$ref")
            ? new JsonObject { ["description"] = key.Meaning, ["allOf"] = new JsonArray(schema) }
            : new JsonObject([KeyValuePair.Create<string, JsonNode?>("description", key.Meaning), .. schema.Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))]);
    }

    private static JsonObject Reference(NamedShape named, SortedDictionary<string, JsonObject?> definitions)
    {
        if (definitions.TryAdd(named.Name, null))
        {
            definitions[named.Name] = Of(named.Shape(), definitions);
        }

        return new() { ["$ref"] = "#/definitions/" + named.Name };
    }

    private static JsonArray Names(params string[] names) => new([.. names.Select(n => JsonValue.Create(n))]);
}
