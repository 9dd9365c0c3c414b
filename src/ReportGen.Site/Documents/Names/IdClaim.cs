namespace ReportGen.Site.Documents;

/// <summary>What a document says of its own id; where it says nothing, its name and the folders that it lies in have to tell it from others.</summary>
/// <param name="Path">Its path in the seeds folder.</param>
/// <param name="File">The path that messages name.</param>
/// <param name="Declared">The id from its front matter or its transcript; null where it has none.</param>
internal sealed record IdClaim(string Path, string File, string? Declared);
