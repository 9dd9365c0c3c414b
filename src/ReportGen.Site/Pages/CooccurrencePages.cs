using ReportGen.Engine.Tables;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;

namespace ReportGen.Site.Pages;

/// <summary>Makes the pages of two themes that share segments.</summary>
internal static class CooccurrencePages
{
    public static IEnumerable<KeyValuePair<string, Sheet>> Make(Table<EvidencePart> evidence, NodeList nodes, CrowdedThemes crowded)
    {
        var parts = EvidencePaging.Order(evidence.Values, p => p.Origin.Group, p => p.Origin.Id).ToList();
        var total = PairTotal.Of(parts);
        var uncounted = crowded.Uncounted(total.First, total.Second);
        var runs = EvidenceGroups.LayOut(parts);
        for (var number = 1; number <= runs.Count; number++)
        {
            var path = Addresses.Cooccurrence(total.First, total.Second, number);
            var root = Addresses.RootOf(path);
            var (first, second) = (nodes.Tag(total.First, root), nodes.Tag(total.Second, root));
            var title = $"{first.Label} and {second.Label}";
            var head = PageHeads.Make(
                path, "themes", number == 1 ? title : $"{title}, page {number}",
                $"{CrowdNote.Segments(total.Segments, uncounted)} about both {first.Label} and {second.Label}.",
                number == 1 ? [("Themes", Addresses.Themes)] : [("Themes", Addresses.Themes), (title, Addresses.Cooccurrence(total.First, total.Second))]);
            var page = new CooccurrencePage(
                head, first, second, total.Segments, total.Documents, CrowdNote.OfPair(uncounted), [], PageHeads.Pager(root, number, runs.Count, n => Addresses.Cooccurrence(total.First, total.Second, n)));
            yield return KeyValuePair.Create(path, new Sheet(page, runs[number - 1]));
        }
    }
}
