using System.CommandLine;
using ReportGen.Cli.Printing;
using ReportGen.Site.Catalogue;

namespace ReportGen.Cli.Commands;

/// <summary>The commands and options that the program knows, and what each means. Help is made from it, and a test holds docs/COMMANDS.md to it.</summary>
internal sealed class CommandTree
{
    public static readonly IReadOnlyDictionary<string, PrintFormat> Formats = new SortedDictionary<string, PrintFormat>(StringComparer.Ordinal)
    {
        ["github"] = PrintFormat.Github,
        ["json"] = PrintFormat.Json,
        ["markdown"] = PrintFormat.Markdown,
        ["sarif"] = PrintFormat.Sarif,
        ["text"] = PrintFormat.Text,
    };

    public static readonly IReadOnlyList<string> NewlineKinds = ["crlf", "lf"];

    private const string ProjectMeaning =
        "PROJECT is the folder of site.yml, or a settings file itself. Without it: the folder here,\nelse the nearest one above that has a site.yml.";

    // "-output x" is a slip and no bundle of -o with a folder "utput"; "@" begins a folder's name like any other letter.
    private static readonly ParserConfiguration s_parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    private readonly Option<string?> _seeds = Valued("--seeds", "DIR", "Read documents from here, not from the folder in site.yml");
    private readonly Option<string?> _output = Valued("--output", "DIR", "Write the report here (else PROJECT/_site)", "-o");
    private readonly Option<string?> _cache = Valued("--cache", "DIR", "Keep here what may be forgotten (else PROJECT/.reportgen)");
    private readonly Option<string?> _config = Valued("--config", "FILE", "Use this settings file; its folder is the project", "-c");
    private readonly Option<string?> _baseUrl = Valued("--base-url", "URL", "Where the report will be published");
    private readonly Option<string?> _date = Valued("--date", "DATE", "When what is built was written, for its feed: 2026-11-28, or as git says it");
    private readonly Option<bool> _strict = Flag("--strict", "Treat warnings as errors", "-s");
    private readonly Option<string?> _format = Valued("--format", "FORMAT", "Print findings as text (else), json, github or sarif; a diff also as markdown");
    private readonly Option<bool> _quiet = Flag("--quiet", "Print errors only", "-q");
    private readonly Option<bool> _verbose = Flag("--verbose", "Print all findings, every page with its reason, and every changed file", "-v");
    private readonly Option<bool> _timings = Flag("--timings", "Print what each step took");
    private readonly Option<bool> _why = Flag("--why", "Say of each page made anew what made it so");
    private readonly Option<string?> _trace = Valued("--trace", "FILE", "Write there what each step took, for a browser's trace viewer");
    private readonly Option<bool> _verify = Flag("--verify", "Make everything anew too, and compare instead of trusting the cache");
    private readonly Option<bool> _json = Flag("--json", "The same as --format json");
    private readonly Option<bool> _noColor = Flag("--no-color", "Use no colours; the variable NO_COLOR says the same");
    private readonly Option<string?> _threads = Valued("--threads", "N", "Work on so many documents at once (else one a processor)");
    private readonly Option<bool> _templates = Flag("--templates", "With init: write the templates too, to change how pages look");
    private readonly Option<string?> _from = Valued("--from", "FOLDER", "With init: begin from the documents in this folder");
    private readonly Option<bool> _inPlace = Flag("--in-place", "With init --from: leave the documents where they are, inside DIR");
    private readonly Option<bool> _merge = Flag("--merge", "With import: write beside what is in DIR, and overwrite nothing");
    private readonly Option<string?> _qdpx = Valued("--qdpx", "FILE", "With export: write the project there, for NVivo, ATLAS.ti, MAXQDA, …");
    private readonly Option<string?> _qdc = Valued("--qdc", "FILE", "With export: write the codebook there, for the same programs");
    private readonly Option<string?> _code = Valued("--code", "CODE", "With sample: the theme or code whose rule is to be judged, as trust/verification");
    private readonly Option<string?> _count = Valued("--count", "N", "With sample: how many segments to draw (else 50)");
    private readonly Option<string?> _seed = Valued("--seed", "N", "With sample: what the draw begins from; the same draws the same (else 1)");
    private readonly Option<string?> _coder = Valued("--coder", "NAME", "With sample, serve: who judges and codes, as coding files name them");
    private readonly Option<string?> _newlines = Valued("--refi-newlines", "KIND", "With export: how lines end in the texts, lf (else) or crlf");
    private readonly Option<bool> _poll = Flag("--poll", "With watch, serve: look at the files each second; where no events come");
    private readonly Option<string?> _port = Valued("--port", "N", "With serve: the port to answer on (else a free one)");
    private readonly Option<bool> _open = Flag("--open", "With serve: open the report in the browser");
    private readonly Option<bool> _help = Flag("--help", "Show this page", "-h");
    private readonly Option<bool> _version = Flag("--version", "Show the version");

