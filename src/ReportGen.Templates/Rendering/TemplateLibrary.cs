using ReportGen.Templates.Models;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportGen.Templates.Rendering;

/// <summary>The templates of a set by their names, for everything that includes one.</summary>
internal sealed class TemplateLibrary(TemplateSettings settings) : ITemplateLoader
{
    private const string Extension = ".html";

    private readonly Dictionary<string, LoadedTemplate> _byPath = new(StringComparer.Ordinal);

    public TemplateSettings Settings { get; } = settings;

    public IReadOnlyCollection<LoadedTemplate> All => _byPath.Values;

    public bool TryAdd(LoadedTemplate template) => _byPath.TryAdd(template.Path, template);

    /// <summary>A template by its path, with or without ".html".</summary>
    public LoadedTemplate? Find(string name) => _byPath.GetValueOrDefault(name) ?? _byPath.GetValueOrDefault(name + Extension);

    /// <summary>What a name that no template has was probably meant to be.</summary>
    public string? HintFor(string name) => Spelling.Hint(name, _byPath.Keys.Select(path => path.EndsWith(Extension, StringComparison.Ordinal) ? path[..^Extension.Length] : path));

    // The library asks for these only where text is run as a template that includes others by functions of the library's own; ours are in their place.
    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => throw new NotSupportedException();

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => throw new NotSupportedException();
}
