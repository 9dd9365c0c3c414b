using ReportGen.Site.Pages;

namespace ReportGen.Site.Tests.Pages;

/// <summary>Marked words of a quote say which theme or code they were marked for by its name.</summary>
public class MarkNamesTests
{
    private static readonly NameList s_nodes = new(
        [new NodeCard("trust", "trust", "Trust & doubt", "Trust & doubt"), new NodeCard("trust/checking", "trust", "Checking", "Trust & doubt")], []);

    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("<mark>found</mark> by search", "<mark>found</mark> by search")]
    [InlineData(
        "I <mark class=\"hit t-trust\" title=\"trust/checking: verif*\">verify</mark> it",
        "I <mark class=\"hit t-trust\" title=\"Trust &amp; doubt: Checking: verif*\">verify</mark> it")]
    [InlineData("<mark class=\"hit t-trust\" title=\"trust; trust/checking: near(a, b; 4)\">a</mark>, <mark class=\"hit t-x\" title=\"gone: b\">b</mark>",
        "<mark class=\"hit t-trust\" title=\"Trust &amp; doubt; Trust &amp; doubt: Checking: near(a, b; 4)\">a</mark>, <mark class=\"hit t-x\" title=\"gone: b\">b</mark>")]
    [InlineData("<mark class=\"hit t-trust\">a</mark> <mark class=\"hit t-trust\" title=\"trust: &quot;x&quot; y\">b</mark>",
        "<mark class=\"hit t-trust\">a</mark> <mark class=\"hit t-trust\" title=\"Trust &amp; doubt: &quot;x&quot; y\">b</mark>")]
    public void By_name_where_they_have_ids_and_nothing_else_changes(string kept, string shown) => Assert.Equal(shown, MarkNames.In(kept, s_nodes));
}
