using System.Text.Json;
using ReportGen.Site.Citations;
using ReportGen.Site.Settings;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Citations;

/// <summary>How a report is cited: from CITATION.cff where there is one, else from site.yml, and as files for programs that keep references.</summary>
public sealed class CitationTests
{
    private const string Settings = "title: Small & good\nbase-url: https://report.example/\ndate: 2026-11-28\nversion: 1.2\n"
        + "authors: [Rosa Kalt, { name: \"van der Nord, Teo Anne-Marie\", orcid: 0000-0002-1825-0097 }, Atelier]\n";

    [Theory]
    [InlineData("Teo Nord", "Nord", "Teo", "Nord, T.")]
    [InlineData("van der Nord, Teo Anne-Marie", "van der Nord", "Teo Anne-Marie", "van der Nord, T. A.-M.")]
    [InlineData("Atelier", "Atelier", "", "Atelier")]
    public void A_name_is_read_as_it_is_written(string text, string family, string given, string shown)
    {
        var author = Author.Of(text);
        Assert.Equal((family, given, shown), (author.Family, author.Given, author.Short));
    }

    [Fact]
    public void The_reference_has_what_is_known()
    {
        Assert.Equal("Small. (n.d.).", Citation.Of("Small").Reference);
        Assert.Equal("Who asks? (n.d.).", Citation.Of("Who asks?").Reference);
        var author = Citation.Of("Small") with { Authors = [Author.Of("Teo Nord")], Date = "2026-11-28", Doi = "10.1/x", Url = "https://report.example/" };
        Assert.Equal("Nord, T. (2026). Small. https://doi.org/10.1/x", author.Reference);
    }

    [Fact]
    public void The_settings_name_authors_date_and_version_and_pages_and_files_say_so()
    {
        using var workspace = Workspace.With(("site.yml", Settings), ("seeds/a.md", "# A\n\nWords.\n"));
        Assert.DoesNotContain(workspace.Build().Diagnostics, d => d.Code.StartsWith("RG20", StringComparison.Ordinal));
        Assert.Contains(
            "Kalt, R., van der Nord, T. A.-M., &amp; Atelier. (2026). Small &amp; good (Version 1.2). https://report.example/",
            workspace.Read("method/index.html"), StringComparison.Ordinal);
        Assert.Contains("<meta name=\"citation_author\" content=\"van der Nord, Teo Anne-Marie\">", workspace.Read("documents/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("<meta name=\"citation_publication_date\" content=\"2026/11/28\">", workspace.Read("index.html"), StringComparison.Ordinal);
        Assert.Contains("author = {Kalt, Rosa and van der Nord, Teo Anne-Marie and {Atelier}}", workspace.Read("data/citation.bib"), StringComparison.Ordinal);
        Assert.Contains("title = {{Small \\& good}}", workspace.Read("data/citation.bib"), StringComparison.Ordinal);
        using var csl = JsonDocument.Parse(workspace.Read("data/citation.json"));
        Assert.Equal(3, csl.RootElement[0].GetProperty("author").GetArrayLength());
        Assert.Equal("[[2026,11,28]]", string.Concat(csl.RootElement[0].GetProperty("issued").GetProperty("date-parts").GetRawText().Where(c => !char.IsWhiteSpace(c))));
    }

    [Fact]
    public void What_is_written_as_CITATION_cff_is_read_as_the_same_citation()
    {
        using var first = Workspace.With(("site.yml", Settings), ("seeds/a.md", "# A\n\nWords.\n"));
        first.Build();
        var cff = first.Read("data/CITATION.cff");
        using var second = Workspace.With(("site.yml", "title: Another\nbase-url: https://report.example/\n"), ("CITATION.cff", cff), ("seeds/a.md", "# A\n\nWords.\n"));
        second.Build();
        Assert.Equal(cff, second.Read("data/CITATION.cff"));
        Assert.Equal(first.Read("data/citation.bib"), second.Read("data/citation.bib"));
    }

    [Theory]
    [InlineData("title: [x]\n", "CITATION.cff(1,8)", "RG2004")]
    [InlineData("date-released: soon\n", "CITATION.cff(1,16)", "RG2005")]
    [InlineData("doi: none\n", "CITATION.cff(1,6)", "RG2005")]
    [InlineData("authors: [Teo]\n", "CITATION.cff(1,11)", "RG2004")]
    [InlineData("- x\n", "CITATION.cff(1,1)", "RG2004")]
    [InlineData("a: b: c\n", "CITATION.cff(1,5)", "RG2002")]
    public void What_is_wrong_in_CITATION_cff_is_told_at_its_place(string cff, string place, string code)
    {
        using var workspace = Workspace.With(("site.yml", "title: Small\n"), ("CITATION.cff", cff), ("seeds/a.md", "# A\n\nWords.\n"));
        Assert.Contains(workspace.Build().Diagnostics, d => d.Code == code && d.Place.ToString() == place);
    }

    [Theory]
    [InlineData("authors: [{ orcid: 0000-0002-1825-0097 }]\n", "RG2004")]
    [InlineData("authors: [{ name: Teo Nord, orcid: 0000-0002-1825-0098 }]\n", "RG2005")]
    [InlineData("date: yesterday\n", "RG2005")]
    public void What_is_wrong_in_the_settings_is_told(string line, string code)
    {
        using var workspace = Workspace.With(("site.yml", "title: Small\n" + line), ("seeds/a.md", "# A\n\nWords.\n"));
        Assert.Contains(workspace.Build().Diagnostics, d => d.Code == code && d.Place.File == "site.yml");
    }

    [Fact]
    public void A_citation_that_changes_reaches_all_pages_that_name_it_and_no_other_build_is_needed()
    {
        using var workspace = Workspace.With(("site.yml", "title: Small\n"), ("seeds/a.md", "# A\n\nWords.\n"));
        workspace.Build();
        workspace.Edit("CITATION.cff", "authors: [{ family-names: Nord, given-names: Teo }]\n").Build();
        Assert.Contains("citation_author", workspace.Read("documents/a/index.html"), StringComparison.Ordinal);
        workspace.Delete("CITATION.cff").Build();
        Assert.DoesNotContain("citation_author", workspace.Read("documents/a/index.html"), StringComparison.Ordinal);
    }
}
