using Scriban.Parsing;
using Scriban.Syntax;

namespace ReportGen.Templates.Rendering;

/// <summary>What stops a page, with its code and a hint: a fault that this project finds, where the library has words but no code.</summary>
internal sealed class TemplateFault(string code, SourceSpan span, string message, string? hint = null) : ScriptRuntimeException(span, message)
{
    public string Code { get; } = code;

    public string? Hint { get; } = hint;

    /// <summary>What is wrong elsewhere, where that is the reason.</summary>
    public IReadOnlyList<TemplateProblem> Details { get; init; } = [];
}
