using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>Sees to it that an id names one document.</summary>
internal static class UniqueIds
{
    /// <summary>The id that a document has among the others.</summary>
    public static string Of(Pair<Document, SettledId?> named) => named.Right?.Id ?? named.Left.Id;

    /// <summary>Keeps the first by path of the documents that declare one id; every other is an error that names both.</summary>
    public static Outcome<Document> Keep(Table<Pair<Document, SettledId?>> sameId)
    {
        var kept = sameId[0].Value.Left.Named(Of(sameId[0].Value));
        return Outcome.Of(kept, sameId.Values.Skip(1).Select(other => DocumentDiagnostics.DuplicateId.At(
            new Place(other.Left.File),
            $"this document and '{kept.File}' both have the id '{kept.Id}', so this one is left out",
            "give one of them another id in its front matter, for example: id: " + kept.Id + "-2")));
    }
}
