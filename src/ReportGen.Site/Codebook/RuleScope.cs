using ReportGen.Engine.Digests;

namespace ReportGen.Site.Codebook;

/// <summary>Where a rule looks. An empty list is no limit; of several limits all must hold, of several values one.</summary>
/// <param name="Documents">Globs over paths relative to the seeds folder.</param>
/// <param name="Groups">Document groups.</param>
/// <param name="Questions">Ids of questions that a segment answers.</param>
/// <param name="Speakers">Roles (<c>participant</c>, <c>interviewer</c>, <c>quoted</c>) or labels; never empty.</param>
/// <param name="Attributes">Facts about the case.</param>
internal sealed record RuleScope(
    EquatableArray<string> Documents,
    EquatableArray<string> Groups,
    EquatableArray<string> Questions,
    EquatableArray<string> Speakers,
    EquatableArray<AttributeLimit> Attributes) : ICanonical
{
    public void Write(CanonicalWriter writer) =>
        writer.Texts(Documents).Texts(Groups).Texts(Questions).Texts(Speakers).Values(Attributes);
}

/// <summary>An attribute that must have one of some values.</summary>
internal sealed record AttributeLimit(string Name, EquatableArray<string> Values) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Name).Texts(Values);
}
