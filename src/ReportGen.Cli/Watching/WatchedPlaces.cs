using ReportGen.Engine.Digests;
using ReportGen.Site;
using ReportGen.Site.Citations;
using ReportGen.Site.Codebook;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Watching;

/// <summary>Where the sources of a report lie, and what beside or among them is none: absolute paths, each once.</summary>
/// <param name="Folders">Folders of which everything at any depth is a source: documents, templates, codings.</param>
/// <param name="Files">Single sources: the settings, and memos and attributes that lie elsewhere.</param>
/// <param name="Ignored">Folders that builds write to.</param>
internal sealed record WatchedPlaces(EquatableArray<string> Folders, EquatableArray<string> Files, EquatableArray<string> Ignored)
{
    // What is read wherever it lies beside the settings.
    private static readonly string[] s_beside = [CitationReader.File, EarlierFeed.File];

    /// <summary>The places that a build looked at.</summary>
    /// <param name="request">What is built.</param>
    /// <param name="settings">The settings; null where they cannot be used, and then only what is certain is watched.</param>
    public static WatchedPlaces Of(BuildRequest request, SiteSettings? settings)
    {
        var project = Path.GetDirectoryName(request.ConfigFile)!;
        var seeds = request.SeedsFolder ?? Full(project, settings?.Seeds.Folder ?? SeedPatterns.Usual.Folder);
        var codings = settings?.Codings ?? [];
        var folders = codings.Where(c => !c.IsFile).Select(c => Full(project, c.Path)).Prepend(Path.Combine(project, "templates")).Prepend(seeds).ToList();
        var named = settings is null ? []
            : Memos(settings)
                .Concat(settings.Attributes is { } attributes ? [attributes.Path] : [])
                .Concat(codings.Where(c => c.IsFile).Select(c => c.Path))
                .Select(m => Full(project, m))
                .Where(m => !folders.Any(f => IsWithin(m, f)));
        return new(
            [.. folders.Distinct(StringComparer.Ordinal)],
            [.. named.Concat(s_beside.Select(f => Path.Combine(project, f))).Prepend(request.ConfigFile).Distinct(StringComparer.Ordinal)],
            [request.OutputFolder, request.CacheFolder]);
    }

    /// <summary>Whether a change of a file or folder may change the report. Hidden files are no sources.</summary>
    public bool Concern(string path) =>
        !Ignored.Any(i => IsWithin(path, i))
        && (Files.Contains(path) || Folders.Any(f => IsWithin(path, f) && !Path.GetRelativePath(f, path).Split(Path.DirectorySeparatorChar).Any(IsHidden)));

    private static IEnumerable<string> Memos(SiteSettings settings) =>
        MemoList.Of(CodebookReader.Read(settings).Value!.Codebook).Memos.Select(m => m.Memo.Path).OfType<string>().Where(ProjectPath.IsInside);

    private static bool IsWithin(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == Path.DirectorySeparatorChar);

    private static bool IsHidden(string name) => name.Length > 1 && name[0] == '.';

    private static string Full(string project, string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, project));
}
