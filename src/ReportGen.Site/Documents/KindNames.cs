namespace ReportGen.Site.Documents;

/// <summary>How kinds and roles are written in site.yml, in data files and on pages.</summary>
internal static class KindNames
{
    public static string Name(this DocumentKind kind) => kind switch
    {
        DocumentKind.Interview => "interview",
        DocumentKind.Workshop => "workshop",
        DocumentKind.VideoNotes => "video-notes",
        _ => "article",
    };

    /// <summary>The kind that a name means; null where it is no kind's name.</summary>
    public static DocumentKind? Parse(string? name) => name switch
    {
        "interview" => DocumentKind.Interview,
        "workshop" => DocumentKind.Workshop,
        "video-notes" => DocumentKind.VideoNotes,
        "article" => DocumentKind.Article,
        _ => null,
    };

    public static string Label(this DocumentKind kind) => kind switch
    {
        DocumentKind.Interview => "Interview",
        DocumentKind.Workshop => "Workshop notes",
        DocumentKind.VideoNotes => "Video notes",
        _ => "Article",
    };

    public static string Name(this SegmentKind kind) => kind switch
    {
        SegmentKind.Turn => "turn",
        SegmentKind.Paragraph => "paragraph",
        SegmentKind.Bullet => "bullet",
        SegmentKind.Heading => "heading",
        SegmentKind.Quotation => "quotation",
        SegmentKind.Question => "question",
        SegmentKind.Code => "code",
        _ => "table",
    };

    public static string Name(this SpeakerRole role) => role switch
    {
        SpeakerRole.Interviewer => "interviewer",
        SpeakerRole.Participant => "participant",
        _ => "quoted",
    };
}
