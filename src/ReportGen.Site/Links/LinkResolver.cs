using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Links;

/// <summary>Finds out where the links of a document lead.</summary>
internal sealed class LinkResolver
{
    private const int MostMeanings = 5;

    // What is read as a document; a link to anything else may well lead to a file beside the documents.
    private static readonly string[] s_endings = [".md", ".markdown", ".txt", ".vtt", ".srt"];

    private readonly string _id;
    private readonly string _path;
    private readonly AddressBook _book;
    private readonly List<Diagnostic> _findings;
    private readonly bool _isMemo;

    private LinkResolver(string id, string path, AddressBook book, List<Diagnostic> findings, bool isMemo) =>
        (_id, _path, _book, _findings, _isMemo) = (id, path, book, findings, isMemo);

    /// <summary>Resolves all links of a document but for the parts that they name.</summary>
    /// <param name="id">The document's id.</param>
    /// <param name="path">Its path in the seeds folder.</param>
    /// <param name="links">What it has.</param>
    /// <param name="book">Where links may lead.</param>
    public static Outcome<DocumentLinks> Resolve(string id, string path, EquatableArray<WrittenLink> links, AddressBook book) =>
        Resolve(new(id, path, book, [], isMemo: false), links);

    /// <summary>The same for a memo, which lies outside the seeds folder.</summary>
    public static Outcome<DocumentLinks> ResolveMemo(Document memo, AddressBook book) => Resolve(new(memo.Id, memo.Path, book, [], isMemo: true), WrittenLink.Of(memo));

    private static Outcome<DocumentLinks> Resolve(LinkResolver resolver, EquatableArray<WrittenLink> links)
    {
        var resolved = links.Select(l => l.Kind == ResolvedLink.Markdown ? resolver.OfAddress(l) : resolver.OfWikilink(l)).OfType<ResolvedLink>().OrderBy(l => l.Span.Start);
        return Outcome.Of(new DocumentLinks(resolver._id, EquatableArray.From(resolved)), resolver._findings.Order());
    }

    private ResolvedLink? OfWikilink(WrittenLink link)
    {
        var target = LinkTarget.OfWikilink(link.Target);
        var written = $"[[{link.Target}]]";
        var found = Find(target);
        if (found.Count == 0 && link.Kind == Wikilink.Channel)
        {
            _findings.Add(LinkDiagnostics.NoSuchMaker.At(
                link.Place, $"'{written}' names the maker of the video, who has no document here", "nothing is lost; add a document of that name if the maker is to have a page"));
            return null;
        }

        return found.Count == 0 && Attachments.KindOf(link.Target) is not null ? null : Made(link, target, found, written);
    }

    private ResolvedLink? OfAddress(WrittenLink link)
    {
        var target = LinkTarget.OfAddress(link.Target);
        if (target.IsMoment)
        {
            return null;
        }

        var found = FindAt(target);
        return found.Count == 0 && !CouldBeDocument(target, link.IsImage) ? null : Made(link, target, found, $"({link.Target})");
    }

    private ResolvedLink Made(WrittenLink link, LinkTarget target, IReadOnlyList<string> found, string shown)
    {
        var to = Only(found, shown, target.Page, link.Place);
        return new(link.Target, link.Kind, link.Span, to, to is null || target.Part is null ? null : new NamedPart(target.Part, link.Place)) { From = link.Segment };
    }

    private IReadOnlyList<string> Find(LinkTarget target)
    {
        if (target.Page.Length == 0)
        {
            return Own();
        }

        if (target.IsRelative)
        {
            return FindAt(target);
        }

        var page = target.Page.TrimStart('/');
        var found = _book.Find(page);
        if (found.Count == 0 && page.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            found = _book.Find(page[..^".md".Length]);
        }

        // The seeds may be a folder of the notes in which the path was written.
        return found.Count > 0 ? found : FindBelow(page);
    }

    // A memo is part of a page and no document, so nothing in it is a place to lead to.
    private IReadOnlyList<string> Own() => _isMemo ? [] : [_id];

    private IReadOnlyList<string> FindBelow(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (_book.FindPath(path[(slash + 1)..]) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    // First where the path leads from here, then from the seeds folder; some tools write no more of a path than tells the file from others.
    private IReadOnlyList<string> FindAt(LinkTarget target)
    {
        if (target.Page.Length == 0)
        {
            return Own();
        }

        var path = target.PathFrom(_path);
        var found = path is null ? [] : _isMemo ? FindBelow("/" + path) : _book.FindPath(path);
        return found.Count > 0 || target.IsRelative ? found : _book.FindPathEnd(target.Page.TrimStart('/'));
    }

    // Without an ending it may be a folder, or a page of the site that the text was written for; that is not to be known outside the seeds.
    private bool CouldBeDocument(LinkTarget target, bool isImage)
    {
        var ending = Path.GetExtension(target.Page[(target.Page.LastIndexOf('/') + 1)..]);
        return s_endings.Contains(ending, StringComparer.OrdinalIgnoreCase)
            || (ending.Length == 0 && !isImage && !target.Page.EndsWith('/') && target.PathFrom(_path) is { } path && !_book.IsFolder(path));
    }

    private string? Only(IReadOnlyList<string> found, string shown, string page, Place place)
    {
        switch (found)
        {
            case [var only]:
                return only;
            case []:
                var near = _book.Near(page);
                _findings.Add(LinkDiagnostics.Unresolved.At(place, $"'{shown}' leads to no document", near is null ? null : $"did you mean '{near}'?"));
                return null;
            default:
                var more = found.Count > MostMeanings ? $" or one of {found.Count - MostMeanings} more" : "";
                _findings.Add(LinkDiagnostics.Ambiguous.At(
                    place, $"'{shown}' could mean {string.Join(", ", found.Take(MostMeanings))}{more}", "write the id or the path of the one that is meant"));
                return null;
        }
    }
}
