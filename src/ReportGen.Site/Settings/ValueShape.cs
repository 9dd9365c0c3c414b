namespace ReportGen.Site.Settings;

/// <summary>What a value of site.yml may be. Readers check values by it, and the JSON Schema for editors is made of it.</summary>
internal abstract record ValueShape;

/// <summary>Any text, number or word; site.yml keeps all of them as they are written.</summary>
/// <param name="Format">What kind of text it is, for editors that can help with it; null for any.</param>
internal sealed record TextShape(string? Format = null) : ValueShape;

/// <summary>A list of texts; a single text counts as a list of one.</summary>
internal sealed record TextsShape : ValueShape;

/// <summary>One of a few words.</summary>
internal sealed record WordShape(IReadOnlyList<string> Words) : ValueShape;

/// <summary>Yes or no, written <c>true</c> or <c>false</c>.</summary>
internal sealed record FlagShape : ValueShape
{
    public static IReadOnlyList<string> Words { get; } = ["true", "false"];
}

/// <summary>A whole number from <paramref name="Least"/> to <paramref name="Most"/>.</summary>
internal sealed record NumberShape(int Least = 0, int Most = int.MaxValue) : ValueShape;

/// <summary>A list whose elements are all of one shape.</summary>
internal sealed record ElementsShape(ValueShape Element) : ValueShape;

/// <summary>A value that may have one of several shapes, such as the short and the long form of a theme.</summary>
internal sealed record EitherShape(IReadOnlyList<ValueShape> Choices) : ValueShape;

/// <summary>A shape with a name, so that it can be part of itself, as a rule is part of a rule.</summary>
internal sealed record NamedShape(string Name, Func<ValueShape> Shape) : ValueShape;

/// <summary>Keys with values.</summary>
/// <param name="Keys">The keys that are known.</param>
/// <param name="Others">The shape under any other key, where names are free; null where only the known keys may stand.</param>
internal sealed record MapShape(IReadOnlyList<KeyShape> Keys, ValueShape? Others = null) : ValueShape
{
    /// <summary>The shape under a key; null where no such key may stand.</summary>
    public ValueShape? Under(string key) => Keys.FirstOrDefault(k => k.Name == key)?.Value ?? Others;
}

/// <summary>A key that is known.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Value">What may stand under it.</param>
/// <param name="Meaning">A sentence for somebody who is about to write it.</param>
/// <param name="IsNeeded">Whether the map says nothing without it.</param>
internal sealed record KeyShape(string Name, ValueShape Value, string Meaning, bool IsNeeded = false);
