using ReportGen.Benchmarks.Builds;

namespace ReportGen.Benchmarks.Watches;

/// <summary>An edit and a page that it changes.</summary>
/// <param name="Work">What is done.</param>
/// <param name="Page">The address of the page that a person has open, relative to the report.</param>
internal sealed record PageEdit(Work Work, string Page);
