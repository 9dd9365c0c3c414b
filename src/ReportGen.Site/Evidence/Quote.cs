using ReportGen.Engine.Digests;

namespace ReportGen.Site.Evidence;

/// <summary>Words shown as evidence, with the way to the segment that they stand in. It knows no line numbers: a quote stays the same when lines are added above it.</summary>
/// <param name="Segment">The segment's id in its document: the permalink's fragment.</param>
/// <param name="Html">The words, cut verbatim from the document, with hits marked.</param>
/// <param name="Speaker">Who says it, as the document labels them; null where nobody speaks.</param>
/// <param name="Case">The person or group.</param>
/// <param name="IsCutBefore">Whether the segment begins earlier.</param>
/// <param name="IsCutAfter">Whether the segment goes on.</param>
/// <param name="IsPasted">Whether someone pasted these words in rather than saying them.</param>
/// <param name="Language">The language of the words; null where it is the report's.</param>
/// <param name="Nodes">Every theme and code on that segment.</param>
internal sealed record Quote(
    string Segment,
    string Html,
    string? Speaker,
    string Case,
    bool IsCutBefore,
    bool IsCutAfter,
    bool IsPasted,
    string? Language,
    EquatableArray<string> Nodes) : IStored<Quote>
{
    public void Write(CanonicalWriter writer) => writer
        .Text(Segment).Text(Html).OptionalText(Speaker).Text(Case).Flag(IsCutBefore).Flag(IsCutAfter).Flag(IsPasted).OptionalText(Language).Texts(Nodes);

    public static Quote Read(CanonicalReader reader) => new(
        Segment: reader.Text(),
        Html: reader.Text(),
        Speaker: reader.OptionalName(),
        Case: reader.Name(),
        IsCutBefore: reader.Flag(),
        IsCutAfter: reader.Flag(),
        IsPasted: reader.Flag(),
        Language: reader.OptionalName(),
        Nodes: reader.List(static r => r.Name()));
}
