using Scriban.Parsing;

namespace ReportGen.Templates;

/// <summary>A template as it was written: its path within the templates' folder, with "/", and its text.</summary>
public sealed record TemplateSource(string Path, string Text)
{
    /// <summary>What keeps it from being read, where its text is none: whoever includes it says so, too.</summary>
    public IReadOnlyList<TemplateProblem> Faults { get; init; } = [];

    /// <summary>How the library is to read the text: code between braces, unless a test asks for another of its ways.</summary>
    internal ScriptMode Mode { get; init; }
}
