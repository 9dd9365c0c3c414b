namespace ReportGen.Benchmarks.Corpora;

/// <summary>One generated conversation.</summary>
/// <param name="Path">Where it stands among the seeds, such as <c>012/studio-012345.md</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Codes">The codes that its participant was made to speak of; rules may find more.</param>
/// <param name="Text">The whole file.</param>
internal sealed record Interview(string Path, string Title, IReadOnlyList<CorpusCode> Codes, string Text);
