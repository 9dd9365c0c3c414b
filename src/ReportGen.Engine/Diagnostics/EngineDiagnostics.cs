namespace ReportGen.Engine.Diagnostics;

/// <summary>The one thing the engine itself can find: that a step has a bug.</summary>
public static class EngineDiagnostics
{
    public static readonly DiagnosticKind Bug = new("RG0001", Severity.Error, "A bug in the tool itself");
}
