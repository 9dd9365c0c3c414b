using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>How documents of a kind are told from others, and read.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Recognise">The document read, where it looks like one of this kind; null where it does not.</param>
/// <param name="Read">The document read, where it is said to be of this kind.</param>
internal sealed record KindReader(DocumentKind Kind, Func<Manuscript, DocumentDraft?> Recognise, Func<Manuscript, DocumentDraft> Read)
{
    // In the order in which they are tried. Notes on a video carry its id or its anchors; a transcript may have times too, so it comes before what is a
    // video for its times alone.
    private static readonly KindReader[] s_all =
    [
        new(DocumentKind.VideoNotes, VideoNotesReader.RecogniseByVideo, VideoNotesReader.Read),
        new(DocumentKind.Interview, InterviewReader.Recognise, InterviewReader.Read),
        new(DocumentKind.Interview, UnreadLabels.Recognise, InterviewReader.Read),
        new(DocumentKind.VideoNotes, VideoNotesReader.RecogniseByTimes, VideoNotesReader.Read),
        new(DocumentKind.Workshop, WorkshopReader.Recognise, WorkshopReader.Read),
        new(DocumentKind.Survey, _ => null, ArticleReader.ReadAsSurvey),
        new(DocumentKind.Article, _ => null, ArticleReader.Read),
    ];

    /// <summary>Reads a document: as the kind that is declared, else as the first whose shape it has, else as an article, which is said.</summary>
    /// <param name="manuscript">The document.</param>
    /// <param name="declared">What site.yml says; it wins over what the document says of itself.</param>
    public static DocumentDraft ReadAs(Manuscript manuscript, DocumentKind? declared)
    {
        if (manuscript.Draft is { } done)
        {
            return done;
        }

        if ((declared ?? manuscript.FrontMatter.Kind) is { } kind)
        {
            return Array.Find(s_all, r => r.Kind == kind)!.Read(manuscript);
        }

        if (manuscript.Transcript is not null)
        {
            return InterviewReader.Read(manuscript);
        }

        foreach (var reader in s_all)
        {
            if (reader.Recognise(manuscript) is { } reading)
            {
                return reading;
            }
        }

        var article = ArticleReader.Read(manuscript);
        if (article.Segments.Count > 0)
        {
            manuscript.Findings.Add(DocumentDiagnostics.ReadAsArticle.At(
                new(manuscript.File), "this document looks like no other kind, so it is read as an article",
                "say what it is with 'kind:' in its front matter, or under 'documents' in site.yml"));
            LoneLabels.Report(manuscript, article);
        }

        return article;
    }
}
