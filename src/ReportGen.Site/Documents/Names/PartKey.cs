namespace ReportGen.Site.Documents;

/// <summary>Keys of what one document has for something larger: a theme, two themes, a question, another document.</summary>
internal static class PartKey
{
    /// <summary>What stands between the whole and the document. Ids are made of letters, digits and hyphens.</summary>
    public const string Mark = " @ ";

    /// <summary>The key of a document's part.</summary>
    public static string Of(string whole, string document) => whole + Mark + document;
}
