using System.CommandLine;
using ReportGen.Cli.Printing;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Commands;

/// <summary>From arguments to an exit code.</summary>
internal static class CommandLine
{
    public static int Run(string[] arguments, Terminal terminal, string folder, CancellationToken cancellation)
    {
        var tree = new CommandTree();
        if (Suggestions.For(tree, arguments) is { } suggestions)
        {
            terminal.Data.Write(string.Concat(suggestions.Select(s => s + "\n")));
            return ExitCodes.Built;
        }

        var parsed = tree.Parse(arguments);
        if (tree.AsksForHelp(parsed))
        {
            terminal.Data.Write(HelpPage.Of(tree.Root, parsed.CommandResult.Command));
            return ExitCodes.Built;
        }

        if (tree.AsksForVersion(parsed))
        {
            terminal.Data.WriteLine($"{tree.Root.Name} {ProgramVersion.Text}");
            return ExitCodes.Built;
        }

        if (UsageFault.Find(tree, parsed, arguments, folder) is { } wrong)
        {
            return Misused(terminal, wrong, tree, parsed);
        }

        var options = tree.Read(parsed);
        var errand = tree.ErrandOf(parsed);
        if (errand == Errand.Init)
        {
            return InitCommand.Run(options, folder, tree.AsksForTemplates(parsed), terminal, cancellation) is { } refusal ? Ending.Refused(terminal, refusal) : ExitCodes.Built;
        }

        if (errand == Errand.Import)
        {
            return ImportCommand.Run(tree.ForeignOf(parsed), options, folder, terminal, cancellation);
        }

        if (errand is Errand.Schema or Errand.Completion)
        {
            terminal.Data.Write(errand == Errand.Schema ? SiteSchema.Text : CompletionScripts.Of(options.Project!));
            return ExitCodes.Built;
        }

        if (errand == Errand.Explain && tree.PageOf(parsed) is var asked && FindingPage.IsCode(asked))
        {
            return Explain(terminal, asked);
        }

        if (errand == Errand.Diff)
        {
            return DiffCommand.Run(tree.SidesOf(parsed), options, folder, terminal, cancellation);
        }

        if (ProjectFinder.Find(options, folder, errand, out var fault) is not { } request)
        {
            return Misused(terminal, fault, tree, parsed);
        }

        return errand switch
        {
            Errand.Clean => CleanCommand.Run(request, options.Print, terminal),
            Errand.Explain => ExplainCommand.Run(request, tree.PageOf(parsed), folder, options.Print, terminal) is { } refusal
                ? Ending.Refused(terminal, refusal) : ExitCodes.Built,
            Errand.Speakers => SpeakersCommand.Run(request, options.Print, terminal, cancellation) is { } refusal ? Ending.Refused(terminal, refusal) : ExitCodes.Built,
            Errand.Sample => SampleCommand.Run(request, options, terminal, cancellation),
            Errand.Export => ExportCommand.Run(request, options, folder, terminal, cancellation),
            Errand.Watch => WatchCommand.Run(request, options, terminal, cancellation),
            Errand.Serve => ServeCommand.Run(request, options, terminal, cancellation),
            _ => BuildCommand.Run(request, errand, options, folder, terminal, cancellation),
        };
    }

    private static int Explain(Terminal terminal, string code)
    {
        if (FindingPage.Find(code) is not { } page)
        {
            return Ending.Refused(terminal, FindingPage.Missing(code));
        }

        terminal.Data.Write(page);
        return ExitCodes.Built;
    }

    // Help mends a line that was typed wrongly, and no other trouble.
    private static int Misused(Terminal terminal, string fault, CommandTree tree, ParseResult parsed)
    {
        var code = Ending.Refused(terminal, fault);
        var command = parsed.CommandResult.Command;
        terminal.Words.WriteLine($"Run '{tree.Root.Name}{(command == tree.Root ? "" : " " + command.Name)} --help' to see what it understands");
        return code;
    }
}
