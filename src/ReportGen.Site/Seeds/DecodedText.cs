namespace ReportGen.Site.Seeds;

/// <summary>The text of a document's file, with its line ends as they lie.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsGuess">Whether nothing showed the encoding, so that letters may be others; what looks as if somebody had decoded it wrongly before is chance then.</param>
internal sealed record DecodedText(string Text, bool IsGuess);
