using ReportGen.Cli.Commands;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>Wrong usage is said in a sentence that names what was probably meant, and nothing is built.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("there is no command or folder 'biuld'; did you mean 'build'?", "biuld")]
    [InlineData("there is no command or folder 'help'; did you mean '--help'?", "help")]
    [InlineData("there is no folder or settings file 'nowhere/else'", "nowhere/else")]
    [InlineData("there is no site.yml in 'seeds'; the project around it is '.'", "seeds")]
    [InlineData("'seeds/a.md' is no settings file; the project is a folder", "seeds/a.md")]
    [InlineData("there is no option '--outptu'; did you mean '--output'?", "--outptu=x")]
    [InlineData("there is no option '--stritc'; did you mean '--strict'?", "build", ".", "--stritc")]
    [InlineData("there is no option '--form'; did you mean '--format'?", "build", "--form", "json")]
    [InlineData("there is no option '--form'; did you mean '--from'?", "init", "--form", "notes")]
    [InlineData("there is no option '--froom'; did you mean '--from'?", "build", "--froom")]
    [InlineData("there is no option '--biuld'; did you mean 'build'?", "--biuld")]
    [InlineData("there is no option '-output'; did you mean '--output'?", "-output", "x")]
    [InlineData("there is no option '-z'", "-z")]
    [InlineData("'seeds' is one too many: the project is '.' already", ".", "seeds")]
    [InlineData("'seeds' is one too many: the project is '.' already", ".", "build", "seeds")]
    [InlineData("--output needs a value: --output DIR", "--output")]
    [InlineData("--port needs a value: --port N", "serve", "--port")]
    [InlineData("--output needs a value, but '--strict' follows", "--output", "--strict")]
    [InlineData("--output has an empty value", "--output", "")]
    [InlineData("the project's name is empty", "")]
    [InlineData("'x' is not a web address; --base-url takes one such as https://example.org/report/", "--base-url", "x")]
    [InlineData("there is no folder 'x' to read documents from", "--seeds", "x")]
    [InlineData("there is no settings file 'x.yml'", "-c", "x.yml")]
    [InlineData("the settings file 'site.yml' is not in 'seeds'; name one of the two", "seeds", "-c", "site.yml")]
    [InlineData("there is no format 'jsno'; did you mean 'json'?", "--format", "jsno")]
    [InlineData("there is no format '1'; there are github, json, markdown, sarif, text", "--format", "1")]
    [InlineData("--threads takes a whole number from 1, and not '0'", "--threads", "0")]
    [InlineData("--threads takes a whole number from 1, and not 'many'", "--threads", "many")]
    [InlineData("--port takes a whole number from 0 (a free port) to 65535, and not '65536'", "serve", "--port", "65536")]
    [InlineData("--port takes a whole number from 0 (a free port) to 65535, and not 'http'", "serve", "--port", "http")]
    [InlineData("there is no command or folder 'wacth'; did you mean 'watch'?", "wacth")]
    [InlineData("completion takes the name of a shell: bash, fish, pwsh, zsh", "completion")]
    [InlineData("there is no completion for 'bahs'; did you mean 'bash'?", "completion", "bahs")]
    [InlineData("there is no command or folder 'shcema'; did you mean 'schema'?", "shcema")]
    [InlineData("explain takes a page of the report, such as themes/trust/", "explain")]
    [InlineData("--quiet and --verbose contradict each other", "-q", "-v")]
    public void A_slip_is_answered_with_2_and_a_way_out(string expected, params string[] arguments)
    {
        using var session = Session.Small();
        var outcome = session.Run(arguments);
        Assert.Equal((2, ""), (outcome.Code, outcome.Data));
        Assert.StartsWith("reportgen: " + expected, outcome.Words, StringComparison.Ordinal);
        Assert.Matches("^Run 'reportgen( [a-z]+)? --help' to see what it understands$", outcome.LastWords);
        Assert.False(session.Exists("_site"));
    }

    [Theory]
    [InlineData("reportgen", "--outptu")]
    [InlineData("reportgen", "nowhere")]
    [InlineData("reportgen serve", "serve", "--port", "http")]
    [InlineData("reportgen explain", "explain")]
    public void The_way_out_is_the_help_on_the_command_that_was_typed(string expected, params string[] arguments)
    {
        using var session = Session.Small();
        Assert.Equal($"Run '{expected} --help' to see what it understands", session.Run(arguments).LastWords);
    }

    [Theory]
    [InlineData("explain", "themes/trust")]
    [InlineData("init")]
    public void Help_is_not_offered_where_the_line_was_right(params string[] arguments)
    {
        using var session = Session.Small();
        var outcome = session.Run(arguments);
        Assert.Equal(2, outcome.Code);
        Assert.DoesNotContain("--help", outcome.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_of_any_project_it_says_what_a_project_is()
    {
        using var session = new Session();
        var outcome = session.Run();
        Assert.Equal(2, outcome.Code);
        Assert.StartsWith(
            "reportgen: there is no site.yml here or in any folder above; a project is a folder that has one. 'reportgen init' makes one\n", outcome.Words,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reportgen")]
    [InlineData("[draft]")]
    [InlineData("@draft")]
    [InlineData("a b")]
    [InlineData("true")]
    [InlineData("./build")]
    public void A_project_may_have_any_name(string name)
    {
        using var session = new Session().With($"{name}/site.yml", "title: x\n").With($"{name}/seeds/a.md", "Words.\n");
        Assert.Equal(0, session.Run("--strict", name).Code);
        Assert.True(session.Exists($"{name}/_site/index.html"));
    }

    [Fact]
    public void After_two_dashes_everything_is_a_name()
    {
        using var session = new Session().With("-x/site.yml", "title: x\n").With("-x/seeds/a.md", "Words.\n");
        Assert.Equal(0, session.Run("build", "--", "-x").Code);
    }

    [Fact]
    public void Options_may_stand_before_the_command()
    {
        using var session = Session.Doubtful();
        Assert.Equal(1, session.Run("--strict", "check").Code);
        Assert.False(session.Exists("_site"));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("--help", "--nonsense")]
    public void Help_goes_to_standard_output(params string[] arguments)
    {
        using var session = new Session();
        var outcome = session.Run(arguments);
        Assert.Equal((0, ""), (outcome.Code, outcome.Words));
        Assert.Contains("  reportgen [COMMAND] [PROJECT] [options]\n", outcome.Data, StringComparison.Ordinal);
        var commands = outcome.Data.Split("\nCommands:\n")[1].Split("\n\n")[0].Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]);
        Assert.Equal(["build", "watch", "serve", "check", "explain", "diff", "speakers", "clean", "init", "import", "export", "sample", "schema", "completion"], commands);
        Assert.Contains("\nExamples:\n", outcome.Data, StringComparison.Ordinal);
        Assert.All(outcome.Data.Split('\n'), line => Assert.InRange(line.Length, 0, 110));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("watch")]
    [InlineData("serve")]
    [InlineData("check")]
    [InlineData("speakers")]
    [InlineData("clean")]
    [InlineData("init")]
    [InlineData("schema")]
    [InlineData("completion")]
    public void Help_on_a_command_is_about_that_command_and_has_an_example_of_it(string command)
    {
        using var session = new Session();
        var page = session.Run(command, "--help").Data;
        Assert.Contains($"Usage:\n  reportgen {command} [", page, StringComparison.Ordinal);
        var examples = page.Split("\nExamples:\n")[1].Split('\n')
            .Where(line => line.StartsWith("  reportgen", StringComparison.Ordinal) || line.StartsWith("  eval", StringComparison.Ordinal));
        Assert.NotEmpty(examples);
        Assert.All(examples.Where(line => !line.Contains('"', StringComparison.Ordinal)), line =>
        {
            string[] words = [.. line.Split('>')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
            var tree = new CommandTree();
            Assert.Null(UsageFault.Find(tree, tree.Parse(words), words, session.Folder));
        });
        Assert.DoesNotContain("\nCommands:\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve", "--port", true)]
    [InlineData("watch", "--port", false)]
    [InlineData("build", "--seeds", true)]
    [InlineData("check", "--output", false)]
    [InlineData("clean", "--port", false)]
    [InlineData("init", "--templates", true)]
    [InlineData("init", "--from", true)]
    [InlineData("speakers", "--seeds", true)]
    [InlineData("speakers", "--output", false)]
    [InlineData("schema", "--seeds", false)]
    public void Help_on_a_command_names_the_options_that_mean_something_to_it(string command, string option, bool isNamed)
    {
        using var session = new Session();
        var options = session.Run(command, "--help").Data.Split("\nOptions:\n")[1].Split("\nExamples:\n")[0];
        Assert.Equal(isNamed, options.Contains($"{option} ", StringComparison.Ordinal));
        Assert.Contains("--help ", options, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_option_means_something_to_some_command_and_every_command_is_known_to_have_some()
    {
        var tree = new CommandTree();
        var commands = tree.Root.Subcommands.Select(c => c.Name).ToList();
        Assert.All(tree.Root.Options, o => Assert.Contains(commands, c => OptionReach.Concerns(o.Name, c)));
        Assert.Equal(commands.Order(StringComparer.Ordinal), OptionReach.Commands.Order(StringComparer.Ordinal));
        Assert.Empty(OptionReach.Options.Except(tree.OptionNames));
    }

    [Fact]
    public void The_version_is_that_of_the_assembly()
    {
        using var session = new Session();
        Assert.Matches(@"^reportgen \d+\.\d+\.\d+\S*( \(commit [0-9a-f]{12}\))?\n$", session.Run("--version").Data);
    }
}
