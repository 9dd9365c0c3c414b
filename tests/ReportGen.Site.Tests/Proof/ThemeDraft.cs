namespace ReportGen.Site.Tests.Proof;

/// <summary>A theme of a site.yml that is still being made up.</summary>
internal sealed record ThemeDraft(string Id, string Label, string Definition, string Terms, string? Memo, string? CodeTerms, string? Guide = null, string? Pins = null)
{
    public string Text() =>
        $"  {Id}:\n    label: {Label}\n    definition: {Definition}\n"
        + (Guide is null ? "" : $"    include: What {Guide}\n    exclude: Not {Guide}\n    example: Such as {Guide}\n")
        + (Pins is null ? "" : $"    claim: {Definition} indeed\n    quotes: [{Pins}#L3]\n    against: [{{ document: {Pins}, words: paper }}]\n")
        + (Memo is null ? "" : $"    memo: {Memo}\n")
        + (CodeTerms is null ? $"    any: [{Terms}]\n" : $"    codes:\n      inner: {{ label: Inner {Label}, any: [{CodeTerms}] }}\n      outer: [{Terms}]\n");
}
