namespace ReportGen.Engine.Diagnostics;

/// <summary>What the engine itself can find: that a step has a bug, or that what was kept is not what would be made.</summary>
public static class EngineDiagnostics
{
    public static readonly DiagnosticKind Bug = new("RG0001", Severity.Error, "A bug in the tool itself");
    public static readonly DiagnosticKind Untrue = new("RG0002", Severity.Error, "What an earlier build left is not what a build makes");
}
