namespace ReportGen.Site.Documents;

/// <summary>Keys of what one document has for something larger: a theme, two themes, a question, another document.</summary>
internal static class PartKey
{
    // Ids are made of letters, digits and hyphens.
    private const string Between = " @ ";

    /// <summary>The key of a document's part.</summary>
    public static string Of(string whole, string document) => whole + Between + document;

    /// <summary>What a part belongs to.</summary>
    public static string WholeOf(string key) => key[..key.IndexOf(Between, StringComparison.Ordinal)];
}
