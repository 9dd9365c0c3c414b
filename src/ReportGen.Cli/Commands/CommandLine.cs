using System.CommandLine;
using ReportGen.Cli.Printing;

namespace ReportGen.Cli.Commands;

/// <summary>The command line: verbs, options and their help. docs/COMMANDS.md describes each, and a test holds the two together.</summary>
internal sealed class CommandLine
{
    public static readonly string[] Verbs = ["build", "check", "clean"];

    public static readonly string[] Options =
        ["--seeds", "--output", "--cache", "--config", "--base-url", "--strict", "--format", "--quiet", "--verbose", "--timings", "--no-color", "--threads", "--help", "--version"];

    private readonly Argument<string?> _project = new("PROJECT") { Arity = ArgumentArity.ZeroOrOne, Description = "The folder of site.yml, or the file itself. Without it: here, else the nearest folder above that has one." };
    private readonly Option<string?> _seeds = new("--seeds") { HelpName = "DIR", Description = "Read documents from this folder instead of the one that site.yml names." };
    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "DIR", Description = "Write the report here. Default: PROJECT/_site." };
    private readonly Option<string?> _cache = new("--cache") { HelpName = "DIR", Description = "Keep what may be forgotten here. Default: PROJECT/.reportgen." };
    private readonly Option<string?> _config = new("--config", "-c") { HelpName = "FILE", Description = "Use this settings file." };
    private readonly Option<string?> _baseUrl = new("--base-url") { HelpName = "URL", Description = "Where the report will be published, for canonical links and the sitemap." };
    private readonly Option<bool> _strict = new("--strict", "-s") { Description = "Treat warnings as errors." };
    private readonly Option<OutputFormat> _format = new("--format") { HelpName = "text|json|github|sarif", Description = "How to print what was found. Default: text.", DefaultValueFactory = _ => OutputFormat.Text };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print errors only." };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Name every page with the reason why it was rendered." };
    private readonly Option<bool> _timings = new("--timings") { Description = "Print what each step took." };
    private readonly Option<bool> _noColor = new("--no-color") { Description = "Use no colours. The environment variable NO_COLOR says the same." };
    private readonly Option<int> _threads = new("--threads") { HelpName = "N", Description = "Work on so many documents at once. Changes no result. Default: one for each processor.", DefaultValueFactory = _ => Environment.ProcessorCount };

    /// <summary>Runs what the arguments ask for.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, Terminal terminal, string folder, CancellationToken cancellation)
    {
        var root = new CommandLine().Declare(terminal, folder, cancellation);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Words.WriteLine($"reportgen: {error.Message}");
            }

            terminal.Words.WriteLine("Run 'reportgen --help' for what it understands.");
            return ExitCodes.Unusable;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = terminal.Data, Error = terminal.Words, EnableDefaultExceptionHandler = false });
    }

    private RootCommand Declare(Terminal terminal, string folder, CancellationToken cancellation)
    {
        Option[] options = [_seeds, _output, _cache, _config, _baseUrl, _strict, _format, _quiet, _verbose, _timings, _noColor, _threads];
        var root = new RootCommand("Compiles documents, a codebook and templates into a report in which every claim leads to somebody's words.");
        Command build = new(Verbs[0], "Build the report. This is what happens without a verb, too."), check = new(Verbs[1], "Find everything that a build would find, and write nothing."),
            clean = new(Verbs[2], "Remove what builds wrote. Files of others stay.");
        foreach (var command in new[] { root, build, check, clean })
        {
            command.Arguments.Add(_project);
            foreach (var option in options)
            {
                command.Options.Add(option);
            }
        }

        root.Subcommands.Add(build);
        root.Subcommands.Add(check);
        root.Subcommands.Add(clean);
        root.SetAction(p => BuildCommand.Run(Read(p), isCheck: false, terminal, folder, cancellation));
        build.SetAction(p => BuildCommand.Run(Read(p), isCheck: false, terminal, folder, cancellation));
        check.SetAction(p => BuildCommand.Run(Read(p), isCheck: true, terminal, folder, cancellation));
        clean.SetAction(p => CleanCommand.Run(Read(p), terminal, folder));
        return root;
    }

    private BuildOptions Read(ParseResult parsed) => new(
        parsed.GetValue(_project),
        parsed.GetValue(_seeds),
        parsed.GetValue(_output),
        parsed.GetValue(_cache),
        parsed.GetValue(_config),
        parsed.GetValue(_baseUrl),
        parsed.GetValue(_strict),
        parsed.GetValue(_format),
        parsed.GetValue(_quiet),
        parsed.GetValue(_verbose),
        parsed.GetValue(_timings),
        parsed.GetValue(_noColor),
        Math.Max(1, parsed.GetValue(_threads)));
}
