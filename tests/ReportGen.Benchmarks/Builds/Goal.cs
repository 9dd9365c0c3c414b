namespace ReportGen.Benchmarks.Builds;

/// <summary>A number to reach.</summary>
/// <param name="Work">What is done.</param>
/// <param name="Promise">What it may take.</param>
/// <param name="Found">What it took; null where it was not measured.</param>
/// <param name="IsReached">Whether that is little enough; null where it was not measured.</param>
internal sealed record Goal(string Work, string Promise, string? Found, bool? IsReached);
