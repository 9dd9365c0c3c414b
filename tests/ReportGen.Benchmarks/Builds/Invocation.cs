namespace ReportGen.Benchmarks.Builds;

/// <summary>A program with its arguments, and the folder that it runs in.</summary>
internal sealed record Invocation(string Program, IReadOnlyList<string> Arguments, string Folder);
