namespace ReportGen.Cli.Serving;

/// <summary>What the path of an address names: text alone, no disk is asked.</summary>
internal static class PageAddress
{
    private const string Index = "index.html";

    /// <summary>
    /// The file that a path names, relative to the report's folder with '/'; null where it names nothing that a report may hold: what lies
    /// outside of the report's path, leads out of its folder, or is hidden there.
    /// </summary>
    /// <param name="path">The decoded path of an address.</param>
    /// <param name="prefix">The path of the report, from '/' to '/'.</param>
    public static string? FileOf(string path, string prefix)
    {
        if (!path.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var file = path[prefix.Length..];
        file = file.Length == 0 || file[^1] == '/' ? file + Index : file;
        return file.Split('/').All(IsName) ? file : null;
    }

    /// <summary>The path of the address at which a report will be published, from '/' to '/'.</summary>
    /// <param name="baseUrl">That address; null where unknown.</param>
    public static string PrefixOf(string? baseUrl) =>
        baseUrl is null ? "/" : Uri.UnescapeDataString(new Uri(baseUrl).AbsolutePath).TrimEnd('/') + "/";

    /// <summary>A path as it is written in an address.</summary>
    public static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    // A name that begins with a dot is hidden, "." and ".." among them; the other characters mean something to one system or another.
    private static bool IsName(string part) =>
        part.Length > 0 && part[0] != '.' && !part.Any(c => c is '\\' or ':' || char.IsControl(c)) && !part.Contains("%2F", StringComparison.OrdinalIgnoreCase);
}
