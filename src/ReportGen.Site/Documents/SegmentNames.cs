namespace ReportGen.Site.Documents;

/// <summary>How kinds of segments and roles are written in data files and on pages.</summary>
internal static class SegmentNames
{
    public static string Name(this SegmentKind kind) => kind switch
    {
        SegmentKind.Turn => "turn",
        SegmentKind.Paragraph => "paragraph",
        SegmentKind.Bullet => "bullet",
        SegmentKind.Heading => "heading",
        SegmentKind.Quotation => "quotation",
        SegmentKind.Question => "question",
        SegmentKind.Code => "code",
        SegmentKind.Table => "table",
        _ => throw new InvalidOperationException($"no name for {kind}"),
    };

    public static string Name(this SpeakerRole role) => role switch
    {
        SpeakerRole.Interviewer => "interviewer",
        SpeakerRole.Participant => "participant",
        SpeakerRole.Quoted => "quoted",
        SpeakerRole.Unknown => "unknown",
        _ => throw new InvalidOperationException($"no name for {role}"),
    };
}
