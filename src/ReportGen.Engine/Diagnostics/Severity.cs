namespace ReportGen.Engine.Diagnostics;

/// <summary>How much a diagnostic matters; a project may set it for each kind in its settings.</summary>
public enum Severity
{
    /// <summary>Switched off: never shown.</summary>
    None,

    /// <summary>Worth knowing; changes no exit code.</summary>
    Info,

    /// <summary>Probably not what was meant; an error under <c>--strict</c>.</summary>
    Warning,

    /// <summary>Something is missing from the result; exit code 1.</summary>
    Error,
}
