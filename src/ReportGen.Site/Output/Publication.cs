namespace ReportGen.Site.Output;

/// <summary>What the output folder is to be brought to: all files of the report, or only those that a build touched, where the rest is known to lie there.</summary>
/// <param name="Files">Files as they should be.</param>
/// <param name="Failed">Files that could not be made this time and are left as the last build left them.</param>
/// <param name="Gone">Files that the report no longer has; null where they are all of the last build's that are not named here.</param>
internal sealed record Publication(IReadOnlyList<MadeFile> Files, IReadOnlySet<string> Failed, IReadOnlySet<string>? Gone)
{
    /// <summary>No file at all.</summary>
    public static Publication Nothing { get; } = new([], new HashSet<string>(), null);

    /// <summary>Whether a file of the last build is to be deleted.</summary>
    /// <param name="path">The file.</param>
    /// <param name="named">Paths of <see cref="Files"/>.</param>
    public bool Drops(string path, IReadOnlySet<string> named) => !named.Contains(path) && !Failed.Contains(path) && Gone?.Contains(path) != false;
}
