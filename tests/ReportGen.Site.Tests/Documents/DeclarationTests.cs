using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Documents;

/// <summary>What site.yml declares, and what a document says of itself.</summary>
public sealed class DeclarationTests
{
    private static readonly ReadingRules s_rules = Sample.Usual with
    {
        Documents =
        [
            new DocumentRule("**", null, "all", [new NamedValue("field", "unknown"), new NamedValue("year", "2024")]),
            new DocumentRule("labs/**", "article", "labs", [new NamedValue("field", "physics")]),
            new DocumentRule("labs/late/**", null, null, [new NamedValue("year", "2025")]),
        ],
    };

    private static string Facts(string path, string text)
    {
        var document = Sample.Read(text, path, s_rules).Value!;
        return $"{document.Kind.Name} in {document.Group}: {string.Join(", ", document.Attributes.Select(a => $"{a.Name} {a.Value}"))}";
    }

    [Fact]
    public void For_each_value_the_last_rule_that_gives_it_counts()
    {
        Assert.Equal("interview in all: field unknown, year 2024", Facts("a.md", "AI: a\nUser: b"));
        Assert.Equal("article in labs: field physics, year 2025", Facts("labs/late/a.md", "AI: a\nUser: b"));
    }

    [Fact]
    public void Kind_and_group_of_site_yml_win_but_a_documents_own_facts_do() => Assert.Equal(
        "article in labs: field chemistry, year 2024", Facts("labs/a.md", "---\nkind: interview\ngroup: mine\nfield: chemistry\n---\nAI: a\nUser: b"));
}
