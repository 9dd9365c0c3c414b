using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Codebook;

/// <summary>What a study looks for: its themes with their codes, as readers are shown them. What matching reads is in <see cref="RuleSet"/>.</summary>
/// <param name="Themes">In the order of site.yml.</param>
internal sealed record Codebook(EquatableArray<Theme> Themes) : ICanonical
{
    // Many pages and files show it: it is gone through once. A copy by `with` would keep the digest: there is none.
    private readonly Lazy<Digest> _digest = new(() => Digest.Of(all => all.Values(Themes)));

    public void Write(CanonicalWriter writer) => writer.Digest(_digest.Value);

    public bool Equals(Codebook? other) => other is not null && Themes.Equals(other.Themes);

    public override int GetHashCode() => Themes.GetHashCode();
}

/// <summary>A top node of the codebook: a pattern in the data, with a narrative and codes of its own.</summary>
/// <param name="Id">Its key in site.yml, which is its address too.</param>
/// <param name="Label">What readers see.</param>
/// <param name="Definition">What it means.</param>
/// <param name="Claims">What is claimed, and which passages speak for it and against it.</param>
/// <param name="Include">When to use it.</param>
/// <param name="Exclude">When not to.</param>
/// <param name="Example">A typical passage.</param>
/// <param name="Color"><c>#rgb</c> or <c>#rrggbb</c>, in lower case.</param>
/// <param name="Memo">Its narrative.</param>
/// <param name="Status">How far the analysis is: <c>draft</c> or <c>final</c>.</param>
/// <param name="HasRule">Whether a rule of its own applies it; its codes may have rules all the same.</param>
/// <param name="Codes">In the order of site.yml.</param>
/// <param name="Place">Where its key stands; not part of its digest.</param>
internal sealed record Theme(
    string Id,
    string Label,
    string? Definition,
    NodeClaims Claims,
    string? Include,
    string? Exclude,
    string? Example,
    string? Color,
    Memo? Memo,
    string? Status,
    bool HasRule,
    EquatableArray<Code> Codes,
    Place Place) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer
        .Text(Id).Text(Label).OptionalText(Definition).Value(Claims).OptionalText(Include).OptionalText(Exclude).OptionalText(Example)
        .OptionalText(Color).Value(Memo).OptionalText(Status).Flag(HasRule).Values(Codes);
}

/// <summary>A node under a theme.</summary>
/// <param name="Id">The theme's id and its own key, as <c>trust/verification</c>.</param>
/// <param name="Theme">The theme's id.</param>
/// <param name="Label">What readers see.</param>
/// <param name="Definition">What it means.</param>
/// <param name="Claims">What is claimed, and which passages speak for it and against it.</param>
/// <param name="Include">When to use it.</param>
/// <param name="Exclude">When not to.</param>
/// <param name="Example">A typical passage.</param>
/// <param name="Color"><c>#rgb</c> or <c>#rrggbb</c>, in lower case.</param>
/// <param name="Memo">The analyst's text on it.</param>
/// <param name="Status">How far the analysis is: <c>draft</c> or <c>final</c>.</param>
/// <param name="HasRule">Whether a rule applies it.</param>
/// <param name="Place">Where its key stands; not part of its digest.</param>
internal sealed record Code(
    string Id,
    string Theme,
    string Label,
    string? Definition,
    NodeClaims Claims,
    string? Include,
    string? Exclude,
    string? Example,
    string? Color,
    Memo? Memo,
    string? Status,
    bool HasRule,
    Place Place) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer
        .Text(Id).Text(Theme).Text(Label).OptionalText(Definition).Value(Claims).OptionalText(Include).OptionalText(Exclude).OptionalText(Example)
        .OptionalText(Color).Value(Memo).OptionalText(Status).Flag(HasRule);
}

/// <summary>An analyst's text: a Markdown file, or Markdown written into site.yml itself. Exactly one of both is there.</summary>
/// <param name="Path">The file, relative to site.yml; null where the text is inline.</param>
/// <param name="Text">The Markdown; null where it is in a file.</param>
/// <param name="Place">Where site.yml says so; not part of its digest.</param>
internal sealed record Memo(string? Path, string? Text, Place Place) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.OptionalText(Path).OptionalText(Text);
}

/// <summary>What the analyst claims of a theme or code.</summary>
/// <param name="Claim">One sentence; null where nothing is claimed.</param>
/// <param name="Quotes">Passages that tell it best.</param>
/// <param name="Against">Passages that speak against it.</param>
internal sealed record NodeClaims(string? Claim, EquatableArray<PinnedPassage> Quotes, EquatableArray<PinnedPassage> Against) : ICanonical
{
    public static readonly NodeClaims None = new(null, [], []);

    public void Write(CanonicalWriter writer) => writer.OptionalText(Claim).Values(Quotes).Values(Against);
}

/// <summary>A passage that the codebook points to.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Part">A segment's id, or a line as <c>L35</c>; null where words say which.</param>
/// <param name="Words">The words; null where the part says which.</param>
/// <param name="Place">Where site.yml says so; not part of its digest.</param>
internal sealed record PinnedPassage(string Document, string? Part, string? Words, Place Place) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Document).OptionalText(Part).OptionalText(Words);
}
