using ReportGen.Templates.Models;

namespace ReportGen.Templates.Rendering;

/// <summary>The templates of a set by their names, for everything that includes one.</summary>
internal sealed class TemplateLibrary(TemplateSettings settings)
{
    private const string Extension = ".html";

    private readonly Dictionary<string, LoadedTemplate> _byPath = new(StringComparer.Ordinal);

    public TemplateSettings Settings { get; } = settings;

    public IReadOnlyCollection<LoadedTemplate> All => _byPath.Values;

    public bool TryAdd(LoadedTemplate template) => _byPath.TryAdd(template.Path, template);

    /// <summary>A template by its path, with or without ".html".</summary>
    public LoadedTemplate? Find(string name) => _byPath.GetValueOrDefault(name) ?? _byPath.GetValueOrDefault(name + Extension);

    /// <summary>What a name that no template has was probably meant to be.</summary>
    public string? HintFor(string name)
    {
        var names = _byPath.Keys.Select(path => path.EndsWith(Extension, StringComparison.Ordinal) ? path[..^Extension.Length] : path).ToList();
        return names.Find(known => known.EndsWith("/" + name, StringComparison.Ordinal)) is { } elsewhere ? $"Did you mean `{elsewhere}`?" : Spelling.Hint(name, names);
    }
}
