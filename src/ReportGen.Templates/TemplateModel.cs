using ReportGen.Templates.Models;

namespace ReportGen.Templates;

/// <summary>The globals of one render: objects with their types.</summary>
public sealed class TemplateModel
{
    private TemplateModel(IReadOnlyList<(string Name, object Target, ModelType Type)> objects) => Objects = objects;

    internal IReadOnlyList<(string Name, object Target, ModelType Type)> Objects { get; }

    /// <summary>Globals as the library's own values: what its recorded cases are given.</summary>
    internal IReadOnlyDictionary<string, object?> Values { get; private init; } = new Dictionary<string, object?>();

    internal object? Host { get; private init; }

    public static TemplateModel Empty { get; } = new([]);

    /// <summary>Globals by name: object and type.</summary>
    public static TemplateModel Of(params ReadOnlySpan<(string Name, object Target, ModelType Type)> globals) => new(globals.ToArray());

    internal static TemplateModel WithValues(IEnumerable<KeyValuePair<string, object?>> values) => new([]) { Values = new Dictionary<string, object?>(values) };

    /// <summary>The same globals, and something that templates do not see but functions of the host may ask for.</summary>
    public TemplateModel For(object host) => new(Objects) { Host = host, Values = Values };
}
