using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>What a kind's reader makes of a text; what all kinds share is added around it.</summary>
/// <param name="Kind">The kind it was read as.</param>
/// <param name="Source">The text that spans are in: the manuscript's, or what the reader left of it.</param>
/// <param name="Segments">In document order.</param>
internal sealed record DocumentDraft(DocumentKind Kind, SourceText Source, IReadOnlyList<SegmentDraft> Segments)
{
    public IReadOnlyList<Session> Sessions { get; init; } = [];

    public IReadOnlyList<Timestamp> Timestamps { get; init; } = [];

    public Video? Video { get; init; }

    /// <summary>What notes are tagged with.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Which segments ask a question that site.yml names for their column.</summary>
    public IReadOnlyList<AskedColumn> Asked { get; init; } = [];

    /// <summary>Where the maker of a video is named: wikilinks there are links to a channel.</summary>
    public Span ChannelLine { get; init; }
}
