using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Search;

/// <summary>By what results of the search can be narrowed.</summary>
public sealed class SearchFilterTests
{
    [Theory]
    [InlineData("9", "10", "<option>9</option><option>10</option>")]
    [InlineData("nine", "10", "<option>10</option><option>nine</option>")]
    public void Values_that_are_all_numbers_stand_in_the_order_of_their_sizes(string one, string other, string options)
    {
        using var study = Workspace.With(
            ("site.yml", "title: Study\nthemes: { speed: [fast*] }\n"),
            ("seeds/a.md", $"---\nattributes: {{ years: {one} }}\n---\nIt is fast.\n"),
            ("seeds/b.md", $"---\nattributes: {{ years: {other} }}\n---\nIt is slow.\n"));
        study.Build();
        Assert.Contains(options, study.Read("search/index.html"), StringComparison.Ordinal);
    }
}
