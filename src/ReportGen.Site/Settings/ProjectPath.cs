namespace ReportGen.Site.Settings;

/// <summary>Paths that settings name: they stay inside the project, whatever they say.</summary>
internal static class ProjectPath
{
    /// <summary>Whether a path, relative to the project with '/', leads nowhere outside it. A matter of its letters only: no file is looked at.</summary>
    public static bool IsInside(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Contains(':', StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal)
        && !path.Split('/').Contains("..", StringComparer.Ordinal);

    /// <summary>Whether a glob stays in the folder that it starts in.</summary>
    public static bool LeadsDown(string glob) =>
        !Path.IsPathRooted(glob) && glob is not [_, ':', ..] && glob is not ['/' or '\\', ..] && !glob.Split('/', '\\').Contains("..", StringComparer.Ordinal);
}
