using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Links;

/// <summary>Finds the parts of documents that links name. Only the links of documents that name parts are looked at when headings change.</summary>
internal static class PartFinder
{
    public static Outcome<DocumentLinks> Find(DocumentLinks links, Table<DocumentParts> parts)
    {
        if (links.Links.All(l => l.Part is null))
        {
            return links;
        }

        var findings = new List<Diagnostic>();
        var found = links.Links.Select(link => Find(link, parts, findings));
        return Outcome.Of(links with { Links = EquatableArray.From(found.ToList()) }, findings.Order());
    }

    private static ResolvedLink Find(ResolvedLink link, Table<DocumentParts> parts, List<Diagnostic> findings)
    {
        if (link is not { To: { } to, Part: { } part })
        {
            return link;
        }

        var segment = parts.Find(to)?.Find(part.Name);
        if (segment is null)
        {
            findings.Add(LinkDiagnostics.NoSuchPart.At(part.Place, $"'{part.Name}' is no heading of '{to}', so the link leads to its beginning", "write the heading as it stands there"));
        }

        return link with { Segment = segment };
    }
}
