namespace ReportGen.Benchmarks.Watches;

/// <summary>One edit, from the hand that saves to the page that is told.</summary>
/// <param name="Quiet">How long the program waited for quiet after the first event, as it says itself.</param>
/// <param name="Build">How long it built, as it says itself.</param>
/// <param name="Told">From before the file was saved until the open page was told to load again.</param>
/// <param name="Shown">The same until the page had been fetched again.</param>
internal sealed record Followed(TimeSpan Quiet, TimeSpan Build, TimeSpan Told, TimeSpan Shown);
