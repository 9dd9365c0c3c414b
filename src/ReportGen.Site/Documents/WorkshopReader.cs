namespace ReportGen.Site.Documents;

/// <summary>Reads collaborative notes.</summary>
internal static class WorkshopReader
{
    public static bool Recognises(string text, List<MarkdownBlock> blocks) => false;

    public static Reading Read(Manuscript manuscript, List<MarkdownBlock> blocks) => ArticleReader.Read(blocks) with { Kind = DocumentKind.Workshop };
}
