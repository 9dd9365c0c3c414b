using Microsoft.Extensions.FileSystemGlobbing;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Settings;

/// <summary>Which files a pattern of site.yml means, wherever it stands.</summary>
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
        Assert.Equal(matches, PathPattern.Of(pattern).Matches(path));

    [Theory]
    [InlineData("drafts", "drafts/a.md", true)]
    [InlineData("drafts", "drafts/2024/a.md", true)]
    [InlineData("drafts", "drafts.md", false)]
    [InlineData("drafts", "old/drafts/a.md", false)]
    [InlineData("**/drafts", "old/drafts/x/a.md", true)]
    [InlineData("draft*", "drafts/a.md", true)]
    [InlineData("interviews/2024", "interviews/2024/a.md", true)]
    [InlineData("interviews/*", "interviews/a.md", true)]
    [InlineData("interviews/*", "interviews/2024/a.md", false)]
    [InlineData("interviews/*/", "interviews/2024/x/a.md", true)]
    [InlineData("*", "a.md", true)]
    [InlineData("*", "x/a.md", false)]
    public void What_fits_a_folder_fits_everything_in_it(string pattern, string path, bool matches) =>
        Assert.Equal(matches, PathPattern.Of(pattern).Matches(path));

    [Theory]
    [InlineData(@"drafts\**", "drafts/a.md", true)]
    [InlineData(@"drafts\", "drafts/x/a.md", true)]
    [InlineData("zur\u00fcck/**", "zuru\u0308ck/a.md", true)]
    [InlineData("zuru\u0308ck", "zur\u00fcck/a.md", true)]
    [InlineData("p\ud800*", "p\ud800a.md", true)]
    [InlineData("**/*.md", "x/A.MD", true)]
    [InlineData("**/*.TXT", "a.txt", true)]
    [InlineData("**/a.md", "A.md", false)]
    [InlineData("Drafts/**", "drafts/a.md", false)]
    [InlineData("dr. Who", "dr. who", false)]
    public void Letters_are_compared_as_people_see_them_and_case_counts_but_in_extensions(string pattern, string path, bool matches) =>
        Assert.Equal(matches, PathPattern.Of(pattern).Matches(path));

    [Fact]
    public void Many_stars_take_no_time() => Assert.False(PathPattern.Of(
        string.Concat(Enumerable.Repeat("**/*a*a*a*/", 30)) + "x").Matches(string.Join('/', Enumerable.Repeat(new string('a', 100), 100))));

    // Where both know a pattern: names of files with stars, below folders with stars.
    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void A_pattern_means_what_the_library_for_globs_takes_it_for(int seed)
    {
        string[] folders = ["a", "b", "ab", "*", "**", "a*", "*b"];
        string[] files = ["x.md", "*.md", "x*.md", "*y.md", "*"];
        string[] paths = ["x.md", "a/x.md", "a/b/xy.md", "b/y.md", "ab/a/x.md", "a/ab/b/xxy.md", "b/b/b/x.txt"];
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var pattern = string.Join('/', Enumerable.Range(0, random.Next(4)).Select(_ => folders[random.Next(folders.Length)]).Append(files[random.Next(files.Length)]));
            var matcher = new Matcher(StringComparison.Ordinal).AddInclude(pattern);
            foreach (var path in paths)
            {
                Assert.True(matcher.Match(path).HasMatches == PathPattern.Of(pattern).Matches(path), $"seed {seed}: '{pattern}' and '{path}'");
            }
        }
    }
}
