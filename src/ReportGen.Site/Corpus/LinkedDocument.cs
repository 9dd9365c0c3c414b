using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Links;

namespace ReportGen.Site.Corpus;

/// <summary>Where the links of one document lead, and who links to it.</summary>
/// <param name="Links">Out of it.</param>
/// <param name="Backlinks">Into it, by document.</param>
internal sealed record LinkedDocument(DocumentLinks Links, EquatableArray<Backlink> Backlinks) : ICanonical
{
    /// <summary>A document without any.</summary>
    public static LinkedDocument None(string id) => new(new DocumentLinks(id, []), []);

    /// <summary>The book of all names under which links find documents.</summary>
    public static AddressBook Book(Table<NamedDocument> documents) => AddressBook.Of(
        [.. documents.Values.Select(d => new DocumentNames(d.Card.Id, d.Card.Title, d.Outline.Path, d.Outline.Aliases))]);

    /// <summary>Every document that links to one, or is linked to. Documents without links are not looked at.</summary>
    public static Folded<LinkedDocument> Of(Table<NamedDocument> documents)
    {
        var findings = new List<Diagnostic>();
        var (links, backlinks) = (new Dictionary<string, DocumentLinks>(StringComparer.Ordinal), new Dictionary<string, List<Backlink>>(StringComparer.Ordinal));
        AddressBook? book = null;
        foreach (var document in documents.Values.Where(d => d.Outline.HasLinks))
        {
            var resolved = LinkResolver.Resolve(document.Card.Id, document.Outline.Path, document.Outline.Links.Value.Links, book ??= Book(documents));
            var found = PartFinder.Find(resolved.Value!, id => documents.Find(id) is { } target ? new DocumentParts(target.Outline.Parts.Value.Parts) : null);
            findings.AddRange(resolved.Diagnostics.Concat(found.Diagnostics));
            links.Add(document.Card.Id, found.Value!);
            foreach (var link in found.Value!.Links.Where(l => l.To is not null && l.To != document.Card.Id).DistinctBy(l => l.To))
            {
                if (!backlinks.TryGetValue(link.To!, out var to))
                {
                    backlinks.Add(link.To!, to = []);
                }

                to.Add(new Backlink(document.Card.Id, document.Card.Label, link.From));
            }
        }

        List<Made<LinkedDocument>> linked =
        [
            .. links.Keys.Union(backlinks.Keys, StringComparer.Ordinal).Select(id => new Made<LinkedDocument>(
                id, new LinkedDocument(links.GetValueOrDefault(id) ?? new DocumentLinks(id, []), EquatableArray.From(backlinks.GetValueOrDefault(id) ?? [])))),
        ];
        return new(linked, EquatableArray.From(findings));
    }

    public void Write(CanonicalWriter writer) => writer.Value(Links).Values(Backlinks);
}
