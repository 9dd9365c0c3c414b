namespace ReportGen.Templates.Text;

/// <summary>Something wrong in a template's text: which rule, where, in words.</summary>
internal readonly record struct TextMessage(string Code, TextSpan Span, string Message, string? Hint = null);
