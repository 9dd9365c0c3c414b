namespace ReportGen.Cli.Commands;

/// <summary>Which options mean something to which command. All are understood by all, so that a line can be changed by its command alone; help names
/// those that do something.</summary>
internal static class OptionReach
{
    private static readonly string[] s_always = ["--help", "--version"];
    private static readonly string[] s_where = ["--output", "--cache", "--config"];
    private static readonly string[] s_saying = ["--format", "--json", "--quiet", "--no-color"];

    // What changes what is found.
    private static readonly string[] s_finding = ["--seeds", "--config", "--base-url", "--date", "--strict", "--threads"];
    private static readonly string[] s_measuring = ["--verbose", "--timings", "--why"];
    private static readonly string[] s_building = [.. s_where, .. s_saying, .. s_finding, .. s_measuring, "--verify"];

    private static readonly Dictionary<string, string[]> s_options = new(StringComparer.Ordinal)
    {
        ["build"] = [.. s_building, "--trace"],
        ["watch"] = [.. s_building, "--poll"],
        ["serve"] = [.. s_building, "--poll", "--port", "--open", "--coder"],
        ["check"] = [.. s_saying, .. s_finding, "--timings", "--trace"],
        ["explain"] = [.. s_where, "--format", "--json", "--verbose", "--no-color"],
        ["diff"] = [.. s_where, "--seeds", .. s_saying, "--verbose", "--threads"],
        ["speakers"] = ["--seeds", "--config", "--format", "--json", "--quiet", "--verbose", "--no-color", "--threads"],
        ["clean"] = [.. s_where, .. s_saying, "--verbose"],
        ["init"] = ["--from", "--in-place", "--templates", "--quiet", "--verbose"],
        ["import"] = ["--merge", .. s_saying, "--verbose", "--strict"],
        ["export"] = ["--qdpx", "--qdc", "--refi-newlines", "--seeds", "--config", .. s_saying, "--verbose", "--strict", "--threads"],
        ["sample"] = ["--code", "--count", "--seed", "--coder", "--seeds", "--config", .. s_saying, "--verbose", "--strict", "--threads"],
        ["schema"] = [],
        ["completion"] = [],
    };

    /// <summary>The commands that are known here.</summary>
    public static IEnumerable<string> Commands => s_options.Keys;

    /// <summary>The options that are known here.</summary>
    public static IEnumerable<string> Options => s_options.Values.SelectMany(o => o).Concat(s_always).Distinct(StringComparer.Ordinal);

    /// <summary>Whether an option does anything for a command.</summary>
    public static bool Concerns(string option, string command) => s_always.Contains(option, StringComparer.Ordinal) || s_options[command].Contains(option, StringComparer.Ordinal);
}
