namespace ReportGen.Templates;

/// <summary>A template as it was written: its path within the templates' folder, with "/", and its text.</summary>
public sealed record TemplateSource(string Path, string Text)
{
    /// <summary>The text is code alone, without braces around it.</summary>
    public bool IsScript { get; init; }

    /// <summary>The text begins with code of its own between two lines of "+++", which runs before the rest.</summary>
    public bool HasFrontMatter { get; init; }
}
