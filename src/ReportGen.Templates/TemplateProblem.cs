namespace ReportGen.Templates;

/// <summary>Something wrong or doubtful in a template, with its place. Line 0 stands for the template as a whole.</summary>
/// <param name="Code">RG4001 and on; docs/diagnostics has a page for each.</param>
/// <param name="IsError">It keeps a page from being made.</param>
/// <param name="Path">The template.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Length">How much of the line is meant; at least 1.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Hint">What to do.</param>
/// <param name="IncludeChain">The includes that led there, innermost first; empty where there is none.</param>
public sealed record TemplateProblem(
    string Code, bool IsError, string Path, int Line, int Column, int Length, string Message, string? Hint, string IncludeChain);
