using System.Text.RegularExpressions;
using ReportGen.Cli.Commands;
using ReportGen.Cli.Tests.Repository;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>docs/COMMANDS.md, the help and the program say the same.</summary>
public partial class CommandPageTests
{
    private static readonly string s_page = RepositoryFolder.Text("docs/COMMANDS.md");

    private static readonly CommandTree s_tree = new();

    private static IEnumerable<string> Verbs => s_tree.Root.Subcommands.Select(c => c.Name);

    [Fact]
    public void Every_command_has_a_section_with_an_example_to_copy() => Assert.All(Verbs, verb =>
        Assert.Matches($@"(?ms)^## `{verb}`.*?^    reportgen {verb}\b", s_page));

    [Fact]
    public void Every_section_about_a_command_is_about_one_that_exists() =>
        Assert.Equal(Verbs.Order(StringComparer.Ordinal), Section().Matches(s_page).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_option_is_on_the_page_with_all_its_names_and_an_example() => Assert.All(s_tree.Root.Options, option =>
    {
        var row = s_page.Split('\n')
            .SingleOrDefault(line => line.StartsWith($"| `{option.Name}{(option.HelpName is null ? "" : " " + option.HelpName)}`", StringComparison.Ordinal));
        Assert.True(row is not null, $"{option.Name} has no row");
        Assert.All(option.Aliases, alias => Assert.Contains($"`{alias}`", row, StringComparison.Ordinal));
        Assert.Matches(@"\| `reportgen [^`]+` \|$", row);
    });

    [Fact]
    public void Every_option_on_the_page_exists() =>
        Assert.Empty(OptionName().Matches(s_page).Select(m => m.Value).Distinct().Except(s_tree.OptionNames));

    [Fact]
    public void Every_line_that_the_page_says_can_be_typed_is_understood() => Assert.All(
        Typed().Matches(s_page).Select(m => m.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        words => Assert.Null(UsageFault.Find(s_tree, s_tree.Parse(words), words, RepositoryFolder.Root)));

    [Fact]
    public void Every_exit_code_is_on_the_page() => Assert.All(
        new[] { ExitCodes.Built, ExitCodes.Errors, ExitCodes.Unusable, ExitCodes.Bug, ExitCodes.Interrupted },
        code => Assert.Contains($"\n| {code} |", s_page, StringComparison.Ordinal));

    [GeneratedRegex(@"^## `(\w+)`", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]+")]
    private static partial Regex OptionName();

    [GeneratedRegex(@"(?:^    |`)reportgen(?! \[)((?: [^`\n>|]+)?)(?:`|$| [>|])", RegexOptions.Multiline)]
    private static partial Regex Typed();
}
