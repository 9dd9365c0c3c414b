namespace ReportGen.Site.Documents;

/// <summary>A segment before it has an id.</summary>
internal readonly record struct SegmentDraft(
    SegmentKind Kind, Span Span, string? Speaker = null, SpeakerRole? Role = null, int Depth = 0, int? Number = null, int? Seconds = null);
