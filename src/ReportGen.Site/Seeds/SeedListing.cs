using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Seeds;

/// <summary>What lies in the seeds folder, by path with '/' relative to it, and what the patterns of site.yml make of it. No file was opened for it.</summary>
/// <param name="Shown">How messages name the folder: its path relative to the project, or its name; empty for the project itself.</param>
/// <param name="Documents">Files that are read.</param>
/// <param name="Excluded">Files that a pattern leaves out.</param>
/// <param name="Others">Files that no pattern speaks of.</param>
/// <param name="Faults">What could not be looked at.</param>
internal sealed record SeedListing(
    string Shown,
    EquatableArray<string> Documents,
    EquatableArray<string> Excluded,
    EquatableArray<string> Others,
    EquatableArray<ListingFault> Faults) : ICanonical
{
    /// <summary>Looks at a folder.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="shown">How messages name it.</param>
    /// <param name="patterns">Which files count.</param>
    /// <param name="without">Absolute paths of folders in it that builds write to.</param>
    /// <param name="own">Absolute paths of files and folders in it that are part of the project in another way: no document is missed in them.</param>
    public static SeedListing Of(string folder, string shown, SeedPatterns patterns, IReadOnlyList<string> without, IReadOnlyList<string> own)
    {
        var directory = new SeedDirectory(folder, "seeds folder") { Without = without };
        PathPattern[] include = [.. patterns.Include.Select(PathPattern.Of)];
        PathPattern[] exclude = [.. patterns.Exclude.Select(PathPattern.Of)];
        var (documents, excluded, others) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var path in directory.Files())
        {
            var names = PathPattern.NamesIn(path);
            if (exclude.Any(p => p.Matches(names)))
            {
                excluded.Add(path);
            }
            else if (include.Any(p => p.Matches(names)))
            {
                documents.Add(path);
            }
            else if (!own.Any(o => IsIn(Path.Combine(folder, path), o)))
            {
                others.Add(path);
            }
        }

        return new(
            shown,
            EquatableArray.From(documents),
            EquatableArray.From(excluded),
            EquatableArray.From(others),
            directory.Faults.Select(f => new ListingFault(f.Key, shown.Length == 0 ? f.Key : $"{shown}/{f.Key}", f.Value)).ToEquatableArray());
    }

    /// <summary>A folder that is not looked at, for a reason.</summary>
    public static SeedListing Refused(string shown, string path, string reason) => new(shown, [], [], [], [new ListingFault(path, shown, reason)]);

    /// <summary>How messages name the folder when they speak of it.</summary>
    public string Name => Shown.Length == 0 ? "." : Shown;

    /// <summary>How messages name a path in it.</summary>
    public string Show(string path) => Shown.Length == 0 ? path : $"{Shown}/{path}";

    public void Write(CanonicalWriter writer) =>
        writer.Text(Shown).Texts(Documents).Texts(Excluded).Texts(Others).Values(Faults);

    private static bool IsIn(string path, string place) =>
        path.StartsWith(place, StringComparison.Ordinal) && (path.Length == place.Length || path[place.Length] == Path.DirectorySeparatorChar);
}

/// <summary>Something in the seeds folder that could not be looked at.</summary>
/// <param name="Path">Relative to the folder.</param>
/// <param name="File">How messages name it.</param>
/// <param name="Reason">Why not.</param>
internal sealed record ListingFault(string Path, string File, string Reason) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Path).Text(File).Text(Reason);
}
