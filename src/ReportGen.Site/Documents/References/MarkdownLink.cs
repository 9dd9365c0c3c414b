using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>A link written as <c>[words](target)</c>, or <c>![words](target)</c>, that leads to no other site.</summary>
/// <param name="Target">Its address: what was escaped for Markdown's sake is not any more, what is percent-encoded still is.</param>
/// <param name="Span">From the first bracket, or the <c>!</c> before it, to the last parenthesis.</param>
/// <param name="IsImage">Whether it asks to show what it names in its place.</param>
internal sealed record MarkdownLink(string Target, Span Span, bool IsImage) : IStored<MarkdownLink>
{
    public void Write(CanonicalWriter writer) => writer.Text(Target).Value(Span).Flag(IsImage);

    public static MarkdownLink Read(CanonicalReader reader) => new(Target: reader.Text(), Span: reader.Value<Span>(), IsImage: reader.Flag());
}
