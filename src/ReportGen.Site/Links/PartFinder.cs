using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Links;

/// <summary>Finds the parts of documents that links name. Most links name none.</summary>
internal static class PartFinder
{
    public static Outcome<DocumentLinks> Find(DocumentLinks links, Func<string, DocumentParts?> parts)
    {
        if (links.Links.All(l => l.Part is null))
        {
            return links;
        }

        var findings = new List<Diagnostic>();
        var found = links.Links.Select(link => Find(link, parts, findings));
        return Outcome.Of(links with { Links = EquatableArray.From(found.ToList()) }, findings.Order());
    }

    private static ResolvedLink Find(ResolvedLink link, Func<string, DocumentParts?> parts, List<Diagnostic> findings)
    {
        if (link is not { To: { } to, Part: { } part })
        {
            return link;
        }

        var segment = parts(to)?.Find(part.Name);
        if (segment is null)
        {
            findings.Add(
                LinkDiagnostics.NoSuchPart.At(part.Place, $"'{part.Name}' is no heading of '{to}', so the link leads to its beginning", "write the heading as it stands there"));
        }

        return link with { Segment = segment };
    }
}
