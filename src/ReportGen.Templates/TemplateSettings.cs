using ReportGen.Templates.Functions;
using ReportGen.Templates.Models;
using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Parsing;

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

    /// <summary>How much one page may do.</summary>
    public RenderLimits Limits { get; init; } = new();

    /// <summary>Text is escaped where it is printed. Off only where the library's recorded cases are run.</summary>
    internal bool AutoEscape { get; init; } = true;

    /// <summary>Names, members, functions and includes are checked when the templates are loaded.</summary>
    internal bool Checks { get; init; } = true;

    /// <summary>This project's nodes stand in for the library's; off where the two are held against each other.</summary>
    internal bool Splices { get; init; } = true;

    /// <summary>Switches of the library that only recorded cases change.</summary>
    internal Action<TemplateContext>? Configure { get; init; }

    /// <summary>The same for its parser.</summary>
    internal ParserOptions? Parsing { get; init; }
}
