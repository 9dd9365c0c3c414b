namespace ReportGen.Benchmarks.Builds;

/// <summary>What one process took.</summary>
/// <param name="Wall">From before its start until it had ended.</param>
/// <param name="Cpu">User and system time on all cores, that of its own children included; null where it is not measured.</param>
/// <param name="PeakBytes">The most memory that it had resident at once; null where it is not measured.</param>
/// <param name="ExitCode">How it ended.</param>
/// <param name="LastLine">The last line that it printed.</param>
internal sealed record Measurement(TimeSpan Wall, TimeSpan? Cpu, long? PeakBytes, int ExitCode, string LastLine);
