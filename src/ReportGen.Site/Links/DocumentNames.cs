using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Links;

/// <summary>What a document is called.</summary>
/// <param name="Path">Its path in the seeds folder.</param>
internal sealed record DocumentNames(string Id, string Title, string Path, EquatableArray<string> Aliases) : IStored<DocumentNames>
{
    public static DocumentNames Of(Document document) => new(document.Id, document.Title, document.Path, document.Aliases);

    /// <summary>The path with its ending and without.</summary>
    public IEnumerable<string> Paths => [Path, WithoutEnding(Path)];

    /// <summary>Every end of the path that begins with a name: <c>a/b/c.md</c>, <c>b/c.md</c>, <c>c.md</c>, and the same without the ending.</summary>
    public IEnumerable<string> PathEnds
    {
        get
        {
            foreach (var path in Paths)
            {
                yield return path;
                for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
                {
                    yield return path[(slash + 1)..];
                }
            }
        }
    }

    /// <summary>The folders that it lies in: <c>a</c> and <c>a/b</c> of <c>a/b/c.md</c>.</summary>
    public IEnumerable<string> Folders
    {
        get
        {
            for (var slash = Path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = Path.IndexOf('/', slash + 1))
            {
                yield return Path[..slash];
            }
        }
    }

    public void Write(CanonicalWriter writer) => writer.Text(Id).Text(Title).Text(Path).Texts(Aliases);

    public static DocumentNames Read(CanonicalReader reader) => new(Id: reader.Text(), Title: reader.Text(), Path: reader.Text(), Aliases: reader.Texts());

    private static string WithoutEnding(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 ? path[..dot] : path;
    }
}
