using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Proof;

/// <summary>What people say in made-up projects: of words that are there, that were there, and that never were.</summary>
internal static class HandCodings
{
    private static readonly string[] s_people = ["mk", "ab"];

    /// <summary>Adds what somebody says of a document, among what they said before.</summary>
    public static ProjectDraft Code(ProjectDraft project, Random dice)
    {
        if (project.Under("seeds/") is not { Count: > 0 } seeds)
        {
            return project;
        }

        var (path, file) = (dice.Pick(seeds), PathOf(dice));
        var before = project.Files.ContainsKey(file) ? project.TextOf(file) : "";
        var entry = Entry(project, path, dice);
        return project.With(file, dice.Next(2) == 0 ? before + entry : entry + before);
    }

    /// <summary>Takes a coding away, moves all of them down a line, or merges two versions that nobody has looked at.</summary>
    public static ProjectDraft Edit(ProjectDraft project, Random dice)
    {
        var file = PathOf(dice);
        if (!project.Files.ContainsKey(file))
        {
            return project;
        }

        var text = project.TextOf(file);
        return dice.Next(6) switch
        {
            0 => project.Without(file),
            1 => project.With(file, "# a line more\n" + text),
            2 => project.With(file, $"<<<<<<< one\n{text}=======\n>>>>>>> other\n"),
            3 => project.With(file, text.Replace("reject", "accept", StringComparison.Ordinal)),
            4 => project.With(file, text.Replace("note: why", "note: because", StringComparison.Ordinal)),
            _ => project.With(file, text[..text.LastIndexOf("- code", StringComparison.Ordinal).Clamp()]),
        };
    }

    /// <summary>Judges some segments of a sheet, mostly one that was drawn for the rule as it is.</summary>
    public static ProjectDraft Judge(ProjectDraft project, Random dice)
    {
        if (project.Settings.Themes.Find(t => t.CodeTerms is null && !t.Terms.Contains(',', StringComparison.Ordinal)) is not { } theme)
        {
            return project;
        }

        var rule = $"\"any of: {theme.Terms.Trim('"')}\", within one {project.Settings.Defaults}, \"said by: participant\"";
        var segments = string.Concat(Enumerable.Range(0, dice.Next(1, 5)).Select(i =>
            $"- {{ document: {dice.Pick(Prose.Names).Replace(' ', '-')}, segment: s{i}, text: x, verdict: {dice.Pick(["yes", "no", ""])} }}\n"));
        return project.With(
            "codings/sheet.yml",
            $"{(dice.Next(2) == 0 ? "" : "# one line more\n")}code: {theme.Id}\ncoder: {dice.Pick(["mk", "ab"])}\nhits: {dice.Next(4, 9)}\n"
            + $"others: {dice.Next(4, 9)}\nrule: [{rule}]\nsegments:\n{segments}found: [{(dice.Next(2) == 0 ? "" : "1")}]\n");
    }

    private static string PathOf(Random dice) => $"codings/{dice.Pick(s_people)}.yml";

    private static int Clamp(this int at) => Math.Max(at, 0);

    private static string Entry(ProjectDraft project, string path, Random dice)
    {
        var text = project.TextOf(path);
        var words = text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length < 2 ? 0 : dice.Next(words.Length - 1);
        var exact = words.Length < 2 ? "nothing" : string.Join(' ', words.Skip(first).Take(dice.Next(1, 6)));
        var theme = project.Settings.Themes.IsEmpty ? null : project.Settings.Themes[dice.Next(project.Settings.Themes.Count)];
        var code = theme is null ? "none" : theme.CodeTerms is null || dice.Next(4) == 0 ? theme.Id : $"{theme.Id}/{dice.Pick(["inner", "outer"])}";
        var around = dice.Next(3) == 0 && first > 0 ? $", prefix: {Quoted(words[first - 1])}" : "";
        return $"- code: {code}\n  document: {Slug.From(Path.GetFileNameWithoutExtension(path))}\n"
            + $"  quote: {{ exact: {Quoted(exact)}{around}{(dice.Next(6) == 0 ? ", suffix: x" : "")} }}\n"
            + (dice.Next(4) == 0 ? "  segment: s0123\n" : "") + (dice.Next(2) == 0 ? "  note: why\n" : "")
            + dice.Next(3) switch { 0 => "  coder: cd\n", 1 => "  coder: imported-rules\n", _ => "" }
            + dice.Next(3) switch { 0 => "  verdict: reject\n", 1 => "  verdict: accept\n", _ => "" };
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
