namespace ReportGen.Site.Settings;

/// <summary>
/// A kind of document: what site.yml, data files and pages call it. How documents of the kind are recognised and read stands in one line of
/// <c>Documents/KindReader</c>.
/// </summary>
internal sealed class DocumentKind
{
    public static readonly DocumentKind Interview = new("interview", "Interview", "interviews", "transcript");
    public static readonly DocumentKind Workshop = new("workshop", "Workshop notes", "workshops");
    public static readonly DocumentKind VideoNotes = new("video-notes", "Video notes", "videos", "video");
    public static readonly DocumentKind Survey = new("survey", "Survey response", "surveys");
    public static readonly DocumentKind Article = new("article", "Article", "articles");

    private readonly string[] _otherNames;

    private DocumentKind(string name, string label, string group, params string[] otherNames) =>
        (Name, Label, Group, _otherNames) = (name, label, group, otherNames);

    /// <summary>Every kind, as lists show them.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } = [Interview, Workshop, VideoNotes, Survey, Article];

    /// <summary>How site.yml, front matter and data files write it.</summary>
    public string Name { get; }

    /// <summary>How pages call it.</summary>
    public string Label { get; }

    /// <summary>The group of the documents that nothing else puts into one.</summary>
    public string Group { get; }

    /// <summary>The kind of a name, ignoring case and whether its words are parted by a space, '-' or '_'; null where there is none.</summary>
    public static DocumentKind? Find(string name)
    {
        var written = name.Trim().Replace(' ', '-').Replace('_', '-');
        return All.FirstOrDefault(k => k.IsCalled(written));
    }

    /// <summary>The kind that a stored document has.</summary>
    public static DocumentKind Stored(string name) => Find(name) ?? throw new InvalidDataException($"no kind of document is called '{name}'");

    public override string ToString() => Name;

    private bool IsCalled(string name) =>
        name.Equals(Name, StringComparison.OrdinalIgnoreCase) || _otherNames.Contains(name, StringComparer.OrdinalIgnoreCase);
}
