using ReportGen.Cli.Tests.Commands;
using ReportGen.Cli.Watching;
using ReportGen.Site;

namespace ReportGen.Cli.Tests.Watching;

/// <summary>Only what a report is made of is worth a build.</summary>
public class WatchedPlacesTests
{
    [Theory]
    [InlineData("site.yml", true)]
    [InlineData("seeds", true)]
    [InlineData("seeds/a.md", true)]
    [InlineData("seeds/deep/er/b.txt", true)]
    [InlineData("templates/theme.html", true)]
    [InlineData("notes/trust.md", true)]
    [InlineData("notes/other.md", false)]
    [InlineData("seeds/.a.md.swp", false)]
    [InlineData("seeds/.git/index", false)]
    [InlineData("seeds-old/a.md", false)]
    [InlineData("README.md", false)]
    [InlineData("_site/index.html", false)]
    [InlineData(".reportgen/manifest", false)]
    public void A_path_is_a_source_or_it_is_not(string path, bool expected)
    {
        using var session = Session.Small().With("site.yml", "title: Small\nthemes: { trust: { any: [rely*], memo: notes/trust.md } }\n").With("notes/trust.md", "Words.\n");
        Assert.Equal(expected, Places(session).Concern(session.PathOf(path)));
    }

    [Fact]
    public void What_builds_write_is_no_source_even_among_sources()
    {
        using var session = Session.Small().With("site.yml", "title: Small\nseeds: { folder: . }\n");
        var places = Places(session);
        Assert.True(places.Concern(session.PathOf("any.md")));
        Assert.False(places.Concern(session.PathOf("_site/data/report.json")));
        Assert.False(places.Concern(session.PathOf("_site")));
    }

    [Fact]
    public void Another_seeds_folder_in_the_settings_is_another_place_to_watch()
    {
        using var session = Session.Small().With("site.yml", "title: Small\nseeds: { folder: study/texts }\n").With("study/texts/a.md", "Words.\n");
        var places = Places(session);
        Assert.True(places.Concern(session.PathOf("study/texts/a.md")));
        Assert.False(places.Concern(session.PathOf("seeds/a.md")));
        Assert.NotEqual(WatchedPlaces.Of(session.Request(), null), places);
    }

    private static WatchedPlaces Places(Session session) => WatchedPlaces.Of(session.Request(), Report.Build(session.Request()).Settings);
}
