using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>The smallest piece that can be coded and linked to: a turn, a paragraph, a bullet.</summary>
/// <param name="Id">Made from the segment's words, with an ordinal for repeats, so that a permalink survives edits elsewhere.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its words, without the speaker's label, bullet or heading marks, and without white space around them.</param>
/// <param name="Speaker">The label as written ("User"), or the group in workshop notes ("Group 9+10"); null where nobody speaks.</param>
/// <param name="Role">Whether the speaker asks, answers, or is quoted; null where nobody speaks.</param>
/// <param name="Depth">Heading level (1 to 6), or nesting of bullets (0 for none, 1 for the outermost list).</param>
/// <param name="Number">The number of a point in a numbered list; null for all else.</param>
/// <param name="Seconds">When it is said, from the start of the recording; null where nobody knows.</param>
internal sealed record Segment(string Id, SegmentKind Kind, Span Span, string? Speaker, SpeakerRole? Role, int Depth, int? Number = null, int? Seconds = null) : ICanonical
{
    /// <summary>Whether rules may look at it: headings are shown and linked, not coded.</summary>
    public bool IsCodable => Kind is not SegmentKind.Heading;

    public void Write(CanonicalWriter writer)
    {
        writer.Text(Id).Number((int)Kind).Value(Span).OptionalText(Speaker).Number(Role is { } role ? (int)role : -1).Number(Depth).Number(Number ?? -1).Number(Seconds ?? -1);
    }
}

/// <summary>What a segment is.</summary>
internal enum SegmentKind
{
    /// <summary>What one speaker says until the next one does; it may have many paragraphs.</summary>
    Turn,
    Paragraph,

    /// <summary>One bullet or numbered point, without those nested in it.</summary>
    Bullet,
    Heading,

    /// <summary>Words quoted from elsewhere: a block quote, or an answer pasted into workshop notes.</summary>
    Quotation,

    /// <summary>A question that a workshop sets, or its text repeated in a group's notes.</summary>
    Question,

    /// <summary>A fenced or indented block.</summary>
    Code,
    Table,
}

/// <summary>What part a speaker plays.</summary>
internal enum SpeakerRole
{
    Interviewer,
    Participant,

    /// <summary>Neither: words that someone pasted in.</summary>
    Quoted,

    /// <summary>Somebody who is not known, or of whom it is not known which part they play: their words are never coded.</summary>
    Unknown,
}
