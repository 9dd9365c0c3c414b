using ReportGen.Site.Languages;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Tests.Pages;

/// <summary>Long lists are gone through by number.</summary>
public sealed class PagerTests
{
    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 2, "[1] 2")]
    [InlineData(2, 5, "1 [2] 3 4 5")]
    [InlineData(1, 9, "[1] 2 3 … 9")]
    [InlineData(5, 9, "1 2 3 4 [5] 6 7 8 9")]
    [InlineData(6, 12, "1 … 4 5 [6] 7 8 … 12")]
    [InlineData(12, 12, "1 … 10 11 [12]")]
    public void The_first_the_last_and_those_around_are_named(int number, int count, string expected)
    {
        var pager = PageHeads.Pager(Language.English, "../", number, count, n => $"themes/t/page-{n}/index.html");
        Assert.Equal(expected, string.Join(' ', pager.Pages.Select(p => p.Href.Length > 0 || p.Label == "…" ? p.Label : $"[{p.Label}]")));
        Assert.All(pager.Pages.Where(p => p.Href.Length > 0), p => Assert.Equal($"../themes/t/page-{p.Label}/index.html", p.Href));
    }
}
