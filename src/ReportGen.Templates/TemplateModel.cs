using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>The globals of one render: objects with their types, or plain values.</summary>
public sealed class TemplateModel
{
    private readonly List<(string Name, object? Target, ModelType Type)> objects = [];
    private readonly List<(string Name, Value Value)> values = [];

    internal IReadOnlyList<(string Name, object? Target, ModelType Type)> Objects => objects;

    internal IReadOnlyList<(string Name, Value Value)> Values => values;

    internal object? Host { get; private init; }

    public static TemplateModel Empty { get; } = new();

    /// <summary>Globals by name: object and type.</summary>
    public static TemplateModel Of(params ReadOnlySpan<(string Name, object? Target, ModelType Type)> globals)
    {
        var model = new TemplateModel();
        foreach (var global in globals)
        {
            model.objects.Add(global);
        }

        return model;
    }

    /// <summary>The same globals and one more, given as plain data.</summary>
    public TemplateModel With(string name, Value value)
    {
        var model = Copy(Host);
        model.values.Add((name, value));
        return model;
    }

    /// <summary>The same globals, and something that templates do not see but functions of the host may ask for.</summary>
    public TemplateModel For(object host) => Copy(host);

    private TemplateModel Copy(object? host)
    {
        var model = new TemplateModel { Host = host };
        model.objects.AddRange(objects);
        model.values.AddRange(values);
        return model;
    }
}
