using System.Xml.Linq;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Exports;

/// <summary>The feed of findings: what changed is a new entry, and what did not keeps its date.</summary>
public sealed class FeedTests
{
    private const string Settings = "title: Small\nbase-url: https://report.example/\nthemes:\n  trust: { claim: They check., any: [trust*] }\n  speed: [fast]\n";

    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void An_entry_says_what_is_claimed_and_how_far_it_reaches()
    {
        using var workspace = Small("date: 2026-11-28\n");
        workspace.Build();
        var entry = Entries(workspace)[0];
        Assert.Equal("Trust", entry.Element(s_atom + "title")!.Value);
        Assert.Equal("They check. In 1 of 2 documents, 1 segment.", entry.Element(s_atom + "summary")!.Value);
        Assert.Equal("2026-11-28T00:00:00Z", entry.Element(s_atom + "updated")!.Value);
        Assert.Equal("https://report.example/themes/trust/", entry.Element(s_atom + "link")!.Attribute("href")!.Value);
        Assert.Contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"../../feed.xml\">", workspace.Read("themes/trust/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_that_changes_is_a_new_entry_and_others_keep_their_date_from_the_feed_beside_the_settings()
    {
        using var workspace = Small("date: 2026-11-28\n");
        workspace.Build();
        var before = Entries(workspace);
        workspace.Edit("feed.xml", workspace.Read("feed.xml")).Edit("site.yml", Settings + "date: 2026-12-24\n");
        workspace.Edit("seeds/b.md", "# B\n\nIt is fast, and I trust it too.\n").Build();
        var after = Entries(workspace);
        Assert.NotEqual(Of(before[0], "id"), Of(after[0], "id"));
        Assert.Equal("2026-12-24T00:00:00Z", Of(after[0], "updated"));
        Assert.Equal(Of(before[1], "id"), Of(after[1], "id"));
        Assert.Equal("2026-11-28T00:00:00Z", Of(after[1], "updated"));
        Assert.Equal("2026-12-24T00:00:00Z", XDocument.Parse(workspace.Read("feed.xml")).Root!.Element(s_atom + "updated")!.Value);
    }

    [Fact]
    public void Without_an_address_or_a_date_there_is_no_feed()
    {
        using var undated = Small("");
        undated.Build();
        Assert.False(undated.Has("feed.xml"));
        Assert.DoesNotContain("feed.xml", undated.Read("index.html"), StringComparison.Ordinal);
        undated.Edit("site.yml", "title: Small\ndate: 2026-11-28\n").Build();
        Assert.False(undated.Has("feed.xml"));
    }

    [Fact]
    public void The_day_of_the_command_line_dates_the_feed_and_no_page()
    {
        using var workspace = Small("");
        using (var report = new Report(workspace.RequestFor(threads: 1) with { AsOf = "2026-11-29T09:00:00Z" }))
        {
            report.Build();
        }

        Assert.Equal("2026-11-29T09:00:00Z", Of(Entries(workspace)[0], "updated"));
        Assert.DoesNotContain(workspace.Files().Where(f => f.EndsWith(".html", StringComparison.Ordinal)), f => workspace.Read(f).Contains("2026", StringComparison.Ordinal));
    }

    [Fact]
    public void A_feed_that_is_none_is_told_of_and_everything_is_new()
    {
        using var workspace = Small("date: 2026-11-28\n");
        var result = workspace.Edit("feed.xml", "<feed>").Build();
        Assert.Contains(result.Diagnostics, d => d.Code == "RG2022" && d.Place.File == "feed.xml");
        Assert.Equal("2026-11-28T00:00:00Z", Of(Entries(workspace)[1], "updated"));
    }

    private static string Of(XElement entry, string name) => entry.Element(s_atom + name)!.Value;

    private static List<XElement> Entries(Workspace workspace) => [.. XDocument.Parse(workspace.Read("feed.xml")).Root!.Elements(s_atom + "entry")];

    private static Workspace Small(string more) =>
        Workspace.With(("site.yml", Settings + more), ("seeds/a.md", "# A\n\nI trust it.\n"), ("seeds/b.md", "# B\n\nIt is fast.\n"));
}
