using ReportGen.Templates.Models;

namespace ReportGen.Templates;

/// <summary>The globals of one render: objects with their types.</summary>
public sealed class TemplateModel
{
    private TemplateModel(IReadOnlyList<(string Name, object? Target, ModelType Type)> objects) => Objects = objects;

    internal IReadOnlyList<(string Name, object? Target, ModelType Type)> Objects { get; }

    /// <summary>Globals as the library's own values, for tests of the language.</summary>
    internal IReadOnlyList<(string Name, object? Value)> Values { get; init; } = [];

    internal object? Host { get; private init; }

    public static TemplateModel Empty { get; } = new([]);

    /// <summary>Globals by name: object and type.</summary>
    public static TemplateModel Of(params ReadOnlySpan<(string Name, object? Target, ModelType Type)> globals) => new(globals.ToArray());

    /// <summary>The same globals, and something that templates do not see but functions of the host may ask for.</summary>
    public TemplateModel For(object host) => new(Objects) { Host = host, Values = Values };
}
