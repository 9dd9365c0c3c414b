using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Site.Corpus;
using ReportGen.Site.Evidence;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Evidence;

public class EvidenceLayoutTests
{
    [Theory]
    [InlineData(new int[0], new[] { 0 })]
    [InlineData(new[] { 20 }, new[] { 20 })]
    [InlineData(new[] { 21 }, new[] { 20, 1 })]
    [InlineData(new[] { 20, 0, 15, 70 }, new[] { 20, 20, 20, 20, 20, 5 })]
    public void Pages_hold_so_many_quotes_and_none_is_lost_or_moved(int[] segmentsOfDocuments, int[] quotesOfPages)
    {
        var evidence = segmentsOfDocuments.Select((count, i) => In($"lab-{i}", count)).ToList();

        var pages = QuotePage.LayOut(evidence);

        Assert.Equal(quotesOfPages, pages.Select(p => p.Quotes));
        Assert.Equal(
            evidence.SelectMany(e => Enumerable.Range(0, e.Node.Count).Select(p => (e.Document.Card.Id, e.Node[p].Segment))),
            pages.SelectMany(p => p.Runs.SelectMany(r => Enumerable.Range(r.First, r.Count).Select(p => (r.Document.Card.Id, r.Node[p].Segment)))));

        // The page after one that is full says where it goes on.
        Assert.All(pages.SelectMany(p => p.Runs.Skip(1)), r => Assert.Equal(0, r.First));
    }

    private static EvidenceIn In(string id, int count)
    {
        var (nodes, none) = (new EvidenceColumns.Builder(), new EvidenceColumns.Builder().Build());
        nodes.Add("other", new EvidenceCounts(1, 1, 0, 0, 0, 1, 0), [new QuotePlace(count, default)]);
        nodes.Add("trust", new EvidenceCounts(count, count, 0, 0, 0, count, 0), Enumerable.Range(0, count).Select(s => new QuotePlace(s, default)));
        var card = new DocumentCard(id, id, id, DocumentKind.Interview, "labs", id, $"seeds/{id}.md", []);
        var (columns, nothing) = (nodes.Build(), Body.Of(new BodyWriter()));
        var document = new CodedDocument(
            card, default, 0, 0, 0, count, 0, count, default, count, 0, HashColumn.Of(new ulong[count + 1]), default, columns,
            none, new TermColumns.Builder().Build(), [], [], 0,
            none, QuestionColumns.Of([], []), Packed<QuestionWords>.Of(new QuestionWords([])), nothing, nothing, nothing, null);
        return new(document, columns[1], 0, 0);
    }
}
