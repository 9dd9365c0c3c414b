using ReportGen.Engine.Digests;

namespace ReportGen.Site.Links;

/// <summary>What a document is called.</summary>
/// <param name="Path">Its path in the seeds folder.</param>
internal sealed record DocumentNames(string Id, string Title, string Path, EquatableArray<string> Aliases)
{
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

    private static string WithoutEnding(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 ? path[..dot] : path;
    }
}
