using System.CommandLine;
using System.Globalization;
using System.Text;

namespace ReportGen.Cli.Commands;

/// <summary>What <c>--help</c> shows: how to call the program, what it knows, and examples to copy.</summary>
internal static class HelpPage
{
    private static readonly (string Line, string Meaning)[] s_examples =
    [
        ("reportgen init study", "a project to start from, with a document of each kind"),
        ("reportgen", "build the project here, or around here, into its _site folder"),
        ("reportgen study --seeds ~/transcripts -o ~/report", "a project elsewhere, documents and report too"),
        ("reportgen check --strict --format github", "in CI: fail on any warning, show it beside its line"),
        ("reportgen -v --timings", "what was made anew, why, and what it took"),
    ];

    public static string Of(Command root)
    {
        var page = new StringBuilder($"{root.Description}\n\n");
        var commands = string.Join(" | ", root.Subcommands.Select(c => c.Name));
        page.Append(CultureInfo.InvariantCulture, $"Usage:\n  {root.Name} [{commands}] [PROJECT] [options]\n\n");
        page.Append("  PROJECT is the folder of site.yml, or a settings file itself. Without it: the folder here,\n  else the nearest one above that has a site.yml.\n");
        Rows(page, "Commands", root.Subcommands.Select(c => (c.Name, c.Description ?? "")));
        Rows(page, "Options", root.Options.Select(o => (Form(o), o.Description ?? "")));
        page.Append("\nExamples:\n");
        foreach (var (line, meaning) in s_examples)
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
