namespace ReportGen.Site.Tests.Hostile;

/// <summary>A text made to harm whoever shows it: when any browser runs it, it opens a dialog or asks another host.</summary>
/// <param name="Family">The trick that it belongs to.</param>
/// <param name="Text">What an attacker would write.</param>
internal sealed record Payload(string Family, string Text);
