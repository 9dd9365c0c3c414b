using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;

namespace ReportGen.Site.Pages;

/// <summary>The documents that a page quotes, each read once.</summary>
internal sealed class QuotedDocuments(Table<Pair<Document, DocumentCodings>> documents)
{
    // A document that fills page after page by itself is not read again for each: that would be work by the square of its length, or of its codings.
    private const int Many = 500;
    private const int MostRecent = 2;

    [ThreadStatic]
    private static Queue<(Digest Digest, QuoteCutter Cutter)>? t_recent;

    private readonly Dictionary<string, QuoteCutter> _cutters = new(StringComparer.Ordinal);

    public QuoteCutter Cutter(string id)
    {
        if (!_cutters.TryGetValue(id, out var cutter))
        {
            _cutters.Add(id, cutter = documents.TryFind(id, out var row) ? Of(row) : throw new KeyNotFoundException($"There is no document '{id}'."));
        }

        return cutter;
    }

    private static QuoteCutter Of(Row<Pair<Document, DocumentCodings>> row)
    {
        var recent = t_recent ??= new();
        foreach (var (digest, known) in recent)
        {
            if (digest == row.Digest)
            {
                return known;
            }
        }

        var (document, codings) = row.Value;
        var cutter = new QuoteCutter(document, codings);
        if (document.Segments.Count >= Many || codings.Codings.Count >= Many)
        {
            recent.Enqueue((row.Digest, cutter));
            if (recent.Count > MostRecent)
            {
                recent.Dequeue();
            }
        }

        return cutter;
    }
}
