using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>What a document says about itself at its top, between two lines of <c>---</c>.</summary>
/// <param name="End">Where the document's own text begins; 0 where there is no front matter.</param>
/// <param name="Unread">Its lines where they are not the YAML they should be, so that they are shown and nothing is lost; empty otherwise.</param>
internal sealed record FrontMatter(int End, Span Unread)
{
    public static FrontMatter None { get; } = new(0, default);

    public string? Id { get; init; }

    public string? Title { get; init; }

    public DocumentKind? Kind { get; init; }

    public string? Group { get; init; }

    public string? VideoId { get; init; }

    /// <summary>The address of the recording.</summary>
    public string? Media { get; init; }

    /// <summary>The language of its words.</summary>
    public string? Language { get; init; }

    /// <summary>Who is who in this document.</summary>
    public SpeakerLabels Speakers { get; init; } = SpeakerLabels.None;

    public EquatableArray<string> Aliases { get; init; }

    public EquatableArray<NamedValue> Attributes { get; init; }
}
