using System.Globalization;
using System.Text.RegularExpressions;
using ReportGen.Site.Settings;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Rendering;

/// <summary>docs/TEMPLATES.md says what is so.</summary>
public sealed partial class TemplatePageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "TEMPLATES.md"));

    [Fact]
    public void The_usual_limits_are_those_of_the_program()
    {
        var shown = Limit()
            .Matches(s_page).ToDictionary(m => m.Groups["key"].Value, m => int.Parse(m.Groups["usual"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
        Assert.Equal(new PageLimits(shown["steps"], shown["output-bytes"], shown["recursion"], shown["regex-seconds"]), PageLimits.Usual);
    }

    [Fact]
    public void The_limits_of_the_example_can_be_set()
    {
        var (settings, findings) = SettingsReader.Read("site.yml", Example().Match(s_page).Groups["yaml"].Value);
        Assert.Empty(findings);
        Assert.Equal(new PageLimits(200_000_000, 500_000_000, 200, 20), settings!.Limits);
    }

    [Fact]
    public void Every_page_that_is_linked_is_there() => Assert.All(
        Linked().Matches(s_page).Select(m => m.Groups["path"].Value).Where(path => !path.Contains("://", StringComparison.Ordinal)),
        path => Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", path)), path));

    [GeneratedRegex(@"^\| `(?<key>[a-z-]+)` \| .* \| (?<usual>[\d,]+) \| [\d,]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Limit();

    [GeneratedRegex(@"```yaml\n(?<yaml>limits:.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\((?<path>[^)#]+)")]
    private static partial Regex Linked();
}
