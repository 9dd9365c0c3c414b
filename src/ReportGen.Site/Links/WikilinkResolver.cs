using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Links;

/// <summary>Finds out where the wikilinks of a document lead.</summary>
internal static class WikilinkResolver
{
    // Beyond this many names, looking for a near one costs more than the hint is worth; so do hints beyond the first.
    private const int MostNamesToCompare = 2_000;
    private const int MostHints = 100;
    private const int MostMeanings = 5;

    public static Outcome<DocumentLinks> Resolve(Document document, AddressBook book)
    {
        var findings = new List<Diagnostic>();
        var links = new List<ResolvedLink>(document.Wikilinks.Count);
        foreach (var link in document.Wikilinks)
        {
            var to = Find(document, link, book, findings);
            if (to is not null || link.Kind != Wikilink.Channel)
            {
                links.Add(new ResolvedLink(link, to));
            }
        }

        return Outcome.Of(new DocumentLinks(document.Id, EquatableArray.From(links)), findings);
    }

    private static string? Find(Document document, Wikilink link, AddressBook book, List<Diagnostic> findings)
    {
        var page = PageOf(link.Target);
        if (page.Length == 0)
        {
            return document.Id;
        }

        var found = book.Find(page);
        if (found.Count == 0)
        {
            var folded = page.LastIndexOf('/') is var slash and >= 0 ? book.Find(page[(slash + 1)..]) : found;
            found = folded;
        }

        var place = document.Source.PlaceOf(document.File, link.Span);
        switch (found)
        {
            case [var only]:
                return only;
            case [] when link.Kind == Wikilink.Channel:
                return null;
            case []:
                var near = findings.Count < MostHints ? Near(page, book) : null;
                findings.Add(LinkDiagnostics.Unresolved.At(place, $"'[[{link.Target}]]' leads to no document", near is null ? null : $"did you mean '{near}'?"));
                return null;
            default:
                findings.Add(LinkDiagnostics.Ambiguous.At(place, $"'[[{link.Target}]]' could mean {string.Join(", ", found.Take(MostMeanings))}{(found.Count > MostMeanings ? $" or one of {found.Count - MostMeanings} more" : "")}", "write the id of the one that is meant"));
                return null;
        }
    }

    private static string? Near(string page, AddressBook book)
    {
        var names = book.Names.Take(MostNamesToCompare + 1).ToList();
        return names.Count <= MostNamesToCompare ? NearestName.Find(page, names) : null;
    }

    // As in other tools: a part after # names a place in the page, and an ending may be written out.
    private static string PageOf(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var page = (hash >= 0 ? target[..hash] : target).Trim();
        return page.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? page[..^3] : page;
    }
}

/// <summary>The wikilinks of one document with where they lead.</summary>
internal sealed record DocumentLinks(string Document, EquatableArray<ResolvedLink> Links) : IStored<DocumentLinks>
{
    public void Write(CanonicalWriter writer) => writer.Text(Document).Values(Links);

    public static DocumentLinks Read(CanonicalReader reader) => new(Document: reader.Text(), Links: reader.Values<ResolvedLink>());
}

/// <summary>A wikilink and the id of the document it leads to; null where it leads nowhere.</summary>
internal sealed record ResolvedLink(Wikilink Link, string? To) : IStored<ResolvedLink>
{
    public void Write(CanonicalWriter writer) => writer.Value(Link).OptionalText(To);

    public static ResolvedLink Read(CanonicalReader reader) => new(Link: reader.Value<Wikilink>(), To: reader.OptionalText());
}