    private readonly Argument<string> _page = new("PAGE")
    {
        Description = $"PAGE is the page's address, such as themes/trust/, or its file; or a finding's code, such as {LinkDiagnostics.Unresolved.Code}.",
    };
    private readonly Argument<string?> _sideA = new("A")
    {
        Description = "A is a commit, branch or tag, or the folder of a built report. Without it: the last build of the project here.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Argument<string?> _sideB = new("B")
    {
        Description = "B is the same, to compare it with. Without it: the documents and settings as they are now.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Argument<string> _foreign = new("FILE")
    {
        Description = "FILE is a project (.qdpx, or Taguette's .sqlite3), a codebook (.qdc, .csv) or a dictionary (.yml, .dic).",
    };
    private readonly Dictionary<Command, (Errand Errand, Argument<string?> Project)> _commands = [];

    public CommandTree()
    {
        // The parser refuses a line without a command unless the root has an action; what runs is decided elsewhere.
        Root.SetAction(static _ => 0);
        Declare(Root, Errand.Build);
        Declare(new("build", "Build the report; without a command, this is what happens"), Errand.Build);
        Declare(new("watch", "Build the report, and again whenever one of its sources changes"), Errand.Watch);
        Declare(new("serve", "Watch, and show the report in browsers, which follow every change"), Errand.Serve);
        Declare(new("check", "Find what a build would find, look over the codebook, and write nothing"), Errand.Check);
        Declare(new("explain", "Say why the last build rendered a page, or did not; or what a finding means") { _page }, Errand.Explain);
        Declare(new("diff", "Say which codings came and went between two commits, two builds, or the last build and now") { _sideA, _sideB }, Errand.Diff);
        Declare(new("speakers", "List who speaks in the documents, and print who is who as lines of site.yml"), Errand.Speakers);
        Declare(new("clean", "Remove the files that builds wrote, and no others"), Errand.Clean);
        Declare(new("init", "Write a small project to start from, here or into a folder, beside what is there"), Errand.Init, "DIR",
            "DIR is the folder that the project is written to. Without it: the folder here.");
        Declare(new("import", "Make a project of one of NVivo, ATLAS.ti, MAXQDA, QualCoder or Taguette") { _foreign }, Errand.Import, "DIR",
            "DIR is the folder that the project is written to; it is empty, or does not exist yet.");
        Declare(new("export", "Write the codings or the codebook for these programs"), Errand.Export);
        Declare(new("sample", "Draw segments at random on a sheet, to judge how right a rule is"), Errand.Sample);
        Declare(new("schema", "Print what site.yml may hold, as a JSON Schema for editors"), Errand.Schema,
            meaning: "PROJECT makes no difference: the schema is the same for all.");
        Declare(new("completion", "Print what makes a shell complete this: bash, fish, pwsh or zsh"), Errand.Completion, "SHELL",
            $"SHELL is one of {string.Join(", ", CompletionScripts.Shells)}.");
        _commands[Root.Subcommands[^1]].Project.CompletionSources.Add([.. CompletionScripts.Shells]);
        _format.CompletionSources.Add([.. Formats.Keys]);
        _newlines.CompletionSources.Add([.. NewlineKinds]);
        Option[] options =
        [
            _seeds, _output, _cache, _config, _baseUrl, _date, _strict, _format, _json, _quiet, _verbose, _why, _timings, _trace, _verify,
            _noColor, _threads, _templates, _from, _inPlace, _merge, _qdpx, _qdc, _newlines, _code, _count, _seed, _coder, _poll, _port, _open, _help, _version,
        ];
        foreach (var option in options)
        {
            option.Recursive = true;
            Root.Options.Add(option);
        }
    }

    /// <summary>The program itself; what it does without a command is to build.</summary>
    public Command Root { get; } = new("reportgen", "Compiles documents, a codebook and templates into a report whose every claim leads to somebody's words.");

    /// <summary>Every name by which an option may be called.</summary>
    public IEnumerable<string> OptionNames => Root.Options.SelectMany(o => o.Aliases.Prepend(o.Name));

    /// <summary>Parses arguments; what is wrong with them is in the result.</summary>
    // The parser passes over a first word that is the program's own name (without one, it would pass over a project folder called so),
    // and over a word in brackets after that. See A_project_may_have_any_name.
    public ParseResult Parse(string[] arguments) => arguments is [['[', ..] first, .. var others]
        ? Root.Parse([Root.Name, "./" + first, .. others], s_parsing)
        : Root.Parse([Root.Name, .. arguments], s_parsing);

    public bool AsksForHelp(ParseResult parsed) => parsed.GetValue(_help);

    /// <summary>The page that a question is about.</summary>
    public string PageOf(ParseResult parsed) => parsed.GetValue(_page)!;

    /// <summary>Whether a question about a page names none.</summary>
    public bool LacksPage(ParseResult parsed) => ErrandOf(parsed) == Errand.Explain && parsed.GetResult(_page) is not { Tokens.Count: > 0 };

    /// <summary>What is to be compared with what, as it was named; null where it was not.</summary>
    public (string? A, string? B) SidesOf(ParseResult parsed) => (parsed.GetValue(_sideA), parsed.GetValue(_sideB));

    /// <summary>The file that an import is of.</summary>
    public string ForeignOf(ParseResult parsed) => parsed.GetValue(_foreign)!;

    /// <summary>Whether an import names no file, or an import or export no place to write to.</summary>
    public string? LacksPlace(ParseResult parsed) => ErrandOf(parsed) switch
    {
        Errand.Import when parsed.GetResult(_foreign) is not { Tokens.Count: > 0 } || ProjectOf(parsed) is (null, null) =>
            "import takes a file and a folder to write the project to, such as: reportgen import study.qdpx study",
        Errand.Export when parsed.GetValue(_qdpx) is null && parsed.GetValue(_qdc) is null => "export takes --qdpx FILE for the project, --qdc FILE for the codebook, or both",
        Errand.Sample when string.IsNullOrWhiteSpace(parsed.GetValue(_code)) => "sample takes the code to be judged, such as: reportgen sample --code trust/verification",
        _ => null,
    };

    /// <summary>Numbers of a sample, as they were written.</summary>
    public IEnumerable<(string Name, string? Value, int Least)> SampleNumbersOf(ParseResult parsed) =>
        [("--count", parsed.GetValue(_count), 1), ("--seed", parsed.GetValue(_seed), 0)];

    public string? NewlinesOf(ParseResult parsed) => parsed.GetValue(_newlines);

    public bool AsksForVersion(ParseResult parsed) => parsed.GetValue(_version);

    public bool AsksForTemplates(ParseResult parsed) => parsed.GetValue(_templates);

    public Errand ErrandOf(ParseResult parsed) => _commands[parsed.CommandResult.Command].Errand;

    /// <summary>The project as named after the command, and as named before it: one of them is null in any sensible line.</summary>
    public (string? After, string? Before) ProjectOf(ParseResult parsed) => (
        parsed.GetValue(_commands[parsed.CommandResult.Command].Project),
        parsed.CommandResult.Command == Root ? null : parsed.GetValue(_commands[Root].Project));

    /// <summary>The options whose values are names: of files, folders, an address.</summary>
    public IEnumerable<(string Name, string? Value)> NamesIn(ParseResult parsed) =>
        new[] { _seeds, _output, _cache, _config, _baseUrl, _date, _trace, _from, _qdpx, _qdc }.Select(o => (o.Name, parsed.GetValue(o)));

    public string? FormatOf(ParseResult parsed) => parsed.GetValue(_format) ?? (parsed.GetValue(_json) ? "json" : null);

    public string? ThreadsOf(ParseResult parsed) => parsed.GetValue(_threads);

    public string? PortOf(ParseResult parsed) => parsed.GetValue(_port);

    /// <summary>What a faultless line asks for.</summary>
    public CommandOptions Read(ParseResult parsed)
    {
        var (after, before) = ProjectOf(parsed);
        return new(
            after ?? before,
            parsed.GetValue(_seeds),
            parsed.GetValue(_output),
            parsed.GetValue(_cache),
            parsed.GetValue(_config),
            parsed.GetValue(_baseUrl),
            parsed.GetValue(_strict),
            ThreadsOf(parsed) is { } threads ? UsageFault.ThreadCount(threads) : Environment.ProcessorCount,
            new(
                Formats.GetValueOrDefault(FormatOf(parsed) ?? "text"),
                parsed.GetValue(_quiet),
                parsed.GetValue(_verbose),
                parsed.GetValue(_timings),
                parsed.GetValue(_noColor),
                parsed.GetValue(_why)),
            parsed.GetValue(_verify),
            parsed.GetValue(_trace))
        {
            IsPolling = parsed.GetValue(_poll),
            Port = PortOf(parsed) is { } port ? UsageFault.PortNumber(port) ?? 0 : 0,
            OpensBrowser = parsed.GetValue(_open),
            From = parsed.GetValue(_from),
            IsInPlace = parsed.GetValue(_inPlace),
            IsMerge = parsed.GetValue(_merge),
            Qdpx = parsed.GetValue(_qdpx),
            Qdc = parsed.GetValue(_qdc),
            HasPairs = NewlinesOf(parsed) == "crlf",
            Date = parsed.GetValue(_date),
            Sample = new(
                parsed.GetValue(_code) ?? "",
                parsed.GetValue(_count) is { } count ? UsageFault.ThreadCount(count) : 50,
                parsed.GetValue(_seed) is { } seed ? UsageFault.ThreadCount(seed) : 1,
                parsed.GetValue(_coder)),
        };
    }

    private void Declare(Command command, Errand errand, string argument = "PROJECT", string meaning = ProjectMeaning)
    {
        var project = new Argument<string?>(argument) { Description = meaning, Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(project);
        _commands.Add(command, (errand, project));
        if (command != Root)
        {
            Root.Subcommands.Add(command);
        }
    }

    private static Option<string?> Valued(string name, string value, string description, params string[] aliases) =>
        new(name, aliases) { HelpName = value, Description = description };

    // Without a value: in "--strict true", the second word is a project.
    private static Option<bool> Flag(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Arity = ArgumentArity.Zero };
}
