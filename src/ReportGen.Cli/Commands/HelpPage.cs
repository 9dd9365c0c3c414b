using System.CommandLine;
using System.Globalization;
using System.Text;
using ReportGen.Site.Catalogue;

namespace ReportGen.Cli.Commands;

/// <summary>What <c>--help</c> shows: how to call the program, what it knows, and examples to copy.</summary>
internal static class HelpPage
{
    private static readonly (string Command, string Line, string Meaning)[] s_examples =
    [
        ("init", "reportgen init study", "a project to start from, with a document of each kind"),
        ("init", "reportgen init study --from ~/transcripts", "a project of transcripts that are there, with their speakers"),
        ("init", "reportgen init --templates", "here, with the templates to change; in a project, the templates alone"),
        ("build", "reportgen", "build the project here, or around here, into its _site folder"),
        ("build", "reportgen study --seeds ~/transcripts -o ~/report", "a project elsewhere, documents and report too"),
        ("build", "reportgen -v --timings", "what was made anew, why, and what it took"),
        ("watch", "reportgen watch", "build, and build again at every change; Ctrl+C ends it"),
        ("watch", "reportgen watch study --poll", "on a network folder or a container's mount"),
        ("serve", "reportgen serve --open", "the report in the browser, which follows every change"),
        ("serve", "reportgen serve study --port 8080", "at an address that stays the same"),
        ("check", "reportgen check --strict --format github", "in CI: fail on any warning, show it beside its line"),
        ("explain", "reportgen explain themes/trust/", "what the last build found changed, back to a file"),
        ("explain", "reportgen explain documents/lab-0012 --json", "the same as data"),
        ("explain", $"reportgen explain {LinkDiagnostics.Unresolved.Code}", "what a finding means, and what to do"),
        ("diff", "reportgen diff", "what the edits since the last build do to the evidence"),
        ("diff", "reportgen diff HEAD", "what the edits since the last commit do"),
        ("diff", "reportgen diff origin/main HEAD --format markdown", "what a branch does, for a pull request"),
        ("speakers", "reportgen speakers", "who speaks, and the lines of site.yml that say who is who"),
        ("speakers", "reportgen speakers study --json", "the same as data"),
        ("clean", "reportgen clean -v", "remove what builds wrote here, and name it"),
        ("import", "reportgen import study.qdpx study", "a project of NVivo, ATLAS.ti, MAXQDA or QualCoder, ready to build"),
        ("import", "reportgen import project.sqlite3 study", "the same of Taguette"),
        ("import", "reportgen import round-2.qdpx study --merge", "what is new in a later export; nothing is overwritten"),
        ("sample", "reportgen sample --code trust/verification", "fifty segments on a sheet, half of them found by the rule"),
        ("sample", "reportgen sample --code trust --count 100 --seed 2 --coder mk", "a hundred others, for mk to judge"),
        ("export", "reportgen export --qdpx study.qdpx", "the documents with all codings, for these programs"),
        ("export", "reportgen export study --qdc codebook.qdc", "the codebook alone"),
        ("schema", "reportgen schema > site.schema.json", "what an editor needs to complete site.yml"),
        ("completion", "eval \"$(reportgen completion bash)\"", "in ~/.bashrc: complete commands and options"),
    ];

    // The page of the program shows these first examples of each.
    private static readonly string[] s_shown = ["init", "build", "serve", "check", "speakers"];

    /// <summary>The page of a command, or of the program where the command is the root.</summary>
    public static string Of(Command root, Command command)
    {
        var page = new StringBuilder($"{command.Description}\n\n");
        var names = command == root ? "[COMMAND]" : command.Name;
        var words = command.Arguments.Select(a => a.Arity.MinimumNumberOfValues > 0 ? a.Name : $"[{a.Name}]");
        page.Append(CultureInfo.InvariantCulture, $"Usage:\n  {root.Name} {names} {string.Join(' ', words)} [options]\n\n");
        foreach (var argument in command.Arguments)
        {
            page.Append(CultureInfo.InvariantCulture, $"  {argument.Description!.Replace("\n", "\n  ", StringComparison.Ordinal)}\n");
        }

        if (command == root)
        {
            Rows(page, "Commands", root.Subcommands.Select(c => (c.Name, c.Description ?? "")));
        }

        Rows(page, "Options", root.Options.Where(o => command == root || OptionReach.Concerns(o.Name, command.Name)).Select(o => (Form(o), o.Description ?? "")));
        page.Append("\nExamples:\n");
        foreach (var (_, line, meaning) in s_examples.Where(e => command == root ? s_shown.Contains(e.Command) : e.Command == command.Name))
        {
            page.Append(CultureInfo.InvariantCulture, $"  {line}\n      {meaning}\n");
        }

        return page.Append("\nExit codes: 0 built, 1 errors found, 2 wrong usage or settings, 3 a bug of this program, 130 interrupted.\n").ToString();
    }

    private static void Rows(StringBuilder page, string title, IEnumerable<(string Form, string Meaning)> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n{title}:\n");
        var list = rows.ToList();
        var width = list.Max(r => r.Form.Length);
        foreach (var (form, meaning) in list)
        {
            page.Append(CultureInfo.InvariantCulture, $"  {form.PadRight(width)}  {meaning}\n");
        }
    }

    private static string Form(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a != option.Name).Append(option.Name));
        var indent = names.StartsWith("--", StringComparison.Ordinal) ? "    " : "";
        return option.HelpName is null ? indent + names : $"{indent}{names} {option.HelpName}";
    }
}
