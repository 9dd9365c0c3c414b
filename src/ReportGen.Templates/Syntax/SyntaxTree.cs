using ReportGen.Templates.Text;

namespace ReportGen.Templates.Syntax;

/// <summary>A whole template as read: its statements, and everything wrong with it.</summary>
internal sealed record SyntaxTree(SourceText Source, Block Root, IReadOnlyList<TextMessage> Messages);
