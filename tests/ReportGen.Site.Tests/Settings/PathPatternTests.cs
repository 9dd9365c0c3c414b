using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Documents;

/// <summary>Which files a rule of site.yml is about.</summary>
public sealed class PathPatternTests
{
    [Theory]
    [InlineData("interviews/**", "interviews/a.md", true)]
    [InlineData("interviews/**", "interviews/2024/spring/a.md", true)]
    [InlineData("interviews/", "interviews/2024/a.md", true)]
    [InlineData("interviews/**", "old/interviews/a.md", false)]
    [InlineData("**/*.md", "a.md", true)]
    [InlineData("**/*.md", "x/y/a.md", true)]
    [InlineData("**/*.md", "x/y/a.txt", false)]
    [InlineData("*.md", "x/a.md", false)]
    [InlineData("**/2024/**/p?.md", "x/2024/2024/y/p1.md", true)]
    [InlineData("**/2024/**/p?.md", "x/2024/p12.md", false)]
    [InlineData("**", "x/y/z", true)]
    [InlineData("./a.md", "a.md", true)]
    [InlineData("A.md", "a.md", false)]
    [InlineData("", "a.md", false)]
    public void Stars_stand_for_letters_within_a_name_and_double_stars_for_folders(string pattern, string path, bool matches) =>
        Assert.Equal(matches, PathPattern.Matches(pattern, path));

    [Fact]
    public void Many_stars_take_no_time() => Assert.False(PathPattern.Matches(
        string.Concat(Enumerable.Repeat("**/*a*a*a*/", 30)) + "x", string.Join('/', Enumerable.Repeat(new string('a', 100), 100))));
}
