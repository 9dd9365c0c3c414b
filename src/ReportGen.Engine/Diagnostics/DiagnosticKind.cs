namespace ReportGen.Engine.Diagnostics;

/// <summary>A kind of finding: its stable code, what it is called, and how severe it is unless a project says otherwise.</summary>
/// <param name="Code">Stable code, never reused for another meaning.</param>
/// <param name="Severity">The default severity.</param>
/// <param name="Title">A few words for lists and for SARIF rules.</param>
public sealed record DiagnosticKind(string Code, Severity Severity, string Title)
{
    /// <summary>A finding of this kind at a place.</summary>
    public Diagnostic At(Place place, string message, string? hint = null) => new(Code, Severity, place, message, hint);
}
