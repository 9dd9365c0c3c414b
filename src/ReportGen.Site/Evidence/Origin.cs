using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>The document that evidence comes from, by what pages that quote it show. There are many of these for each document: it has no more than that.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Label">How pages call it.</param>
/// <param name="Group">Its group, by which evidence is laid out.</param>
internal sealed record Origin(string Id, string Label, string Group) : IStored<Origin>
{
    public static Origin Of(Document document) => new(document.Id, document.Label, document.Group);

    public void Write(CanonicalWriter writer) => writer.Text(Id).Text(Label).Text(Group);

    public static Origin Read(CanonicalReader reader) => new(Id: reader.Text(), Label: reader.Text(), Group: reader.Name());
}
