using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Languages;

/// <summary>A project in a language, built, and built again when its words change.</summary>
public sealed class LanguageProjectTests
{
    private const string Foot = "<footer>{{ 'Overview' | say }}, {{ say_count 1200 '{0} thing' '{0} things' }}</footer>\n";

    private static Workspace With(string language, params (string Path, string Text)[] files) => Workspace.With(
        [("site.yml", $"title: Study\nlanguage: {language}\nthemes: {{ checking: [verif*] }}\n"), ("seeds/a.md", "# A visit\n\nI verify every number.\n"), .. files]);

    [Fact]
    public void Every_page_is_made_again_when_a_word_of_the_report_changes_and_no_other_file()
    {
        using var workspace = With("pt", ("templates/parts/footer.html", Foot), ("templates/languages/pt.yml", "numbers: { thousands: . }\nwords: { Overview: Início }\n"));
        workspace.Build();
        Assert.All(Pages(workspace), p => Assert.Contains("<footer>Início, 1.200 things</footer>", workspace.Read(p), StringComparison.Ordinal));
        Assert.Contains("\"name\":\"Início\"", workspace.Read("themes/index.html"), StringComparison.Ordinal);
        var files = workspace.Files().Except(Pages(workspace)).ToDictionary(f => f, workspace.Read);
        workspace.Edit("templates/languages/pt.yml", "words: { Overview: Resumo }\n");
        workspace.BuildAgain();
        Assert.All(Pages(workspace), p => Assert.Contains("<footer>Resumo, 1,200 things</footer>", workspace.Read(p), StringComparison.Ordinal));
        Assert.All(files.Where(f => !f.Key.EndsWith("report.json", StringComparison.Ordinal)), f => Assert.Equal(f.Value, workspace.Read(f.Key)));
    }

    [Fact]
    public void Words_that_are_missing_are_counted_once()
    {
        using var workspace = With("pt", ("templates/languages/pt.yml", "name: Português\n"));
        var lacking = Assert.Single(workspace.Build().Diagnostics, d => d.Code == "RG4202");
        Assert.Equal("templates/languages/pt.yml", lacking.Place.File);
    }

    [Fact]
    public void A_language_that_nobody_wrote_is_said_once_and_its_pages_are_in_it_all_the_same()
    {
        using var workspace = With("pt");
        Assert.Single(workspace.Build().Diagnostics, d => d.Code == "RG4201");
        Assert.Contains("<html lang=\"pt\">", workspace.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_for_machines_and_offices_speak_the_language_of_the_report_too()
    {
        using var workspace = With("de\neditions: [excel]");
        workspace.Edit("seeds/b.md", "# Another\n\nSee [[nowhere]] of it.\n");
        workspace.Build();
        Assert.Contains("In 1 von 2 Dokumenten, 1 Segment.", workspace.Read("llms.txt"), StringComparison.Ordinal);
        Assert.Contains("\n## Themen\n", workspace.Read("llms.txt"), StringComparison.Ordinal);
        Assert.Contains("title=\"Dieser Link führt zu keinem Dokument dieses Berichts\"", workspace.Read("documents/b/index.html"), StringComparison.Ordinal);
        using var book = System.IO.Compression.ZipFile.OpenRead(Path.Combine(workspace.Folder, "_site", "report.xlsx"));
        using var about = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Contains("Was darin ist", about.ReadToEnd(), StringComparison.Ordinal);
    }

    private static List<string> Pages(Workspace workspace) => [.. workspace.Files().Where(f => f.EndsWith(".html", StringComparison.Ordinal))];
}
