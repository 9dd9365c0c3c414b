using System.CommandLine;
using System.Globalization;
using ReportGen.Cli.Printing;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Commands;

/// <summary>What is wrong with a command line, in a sentence that names what was probably meant.</summary>
internal static class UsageFault
{
    /// <summary>The first fault; null where there is none.</summary>
    /// <param name="tree">What is known.</param>
    /// <param name="parsed">The line as parsed.</param>
    /// <param name="arguments">The line as given.</param>
    /// <param name="folder">Where relative paths start.</param>
    public static string? Find(CommandTree tree, ParseResult parsed, string[] arguments, string folder) =>
        UnknownOption(tree, parsed, arguments)
        ?? UnknownCommand(tree, parsed, folder)
        ?? TooMany(tree, parsed)
        ?? Missing(tree, parsed)
        ?? (parsed.Errors is [var error, ..] ? error.Message.TrimEnd('.') : null)
        ?? SwallowedOption(tree, parsed)
        ?? Contradiction(tree, parsed)
        ?? EmptyName(tree, parsed)
        ?? BadShell(tree, parsed)
        ?? BadFormat(tree.FormatOf(parsed))
        ?? FormatOfOthers(tree, parsed)
        ?? BadNewlines(tree.NewlinesOf(parsed))
        ?? BadSample(tree, parsed)
        ?? BadThreads(tree.ThreadsOf(parsed))
        ?? BadPort(tree.PortOf(parsed));

    /// <summary>A number of threads; 0 where the text is none.</summary>
    public static int ThreadCount(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    /// <summary>A port; null where the text is none.</summary>
    public static int? PortNumber(string text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    // The parser takes an option that it does not know for a project, or for a word too many.
    private static string? UnknownOption(CommandTree tree, ParseResult parsed, string[] arguments)
    {
        if (arguments.Contains("--", StringComparer.Ordinal))
        {
            return null;
        }

        var stray = Words(tree, parsed).FirstOrDefault(w => w.Length > 1 && w[0] == '-');
        if (stray is null)
        {
            return null;
        }

        var name = stray.Split('=', ':')[0];

        // What means something to the command first: --form is --format to a build, and --from to nothing but init.
        var command = parsed.CommandResult.Command == tree.Root ? "build" : parsed.CommandResult.Command.Name;
        var near = NearestName.Find(name, tree.OptionNames.Where(o => OptionReach.Options.Contains(o, StringComparer.Ordinal) && OptionReach.Concerns(o, command)))
            ?? NearestName.Find(name, tree.OptionNames) ?? NearestName.Find(name.TrimStart('-'), tree.Root.Subcommands.Select(c => c.Name));
        return near is null ? $"there is no option '{name}'" : $"there is no option '{name}'; did you mean '{near}'?";
    }

    private static string? UnknownCommand(CommandTree tree, ParseResult parsed, string folder)
    {
        if (parsed.CommandResult.Command != tree.Root || tree.ProjectOf(parsed).After is not { Length: > 0 } word || Path.Exists(Path.GetFullPath(word, folder)))
        {
            return null;
        }

        var near = NearestName.Find(word, tree.Root.Subcommands.Select(c => c.Name)) ?? NearestName.Find(word, tree.Root.Options.Select(o => o.Name));
        return near is null ? null : $"there is no command or folder '{word}'; did you mean '{near}'?";
    }

    private static string? TooMany(CommandTree tree, ParseResult parsed)
    {
        var words = Words(tree, parsed).ToList();
        return words.Count > 1 ? $"'{words[1]}' is one too many: the project is '{words[0]}' already" : null;
    }

    private static string? Missing(CommandTree tree, ParseResult parsed)
    {
        var option = tree.Root.Options.FirstOrDefault(o => o.HelpName is not null && parsed.GetResult(o) is { Implicit: false, Tokens.Count: 0 });
        return option is not null ? $"{option.Name} needs a value: {option.Name} {option.HelpName}"
            : tree.LacksPage(parsed) ? "explain takes a page of the report, such as themes/trust/, or '.' for its first"
            : tree.LacksPlace(parsed);
    }

    // The parser takes whatever follows for the value of an option, another option too.
    private static string? SwallowedOption(CommandTree tree, ParseResult parsed)
    {
        var (name, value) = tree.NamesIn(parsed).FirstOrDefault(o => o.Value is not null && tree.OptionNames.Contains(o.Value, StringComparer.Ordinal));
        return name is null ? null : $"{name} needs a value, but '{value}' follows";
    }

    private static string? Contradiction(CommandTree tree, ParseResult parsed) =>
        tree.Read(parsed).Print is { IsQuiet: true, IsVerbose: true } ? "--quiet and --verbose contradict each other" : null;

    private static string? EmptyName(CommandTree tree, ParseResult parsed) =>
        Words(tree, parsed).Any(string.IsNullOrWhiteSpace) ? "the project's name is empty"
        : tree.NamesIn(parsed).FirstOrDefault(o => o.Value is not null && string.IsNullOrWhiteSpace(o.Value)).Name is { } option ? $"{option} has an empty value"
        : null;

    private static string? BadShell(CommandTree tree, ParseResult parsed)
    {
        var shells = CompletionScripts.Shells;
        if (tree.ErrandOf(parsed) != Errand.Completion || (Words(tree, parsed).FirstOrDefault() is { } shell && shells.Contains(shell, StringComparer.Ordinal)))
        {
            return null;
        }

        var word = Words(tree, parsed).FirstOrDefault();
        var near = word is null ? null : NearestName.Find(word, shells);
        return near is null ? $"completion takes the name of a shell: {string.Join(", ", shells)}" : $"there is no completion for '{word}'; did you mean '{near}'?";
    }

    private static string? BadFormat(string? format)
    {
        if (format is null || CommandTree.Formats.ContainsKey(format))
        {
            return null;
        }

        var known = string.Join(", ", CommandTree.Formats.Keys);
        var near = NearestName.Find(format, CommandTree.Formats.Keys);
        return $"there is no format '{format}'; " + (near is null ? $"there are {known}" : $"did you mean '{near}'?");
    }

    private static string? FormatOfOthers(CommandTree tree, ParseResult parsed) => (tree.ErrandOf(parsed) == Errand.Diff, tree.FormatOf(parsed)) switch
    {
        (false, "markdown") => "only diff prints markdown",
        (true, "github" or "sarif") => "diff prints text, json or markdown",
        _ => null,
    };

    private static string? BadNewlines(string? kind) => kind is null || CommandTree.NewlineKinds.Contains(kind, StringComparer.Ordinal)
        ? null
        : $"--refi-newlines takes lf or crlf, and not '{kind}'";

    private static string? BadSample(CommandTree tree, ParseResult parsed)
    {
        var (name, value, least) = tree.SampleNumbersOf(parsed).FirstOrDefault(
            n => n.Value is not null && !(int.TryParse(n.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= n.Least));
        return name is null ? null : $"{name} takes a whole number from {least}, and not '{value}'";
    }

    private static string? BadThreads(string? threads) =>
        threads is null || ThreadCount(threads) > 0 ? null : $"--threads takes a whole number from 1, and not '{threads}'";

    private static string? BadPort(string? port) =>
        port is null || PortNumber(port) is not null ? null : $"--port takes a whole number from 0 (a free port) to 65535, and not '{port}'";

    private static IEnumerable<string> Words(CommandTree tree, ParseResult parsed)
    {
        var (after, before) = tree.ProjectOf(parsed);
        return new[] { before, after }.OfType<string>().Concat(parsed.UnmatchedTokens);
    }
}
