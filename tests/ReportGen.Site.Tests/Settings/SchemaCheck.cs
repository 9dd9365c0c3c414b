using System.Globalization;
using System.Text.Json.Nodes;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Settings;

/// <summary>As much of JSON Schema as the schema of site.yml uses; a word that is not known here fails loudly.</summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private static readonly string[] s_words =
    [
        "$schema", "title", "definitions", "description", "format", "type", "enum", "minimum", "maximum", "anyOf", "allOf", "$ref", "items", "properties",
        "additionalProperties", "required",
    ];

    public bool Accepts(SettingsNode node) => Accepts(root, node);

    private bool Accepts(JsonObject schema, SettingsNode node)
    {
        Assert.Empty(schema.Select(p => p.Key).Except(s_words));
        return (schema["$ref"] is not { } name || Accepts((JsonObject)root["definitions"]![((string)name!).Split('/')[^1]]!, node))
            && (schema["allOf"] is not JsonArray all || all.All(s => Accepts((JsonObject)s!, node)))
            && (schema["anyOf"] is not JsonArray any || any.Any(s => Accepts((JsonObject)s!, node)))
            && (schema["type"] is not { } type || Names(type).Intersect(TypesOf(node)).Any())
            && (schema["enum"] is not JsonArray words || words.Any(w => w is null ? TypesOf(node).Contains("null") : node is TextNode text && text.Text == (string)w!))
            && (schema["minimum"] is not { } least || !TypesOf(node).Contains("integer") || Number((TextNode)node) >= (int)least)
            && (schema["maximum"] is not { } most || !TypesOf(node).Contains("integer") || Number((TextNode)node) <= (int)most)
            && (schema["items"] is not JsonObject items || node is not ListNode list || list.Elements.All(e => Accepts(items, e)))
            && (node is not MapNode map || AcceptsKeys(schema, map));
    }

    private bool AcceptsKeys(JsonObject schema, MapNode map) =>
        (schema["required"] is not { } required || Names(required).All(n => map.Find(n) is not null))
        && map.Entries.All(entry => schema["properties"]?[entry.Key.Text] is JsonObject known ? Accepts(known, entry.Value)
            : schema["additionalProperties"] switch
            {
                JsonObject others => Accepts(others, entry.Value),
                null => true,
                var allowed => (bool)allowed!,
            });

    private static IEnumerable<string> Names(JsonNode names) => names.AsArray().Select(n => (string)n!);

    private static string[] TypesOf(SettingsNode node) => node switch
    {
        MapNode => ["object"],
        ListNode => ["array"],
        TextNode { IsNothing: true } => ["null"],
        TextNode { IsPlain: true, Text: "true" or "false" } => ["boolean"],
        TextNode { IsPlain: true } text when int.TryParse(text.Text, CultureInfo.InvariantCulture, out _) => ["integer", "number"],
        _ => ["string"],
    };

    private static int Number(TextNode text) => int.Parse(text.Text, CultureInfo.InvariantCulture);
}
