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

    /// <summary>The names, as messages list them.</summary>
    public static IReadOnlyList<string> All { get; } = ["interview", "workshop", "video-notes", "article"];

    /// <summary>The kind of a name, ignoring case and whether its words are parted by a space, '-' or '_'; null where there is none.</summary>
    public static DocumentKind? Parse(string name) => name.Trim().Replace(' ', '-').Replace('_', '-').ToLowerInvariant() switch
    {
        "interview" => DocumentKind.Interview,
        "workshop" => DocumentKind.Workshop,
        "video-notes" or "video" => DocumentKind.VideoNotes,
        "article" => DocumentKind.Article,
        _ => null,
    };

    /// <summary>The group of the documents that nothing else puts into one.</summary>
    public static string Group(this DocumentKind kind) => kind switch
    {
        DocumentKind.Interview => "interviews",
        DocumentKind.Workshop => "workshops",
        DocumentKind.VideoNotes => "videos",
        _ => "articles",
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
