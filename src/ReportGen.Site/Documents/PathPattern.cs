namespace ReportGen.Site.Documents;

/// <summary>Globs over paths with '/': <c>*</c> and <c>?</c> within a folder or file name, <c>**</c> for any number of folders.</summary>
internal static class PathPattern
{
    public static bool Matches(string pattern, string path)
    {
        var parts = (pattern.EndsWith('/') ? pattern + "**" : pattern).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return MatchesAll(parts.AsSpan().TrimStart("."), path.Split('/', StringSplitOptions.RemoveEmptyEntries));
    }

    // Both loops step back to the last wildcard only: that is enough for globs, and never exponential.
    private static bool MatchesAll(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        var (at, name) = (0, 0);
        var (lastStar, retry) = (-1, 0);
        while (name < path.Length)
        {
            if (at < pattern.Length && pattern[at] == "**")
            {
                (lastStar, retry) = (at++, name);
            }
            else if (at < pattern.Length && MatchesName(pattern[at], path[name]))
            {
                at++;
                name++;
            }
            else if (lastStar >= 0)
            {
                (at, name) = (lastStar + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].TrimStart("**").IsEmpty;
    }

    private static bool MatchesName(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var (at, letter) = (0, 0);
        var (lastStar, retry) = (-1, 0);
        while (letter < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (lastStar, retry) = (at++, letter);
            }
            else if (at < pattern.Length && (pattern[at] == '?' || pattern[at] == name[letter]))
            {
                at++;
                letter++;
            }
            else if (lastStar >= 0)
            {
                (at, letter) = (lastStar + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }
}
