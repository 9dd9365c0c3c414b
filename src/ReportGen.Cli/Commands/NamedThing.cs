using ReportGen.Site.Differences;
using ReportGen.Site.Links;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Commands;

/// <summary>A theme, code, question or document as a person names it: by its id, the last part of it, what readers call it, or its file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">What readers call it; its id where that is not known.</param>
/// <param name="Page">The address of its page.</param>
internal sealed record NamedThing(string Kind, string Id, string Name, string Page)
{
    private const string Index = "/index.html";

    /// <summary>All of a report: from the addresses of its pages, and what readers call them from its data, where it is there.</summary>
    public static IReadOnlyList<NamedThing> All(IReadOnlyList<string> pages, IReadOnlyList<ReportName> names)
    {
        var known = names.ToLookup(n => PageOf(n.Kind, n.Id), StringComparer.Ordinal);
        return
        [
            .. pages.Select(page => known[page].FirstOrDefault() is { } name ? new NamedThing(name.Kind, name.Id, name.Name, page)
                : KindOf(page) is { } kind ? new NamedThing(kind, IdOf(page), IdOf(page), page)
                : null).OfType<NamedThing>(),
        ];
    }

    /// <summary>Those that a name fits best: one, unless several things are called so.</summary>
    /// <param name="name">What was typed.</param>
    /// <param name="all">What there is.</param>
    /// <param name="names">What readers call it, and which file it is.</param>
    public static IReadOnlyList<NamedThing> Find(string name, IReadOnlyList<NamedThing> all, IReadOnlyList<ReportName> names)
    {
        var file = name.Replace('\\', '/').TrimStart('.', '/');
        bool Ends(string path, string end) => path == end || path.EndsWith("/" + end, StringComparison.Ordinal);
        var files = names.Where(n => n.File.Length > 0 && file.Length > 0 && (Ends(n.File, file) || Ends(file, n.File) || Ends(Path.ChangeExtension(n.File, null), file)))
            .Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        Func<NamedThing, bool>[] ways =
        [
            t => t.Id == name,
            t => t.Id.Equals(name, StringComparison.OrdinalIgnoreCase),
            t => t.Id.Equals(name.Replace('_', '-').Replace(' ', '-'), StringComparison.OrdinalIgnoreCase),
            t => t.Name.Equals(name, StringComparison.OrdinalIgnoreCase),
            t => t.Kind == "code" && t.Id[(t.Id.IndexOf('/', StringComparison.Ordinal) + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase),
            t => t.Kind == "document" && files.Contains(t.Id),
        ];
        return ways.Select(way => all.Where(way).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    /// <summary>One that is called nearly so; null where none is.</summary>
    public static string? Near(string name, IReadOnlyList<NamedThing> all) =>
        NearestName.Find(name, all.SelectMany(t => new[] { t.Id, t.Name, t.Id[(t.Id.IndexOf('/', StringComparison.Ordinal) + 1)..] }).Distinct(StringComparer.Ordinal));

    private static string PageOf(string kind, string id) => kind switch
    {
        "document" => Addresses.Document(id),
        "question" => Addresses.Question(id),
        _ => Addresses.Theme(id),
    };

    private static string? KindOf(string page) => !page.EndsWith(Index, StringComparison.Ordinal) || page.Contains("/page-", StringComparison.Ordinal) ? null
        : page[..^Index.Length].Split('/') switch
        {
            ["documents", _] => "document",
            ["questions", _] => "question",
            ["themes", _] => "theme",
            ["themes", _, _] => "code",
            _ => null,
        };

    private static string IdOf(string page) => page[(page.IndexOf('/', StringComparison.Ordinal) + 1)..^Index.Length];
}
