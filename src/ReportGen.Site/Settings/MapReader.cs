using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Settings;

/// <summary>
/// Reads one map of site.yml key by key as its shape describes it, and reports what does not fit where it stands. A key that the shape
/// lacks cannot be read at all; <see cref="Done"/> reports those that were written nevertheless, with the nearest known name.
/// </summary>
internal sealed class MapReader(MapNode map, MapShape shape, ICollection<Diagnostic> findings)
{
    public MapNode Map => map;

    /// <summary>Where the value of a key stands, or the map itself where the key is absent.</summary>
    public Place PlaceOf(string key) => map.Find(key)?.Place ?? map.Place;

    public bool Has(string key) => Node(key) is not null;

    /// <summary>The value as it stands; null where the key is absent or has no value.</summary>
    public SettingsNode? Node(string key)
    {
        Described<ValueShape>(key);
        return map.Find(key) is { } node and not TextNode { IsNothing: true } ? node : null;
    }

    public string? Text(string key)
    {
        Described<TextShape>(key);
        return Scalar(key);
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public EquatableArray<string> Texts(string key) => EquatableArray.From(TextNodes(key).Select(n => n.Text));

    /// <summary>A list of texts with their places; a single text counts as a list of one.</summary>
    public IReadOnlyList<TextNode> TextNodes(string key)
    {
        Described<TextsShape>(key);
        switch (Node(key))
        {
            case null:
                return [];
            case TextNode text:
                return [text];
            case ListNode list:
                var texts = new List<TextNode>(list.Elements.Count);
                foreach (var element in list.Elements)
                {
                    if (element is TextNode text)
                    {
                        texts.Add(text);
                    }
                    else
                    {
                        Report(SettingsDiagnostics.WrongShape, element.Place, $"each element of '{key}' should be a text, but this is {element.Shape}");
                    }
                }

                return texts;
            case { } other:
                Report(SettingsDiagnostics.WrongShape, other.Place, $"'{key}' should be a list of texts, but is {other.Shape}");
                return [];
        }
    }

    /// <summary>One of the words that the key allows; null where absent or wrong (which is reported).</summary>
    public string? Word(string key) => OneOf(key, Described<WordShape>(key).Words);

    public bool? Flag(string key)
    {
        Described<FlagShape>(key);
        return OneOf(key, FlagShape.Words) is { } word ? word == "true" : null;
    }

    /// <summary>A whole number within the limits of the key; null where absent or wrong (which is reported).</summary>
    public int? Number(string key)
    {
        var (least, most) = Described<NumberShape>(key);
        if (Scalar(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        var range = most == int.MaxValue ? $"of at least {least}" : $"from {least} to {most}";
        Report(SettingsDiagnostics.BadValue, PlaceOf(key), $"'{key}' should be a whole number {range}, but is '{text}'");
        return null;
    }

    /// <summary>A nested map; null where absent or of another shape (which is reported).</summary>
    public MapNode? Nested(string key)
    {
        Described<MapShape>(key);
        switch (Node(key))
        {
            case null:
                return null;
            case MapNode nested:
                return nested;
            case { } other:
                Report(SettingsDiagnostics.WrongShape, other.Place, $"'{key}' should be a map, but is {other.Shape}");
                return null;
        }
    }

    /// <summary>The elements of a list; none where absent or of another shape (which is reported).</summary>
    public EquatableArray<SettingsNode> Elements(string key)
    {
        Described<ElementsShape>(key);
        switch (Node(key))
        {
            case null:
                return [];
            case ListNode list:
                return list.Elements;
            case { } other:
                Report(SettingsDiagnostics.WrongShape, other.Place, $"'{key}' should be a list, but is {other.Shape}");
                return [];
        }
    }

    /// <summary>Reports every key that the shape lacks.</summary>
    public void Done()
    {
        foreach (var entry in map.Entries)
        {
            if (shape.Under(entry.Key.Text) is null)
            {
                string[] known = [.. shape.Keys.Select(k => k.Name)];
                Report(SettingsDiagnostics.UnknownKey, entry.Key.Place, $"'{entry.Key.Text}' is not a known key here", NearestName.Hint(entry.Key.Text, known));
            }
        }
    }

    private string? Scalar(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case TextNode text:
                return text.Text;
            case { } other:
                Report(SettingsDiagnostics.WrongShape, other.Place, $"'{key}' should be a text, but is {other.Shape}");
                return null;
        }
    }

    private string? OneOf(string key, IReadOnlyList<string> allowed)
    {
        var text = Scalar(key);
        if (text is null || allowed.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        Report(SettingsDiagnostics.BadValue, PlaceOf(key), $"'{text}' is not a value of '{key}'", NearestName.Hint(text, [.. allowed]));
        return null;
    }

    // What is read and what is described cannot drift apart: the first test that gets here says so.
    private T Described<T>(string key)
        where T : ValueShape => shape.Under(key) as T ?? throw new InvalidOperationException($"'{key}' is read, but not described as {typeof(T).Name}");

    private void Report(DiagnosticKind kind, Place place, string message, string? hint = null) => findings.Add(kind.At(place, message, hint));
}
