namespace ReportGen.Site.Documents;

/// <summary>The beginning of a line in which a declared name is, behind whatever else stands there.</summary>
/// <param name="Label">The name with what stands in brackets behind it; offsets are in the line.</param>
/// <param name="Words">Where the words begin behind a label.</param>
/// <param name="End">What follows the name.</param>
/// <param name="IsLabel">Whether nothing else than the label of a turn can be meant.</param>
internal readonly record struct NamedLine(Span Label, int Words, NameEnd End, bool IsLabel);
