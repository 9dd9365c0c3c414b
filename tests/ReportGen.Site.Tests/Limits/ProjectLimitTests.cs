using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Documents;
using ReportGen.Site.Links;
using ReportGen.Site.Tests.Documents;
using ReportGen.Site.Tests.Projects;
using ReportGen.Site.Tests.Proof;

namespace ReportGen.Site.Tests.Limits;

/// <summary>Projects made to hang a build: many files, long lists, links in circles.</summary>
[Trait("Takes", "Long")]
public sealed class ProjectLimitTests
{
    private const string Settings = "title: Study\nthemes: { checking: [verif*] }\n";

    private static string Numbered(string format, int count) => string.Concat(Enumerable.Range(0, count).Select(i => string.Format(CultureInfo.InvariantCulture, format, i)));

    [Fact]
    public void Documents_that_show_each_other_in_a_circle_are_shown_once_each()
    {
        using var project = Workspace.With(
            ("site.yml", Settings), ("seeds/a.md", "Alpha.\n\n![[b]]\n\n[[a]] ![[a]]\n"), ("seeds/b.md", "Beta.\n\n![[c]]\n"), ("seeds/c.md", "Gamma.\n\n![[a]]\n"));
        Assert.Equal(BuildVerdict.Built, project.Build().Verdict);
        foreach (var (id, words) in new[] { ("a", "Alpha."), ("b", "Beta."), ("c", "Gamma.") })
        {
            Assert.Single(
                project.Files().Where(f => f.StartsWith("documents/", StringComparison.Ordinal)),
                f => project.Read(f).Contains($"<p class=\"words\">{words}</p>", StringComparison.Ordinal));
            Assert.Contains("href=\"../", project.Read($"documents/{id}/index.html"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_memo_that_shows_its_own_theme_is_shown_once()
    {
        using var project = Workspace.With(
            ("site.yml", "title: Study\nthemes: { checking: { any: [verif*], memo: memo.md } }\n"), ("memo.md", "Memo words. ![[memo]] ![[checking]] [[a]]\n"),
            ("seeds/a.md", "I verify it.\n"));
        Assert.NotEqual(BuildVerdict.Bug, project.Build().Verdict);
        Assert.Equal(2, project.Read("themes/checking/index.html").Split("Memo words.").Length);
    }

    [Fact]
    public void Links_that_lead_nowhere_are_work_in_proportion_to_their_number()
    {
        var book = Book(Enumerable.Range(0, 600).Select(i => new DocumentNames($"document-{i}", "A", "a.md", [])));
        Growth.IsLinear(2_000, count => Sample.Read(Numbered("[[dokument-{0}]] ", count)).Value!, document => Resolve(document, book));

        // However many documents they stand in, the names of the first five hundred are compared.
        var own = Book(Enumerable.Range(0, 600).Select(i => new DocumentNames($"document-{i}", "A", "a.md", [])));
        var hinted = Enumerable.Range(0, 3).SelectMany(_ => Resolve(Sample.Read(Numbered("[[dokument-{0}]] ", 600)).Value!, own).Diagnostics).ToList();
        Assert.Equal((1_800, 1_500), (hinted.Count, hinted.Count(d => d.Hint is not null)));
    }

    [Fact]
    public void A_name_that_every_document_has_names_only_a_few_of_them()
    {
        var book = Book(Enumerable.Range(0, 5_000).Select(i => new DocumentNames($"d{i:0000}", "Same", "same.md", [])));
        var finding = Assert.Single(Resolve(Sample.Read("[[same]]").Value!, book).Diagnostics);
        Assert.Equal(("RG3002", "'[[same]]' could mean d0000, d0001, d0002, d0003, d0004 or one of 4995 more"), (finding.Code, finding.Message));
    }

    // A hundred thousand of each where REPORTGEN_LONG is a thousand or more; every tenth of them else.
    [Theory]
    [InlineData("- I verify {0}.\n")]
    [InlineData("| I verify | {0} |\n")]
    [InlineData("I verify {0}. ")]
    [InlineData("# I verify {0}\n")]
    [InlineData("User: I verify {0}.\n\n")]
    [InlineData("[[a]] and [[nobody {0}]]\n\n")]
    public void Very_many_pieces_make_a_document_and_its_pages(string piece)
    {
        var count = FuzzTests.Scripts(0) >= 1000 ? 100_000 : 10_000;
        using var project = Workspace.With(("site.yml", Settings), ("seeds/a.md", Numbered(piece, count)));
        var result = project.Build();
        Assert.Equal(BuildVerdict.Built, result.Verdict);
        Assert.Contains($"{count - 1}", project.Read("documents/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Twice_the_documents_are_twice_the_work() => IsLinear(100, (project, count) =>
    {
        for (var i = 0; i < count; i++)
        {
            project.Edit($"seeds/d{i.ToString(CultureInfo.InvariantCulture)}.md", Numbered("User: I verify {0}.\n\nAssistant: And?\n\n", 20));
        }
    });

    // Its evidence fills page after page, and each of them quotes it.
    [Fact]
    public void Twice_the_length_of_a_document_is_twice_the_work() => IsLinear(4000, (project, count) => project.Edit("seeds/a.md", Numbered("- I verify {0}.\n", count)));

    private static void IsLinear(int size, Action<Workspace, int> write)
    {
        var projects = new List<Workspace>();
        try
        {
            Growth.IsLinear(
                size,
                count =>
                {
                    var project = Workspace.With(("site.yml", Settings));
                    projects.Add(project);
                    write(project, count);
                    return project;
                },
                project => Assert.Equal(BuildVerdict.Built, project.Forget().Build(threads: 1).Verdict));
        }
        finally
        {
            projects.ForEach(p => p.Dispose());
        }
    }

    private static Outcome<DocumentLinks> Resolve(Document document, AddressBook book) => LinkResolver.Resolve(document.Id, document.Path, WrittenLink.Of(document), book);

    private static AddressBook Book(IEnumerable<DocumentNames> names) => AddressBook.Of([.. names]);
}
