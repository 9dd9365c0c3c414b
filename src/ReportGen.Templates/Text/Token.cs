namespace ReportGen.Templates.Text;

/// <summary>A smallest piece of a template: a stretch of plain text, a word, a number, a sign.</summary>
/// <param name="Indent">Of an opening brace pair that is first on its line: how many characters of white space precede it.</param>
internal readonly record struct Token(TokenKind Kind, TextSpan Span, int Indent = 0);
