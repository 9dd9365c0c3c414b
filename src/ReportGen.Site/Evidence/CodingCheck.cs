using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Coders;

namespace ReportGen.Site.Evidence;

/// <summary>That people's codings were looked for in the documents; those that did not come out as they were meant are among the findings.</summary>
internal sealed record CodingCheck : ICanonical
{
    /// <summary>Places what was missed when documents were coded: the lines of coding files are no part of what documents are coded from.</summary>
    public static Outcome<CodingCheck> Of(Table<CodingFile> files, Table<CodedDocument> documents, CodingNames names)
    {
        List<CodedDocument> missed = files.Count == 0 ? [] : [.. documents.Values.Where(d => d.Missed.Count > 0)];
        if (missed.Count == 0)
        {
            return new CodingCheck();
        }

        var book = CodingBook.Of(files, names);
        return Outcome.Of(new CodingCheck(), missed.SelectMany(d => book.Place(d.Card.Id, d.Missed)));
    }

    public void Write(CanonicalWriter writer) => writer.Number(0);
}
