using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Site.Corpus;
using ReportGen.Site.Evidence;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Evidence;

/// <summary>Documents as sums see them: facts, and on which of their segments each theme and code stands.</summary>
internal static class CountedDocument
{
    /// <summary>A document.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="group">Its group.</param>
    /// <param name="facts">Its attributes, as <c>name=value</c> with commas between.</param>
    /// <param name="nodes">Themes and codes with the numbers of their segments.</param>
    public static CodedDocument Of(string id, string group, string facts, params (string Node, int[] Segments)[] nodes)
    {
        var (columns, none, nothing) = (new EvidenceColumns.Builder(), new EvidenceColumns.Builder().Build(), Body.Of(new BodyWriter()));
        foreach (var (node, segments) in nodes.OrderBy(n => n.Node, StringComparer.Ordinal))
        {
            columns.Add(node, new EvidenceCounts(segments.Length, segments.Length, 0, 0, 0, segments.Length, 0), segments.Select(s => new QuotePlace(s, default)));
        }

        var attributes = facts.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).Select(f => new NamedValue(f[0], f[1])).ToEquatableArray();
        return new CodedDocument(
            new DocumentCard(id, id, id, DocumentKind.Interview, group, id, $"seeds/{id}.md", attributes), default, 0, 0, 0, 10, 0, 10, default, 0, 0,
                HashColumn.Of(new ulong[64]), default, columns.Build(),
                none, new TermColumns.Builder().Build(), [], [], 0,
            none, QuestionColumns.Of([], []), Packed<QuestionWords>.Of(new QuestionWords([])), nothing, nothing, nothing, null);
    }
}
