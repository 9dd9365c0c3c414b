namespace ReportGen.Site.Seeds;

/// <summary>Where a path leads when every link on its way is followed. Asks the disk about each part, since a link's words alone do not tell: what
/// they name may be a link again.</summary>
internal static class RealPath
{
    // What systems allow; beyond it links lead in a circle.
    private const int MostLinks = 40;

    /// <summary>The path without links; null where they lead in a circle. Parts that do not exist stay as they are.</summary>
    /// <param name="path">An absolute path.</param>
    public static string? Of(string path)
    {
        var at = Path.GetPathRoot(path)!;
        var rest = new Stack<string>();
        Push(path[at.Length..], rest);
        for (var links = 0; rest.TryPop(out var part);)
        {
            if (part == "..")
            {
                at = Path.GetDirectoryName(at) ?? at;
                continue;
            }

            var next = Path.Combine(at, part);
            if (LinkAt(next) is not { } target)
            {
                at = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            at = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : at;
            Push(Path.IsPathRooted(target) ? target[at.Length..] : target, rest);
        }

        return at;
    }

    /// <summary>Whether a path leads to a folder or into it, links followed in both.</summary>
    public static bool IsInside(string folder, string path) => Of(folder) is { } real && Of(path) is { } found
        && (found == real || found.StartsWith(Path.EndsInDirectorySeparator(real) ? real : real + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <summary>What the link at a place says; null where there is no link.</summary>
    public static string? LinkAt(string path) => new FileInfo(path).LinkTarget;

    private static void Push(string path, Stack<string> rest)
    {
        foreach (var part in path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            if (part != ".")
            {
                rest.Push(part);
            }
        }
    }
}
