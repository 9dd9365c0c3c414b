using System.Text.RegularExpressions;
using ReportGen.Cli.Commands;
using ReportGen.Cli.Tests.Commands;

namespace ReportGen.Cli.Tests.Repository;

/// <summary>docs/COMMANDS.md and the program say the same.</summary>
public partial class CommandPageTests
{
    private static readonly string s_page = RepositoryFolder.Text("docs/COMMANDS.md").Replace("dotnet run --project src/ReportGen.Cli -c Release --", "reportgen", StringComparison.Ordinal);

    [Fact]
    public void Every_command_and_option_is_on_the_page()
    {
        using var session = new Session();
        var help = session.Run("--help").Data;
        Assert.Equal(CommandLine.Options.Order(StringComparer.Ordinal), Option().Matches(help).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.All(CommandLine.Options.Concat(CommandLine.Verbs), name => Assert.Contains($"`{name}", s_page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_option_on_the_page_exists() =>
        Assert.Empty(Option().Matches(s_page).Select(m => m.Value).Distinct().Except(CommandLine.Options));

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]+")]
    private static partial Regex Option();
}
