using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>What a set of templates can rely on: its globals and their types, functions of the host, budgets.</summary>
public sealed record TemplateSettings
{
    /// <summary>Globals that every template sees, by name.</summary>
    public IReadOnlyDictionary<string, ModelType> Globals { get; init; } = new Dictionary<string, ModelType>();

    /// <summary>The type of the global "page" of each template that is a page of its own, by the template's path.</summary>
    public IReadOnlyDictionary<string, ModelType> PageTypes { get; init; } = new Dictionary<string, ModelType>();

    /// <summary>Functions of the host.</summary>
    public IReadOnlyList<TemplateFunction> Functions { get; init; } = [];

    /// <summary>Text is escaped where it is printed.</summary>
    public bool AutoEscape { get; init; } = true;

    /// <summary>Names, members, functions and includes are checked when the templates are loaded.</summary>
    public bool Checks { get; init; } = true;

    public RenderLimits Limits { get; init; } = new();

    public LanguageRules Rules { get; init; } = new();

    /// <summary>What date.now is; without it, date.now is an error, for there is no clock.</summary>
    public DateTime? BuildDate { get; init; }
}
