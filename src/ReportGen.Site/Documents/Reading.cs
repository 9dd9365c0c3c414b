namespace ReportGen.Site.Documents;

/// <summary>What a kind's reader makes of a text; what all kinds share is added around it.</summary>
internal sealed record Reading(DocumentKind Kind, IReadOnlyList<SegmentDraft> Segments)
{
    public IReadOnlyList<Session> Sessions { get; init; } = [];

    public IReadOnlyList<Timestamp> Timestamps { get; init; } = [];

    public Video? Video { get; init; }

    /// <summary>Where the maker of a video is named: wikilinks there are links to a channel.</summary>
    public Span ChannelLine { get; init; }
}
