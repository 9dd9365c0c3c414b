namespace ReportGen.Cli.Tests.Repository;

/// <summary>The rooms of each project in reading order: a room uses only rooms before it. ARCHITECTURE.md shows the same lists.</summary>
internal static class Rooms
{
    public static readonly IReadOnlyDictionary<string, string[]> ByProject = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["ReportGen.Engine"] = ["Digests", "Diagnostics", "Stores", "Tables", "Steps", "Runs"],
        ["ReportGen.Templates"] = ["Output", "Models", "Rendering", "Functions", "Nodes", "Checks"],
        ["ReportGen.Site"] =
        [
            "Catalogue", "Settings", "Languages", "Seeds", "Citations", "Documents", "Codebook", "Coders", "Questions", "Links", "Corpus", "Search", "Markup", "Agreement",
                "Evidence", "Advice",
            "Pages", "Output", "Twins", "Rendering", "Exports", "Editions", "Differences", "Exchange",
        ],
        ["ReportGen.Cli"] = ["Printing", "Progress", "Watching", "Serving", "Commands"],
    };

    /// <summary>The room that a type of a project is in; none for one at the project's top.</summary>
    public static string Of(string type, string project)
    {
        var parts = type[(project.Length + 1)..].Split('.');
        return parts.Length > 1 && ByProject[project].Contains(parts[0]) ? parts[0] : "";
    }
}
