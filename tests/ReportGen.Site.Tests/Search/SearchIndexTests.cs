using System.Globalization;
using ReportGen.Site.Exports;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Search;

/// <summary>The index that a report is searched by: what is in it, and what an edit changes.</summary>
public sealed class SearchIndexTests
{
    private const string Site = """
        title: Study
        documents: [{ match: "a.md", group: first, attributes: { field: law } }, { match: "b.md", group: second, attributes: { field: art } }]
        themes: { checking: { label: Checks, definition: Whether it is right., any: [verif*] } }
        questions: { day: { text: How was your day?, asked-as: [your day] } }

        """;

    private static Workspace Built(string more = "") => Build(Workspace.With(
        ("site.yml", Site + more),
        ("seeds/a.md", "# A café\n\nAI: How was your day, and do you verify it?\n\nUser: I **verify** it. <!-- hidden --> See [this](https://secret.example/).\n\n"
            + "AI: And?\n\nUser: Every day I verify.\n"),
        ("seeds/b.md", "User: Nothing.\n")));

    private static Workspace Build(Workspace project)
    {
        var result = project.Build();
        Assert.True(result.Verdict == BuildVerdict.Built, Workspace.Show(result.Diagnostics));
        return project;
    }

    [Theory]
    [InlineData("verify", "a 3")]
    [InlineData("cafe", "a 1")]
    [InlineData("nothing", "b 1")]
    [InlineData("b", "b 0")]
    [InlineData("day", "a 2")]
    [InlineData("hidden", "")]
    [InlineData("secret", "")]
    [InlineData("this", "a 1")]
    [InlineData("verif", "")]
    public void Every_word_that_a_reader_sees_is_found_and_no_other(string word, string found)
    {
        using var project = Built();
        Assert.Equal(found, WrittenIndex.Find(project, word, 2));
    }

    [Fact]
    public void The_words_of_a_document_lie_with_the_places_that_they_lead_to()
    {
        using var project = Built();
        var text = WrittenIndex.Value(project, "data/documents/a.js");
        Assert.Equal("first", text.GetProperty("group").GetString());
        Assert.Equal(["checking"], text.GetProperty("codes").EnumerateArray().Select(c => c.GetString()));
        var page = project.Read("documents/a/index.html");
        var segments = text.GetProperty("segments").EnumerateArray().ToList();
        Assert.All(segments, s => Assert.Contains($"id=\"{s[0].GetString()}\"", page, StringComparison.Ordinal));
        Assert.Equal(
            ["'' A café", "'AI' How was your day, and do you verify it?", "'User' I verify it. See this. 0", "'AI' And?", "'User' Every day I verify. 0"],
            segments.Select(s => string.Join(' ', [$"'{s[1]}'", WithoutTwoSpaces(s[2].GetString()!), .. s.EnumerateArray().Skip(3).Select(n => n.ToString())])));
    }

    [Fact]
    public void Documents_are_told_apart_by_group_attribute_and_code()
    {
        using var project = Built();
        var facets = WrittenIndex.Value(project, "search/0/documents.js")[1].EnumerateObject()
            .Select(f => $"{f.Name}: {string.Join(' ', WrittenIndex.Decode(f.Value.GetString()!).Select(p => $"{p.Document}×{p.Segments}"))}");
        Assert.Equal(["a.field=art: 1×1", "a.field=law: 0×5", "code=checking: 0×2", "group=first: 0×5", "group=second: 1×1"], facets);
    }

    [Fact]
    public void Themes_codes_and_questions_are_found_by_name()
    {
        using var project = Built();
        Assert.Equal(
            ["Theme|Checks|Whether it is right.|themes/checking/index.html", "Question|How was your day?||questions/day/index.html"],
            WrittenIndex.Value(project, "search/names.js").EnumerateArray().Select(n => string.Join('|', n.EnumerateArray().Select(v => v.GetString()))));
    }

    [Fact]
    public void An_edited_word_writes_the_files_of_the_index_that_know_it_and_no_others()
    {
        using var project = Workspace.With(("site.yml", "title: Study\nthemes: { checking: [verif*] }\n"));
        for (var i = 0; i < 200; i++)
        {
            project.Edit(string.Create(CultureInfo.InvariantCulture, $"seeds/d{i:000}.md"), $"User: I have said what document {i} says, every word of it.\n\nUser: Again.\n");
        }

        Build(project);
        Assert.Equal(200, WrittenIndex.Find(project, "every", 200).Split(", ").Length);
        project.Edit("seeds/d007.md", "User: I have said what document 7 says, every zebra of it.\n\nUser: Again.\n");
        var written = project.Build().Output.Written.Where(f => f.EndsWith(".js", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(3, written.Count);
        Assert.Equal("data/documents/d007.js", written[0]);
        Assert.Equal("d007 1", WrittenIndex.Find(project, "zebra", 200));
        Assert.Equal(199, WrittenIndex.Find(project, "word", 200).Split(", ").Length);
        project.Edit("seeds/d007.md", "User: Again.\n\nUser: I have said what document 7 says, every zebra of it.\n");
        Assert.Equal(["data/documents/d007.js"], project.Build().Output.Written.Where(f => f.EndsWith(".js", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_search_a_report_has_no_script_no_index_and_no_field()
    {
        using var project = Built("search: none\n");
        Assert.DoesNotContain(project.Files(), f => f.EndsWith(".js", StringComparison.Ordinal) || f.StartsWith("search/", StringComparison.Ordinal));
        Assert.All(project.Files().Where(f => f.EndsWith(".html", StringComparison.Ordinal)), f =>
        {
            var page = project.Read(f);
            Assert.DoesNotContain("<script", page.Replace("<script type=\"application/ld+json\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
            Assert.Contains("base-uri 'none'; form-action 'none'\"", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Search_that_is_switched_on_off_and_on_again_is_as_if_it_had_never_been_off()
    {
        using var project = Built();
        var files = project.Files().ToDictionary(f => f, project.Read);
        Build(project.Edit("site.yml", Site + "search: none\n"));
        Assert.False(project.Has("search/index.html"));
        Build(project.Edit("site.yml", Site));
        Assert.Equal(files.Keys, project.Files());
        Assert.All(files, f => Assert.Equal(f.Value, project.Read(f.Key)));
    }

    [Fact]
    public void Postings_come_back_as_they_were_written()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var (postings, expected) = (new Postings(), new List<(int, int)>());
            for (var document = random.Next(3); document < 600; document += 1 + random.Next(1 + random.Next(400)))
            {
                var count = random.Next(1 + random.Next(3000));
                postings.Add(document, count);
                expected.Add((document, count));
            }

            Assert.Equal(expected, WrittenIndex.Decode(postings.ToString()));
        }
    }

    private static string WithoutTwoSpaces(string text) => text.Replace("  ", " ", StringComparison.Ordinal);
}
