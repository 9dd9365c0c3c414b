using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Evidence;

namespace ReportGen.Site.Pages;

/// <summary>What the quotes of a page show, without the words: where this is as it was, the page need not be filled with them again.</summary>
/// <param name="Contents">One hash for each quote, in order.</param>
internal sealed record QuotedContents(ulong[] Contents) : ICanonical
{
    /// <param name="sheet">The page laid out.</param>
    /// <param name="documents">The documents that it quotes.</param>
    public static QuotedContents Of(Sheet sheet, Table<QuotableSegments> documents) => new(
        [.. sheet.Runs.SelectMany(run => documents.Find(run.Origin.Id) is { } quotable ? run.Segments.Select(quotable.Of) : [])]);

    public void Write(CanonicalWriter writer) => writer.Hashes(Contents);
}
