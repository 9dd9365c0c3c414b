using System.Runtime.CompilerServices;
using ReportGen.Engine.Tables;

namespace ReportGen.Site.Evidence;

/// <summary>All documents of a report in the order in which their evidence is laid out.</summary>
internal static class DocumentOrder
{
    // Every theme and code asks for the order of the same table.
    private static readonly ConditionalWeakTable<Table<DocumentCard>, IReadOnlyList<Origin>> s_known = [];

    public static IReadOnlyList<Origin> Of(Table<DocumentCard> documents) => s_known.GetValue(
        documents,
        table => [.. EvidencePaging.Order(table.Values.Select(c => new Origin(c.Id, c.Label, c.Group)), o => o.Group, o => o.Id)]);
}
