using System.Globalization;
using System.Text;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.FileSystem;

/// <summary>Whatever names a project gives to its documents, themes, questions, templates and patterns: files lie in the output folder, apart from
/// each other on every system.</summary>
public sealed class NameTests : IDisposable
{
    private const int LongestName = 255;

    private static readonly string[] s_names =
    [
        "..", ".", "../../outside", "/etc/passwd", @"..\..\outside", @"C:\Windows\x", @"\\host\share\x", "CON", "nul", "aux.md", "COM1", "lpt9.txt", "con.tar.gz", "a.", "a ", " a",
        "a. . .",
        "page-2", "index.html", "404.html", ".reportgen-files", ".reportgen-new", "a:b", "a*b?", "a|b<c>d", "a\u0000b", "a\nb", "a\u202Egnp.exe", "раге", "page", "pаge",
        "\u212Aelvin", "kelvin",
        "é", "e\u0301", "ﬁle", "file", "İi", "ıI", "Straße", "STRASSE", "%2e%2e%2f", "~", "-rf", "$(id)", "`id`", "a/../../b", "\uFEFFa", "a\u00A0", "\u2025/\u2025", "．．／x", "𝒳",
    ];

    private readonly Outside _outside = new();

    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var (name, i) in s_names.Select((n, i) => (n, i)))
        {
            names.Add($"{i.ToString(CultureInfo.InvariantCulture)} {string.Concat(name.Select(c => c is >= ' ' and <= '~' ? c.ToString() : $"<{(int)c:x}>"))}");
        }

        return names;
    }

    public void Dispose() => _outside.Dispose();

    private static string NameOf(string shown) => s_names[int.Parse(shown.Split(' ')[0], CultureInfo.InvariantCulture)];

    private static string Quoted(string name) => $"\"{string.Concat(name.Select(c => char.IsSurrogate(c) ? c.ToString() : $"\\u{(int)c:x4}"))}\"";

    // Everything that a build wrote lies in the two folders that are its own, under names that every system can hold and tell apart.
    private void AssertContained(Workspace project)
    {
        _outside.AssertUntouched();
        var written = Directory.EnumerateFileSystemEntries(project.Folder)
            .Select(e => Path.GetFileName(e)!).Except(["site.yml", "seeds", "templates", "memos"], StringComparer.Ordinal);
        Assert.Equal([".reportgen", "_site"], written.Order(StringComparer.Ordinal));
        var files = project.Files();
        Assert.Equal(files.Count, files.Select(f => f.Normalize(NormalizationForm.FormC)).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (var part in files.SelectMany(f => f.Split('/')).Distinct(StringComparer.Ordinal))
        {
            Assert.True(Encoding.UTF8.GetByteCount(part) <= LongestName, part);
            Assert.False(part[^1] is '.' or ' ' || part.Any(c => char.IsControl(c) || "<>:\"\\|?*".Contains(c, StringComparison.Ordinal)), part);
            Assert.DoesNotMatch("^(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)", part);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Takes", "Long")]
    public void A_name_never_leads_out_and_fits_every_system(string shown)
    {
        var name = NameOf(shown);
        var quoted = Quoted(name);
        using var project = Workspace.With(
            ("site.yml",
                $"title: Study\nthemes:\n  {quoted}: {{ any: [verif*], codes: {{ {quoted}: [every] }} }}\n  checking: {{ any: [verif*], codes: {{ {quoted}: [number] }} }}\n"
                + $"questions: {{ {quoted}: How do you check it? }}\ndocuments: [{{ match: {quoted}, group: {quoted}, attributes: {{ {quoted}: {quoted} }} }}]\n"),
            ("seeds/a.md", $"---\nid: {quoted}\ntitle: {quoted}\naliases: [{quoted}]\n---\nAssistant: How do you check it?\n\nUser: I verify every number.\n"),
            ("seeds/b.md", $"# Questions\n\n1. Why?\n\n## Group {name}\n\nI verify it. [[{name}]] ![x]({name}) [y]({name})\n"),
            ("seeds/c.md", $"# TRANSCRIPT_ID: {name}\n\nAssistant: So?\n\nUser: I verify it.\n"));
        var result = project.Build();
        Assert.True(result.Verdict is BuildVerdict.Built or BuildVerdict.Errors, Workspace.Show(result.Diagnostics));
        AssertContained(project);
    }

    [Fact]
    public void Files_with_such_names_make_pages_that_lie_apart()
    {
        using var project = Workspace.With(("site.yml", "title: Study\nthemes: { checking: [verif*] }\n"));
        foreach (var name in s_names.Where(n => !n.Contains('/', StringComparison.Ordinal) && !n.Contains('\0', StringComparison.Ordinal) && !char.IsSurrogate(n[0])))
        {
            project.Edit($"seeds/{name}.md", "I verify it.\n").Edit($"seeds/sub/{name}/x{name}.md", "I verify it.\n");
        }

        var result = project.Build();
        Assert.All(result.Diagnostics, d => Assert.Contains(d.Code, new[] { "RG1011", "RG1020", "RG3004" }));
        AssertContained(project);
    }

    [Theory]
    [InlineData('a')]
    [InlineData('я')]
    [InlineData('第')]
    public void A_name_of_five_thousand_letters_is_cut(char letter)
    {
        var name = new string(letter, 5000);
        using var project = Workspace.With(
            ("site.yml", $"title: Study\nthemes:\n  ? {name}\n  : [verif*]\n  checking: [verif*]\nquestions:\n  ? {name}\n  : How do you check it?\n"),
            ("seeds/a.md", $"---\nid: {name}\n---\nAssistant: How do you check it?\n\nUser: I verify every number. [[{name}]]\n"),
            ("seeds/b.md", $"---\nid: {name}b\n---\nI verify it.\n"));
        var result = project.Build();
        Assert.Equal(["RG2109", "RG2109"], result.Diagnostics.Where(d => d.Severity == Engine.Diagnostics.Severity.Error).Select(d => d.Code));
        Assert.Equal(2, project.Files().Count(f => f.StartsWith("documents/", StringComparison.Ordinal) && f.EndsWith("html", StringComparison.Ordinal)) - 1);
        AssertContained(project);
    }

    [Fact]
    public void Themes_that_differ_in_case_only_are_told_to_be_one()
    {
        using var project = Workspace.With(("site.yml", "title: Study\nthemes:\n  Theme-A: [verif*]\n  theme-a: [verif*]\n"), ("seeds/a.md", "I verify it.\n"));
        Assert.Contains("site.yml(4,3): error RG2110", Workspace.Show(project.Build().Diagnostics), StringComparison.Ordinal);
        AssertContained(project);
    }

    [Fact]
    public void A_code_or_document_named_like_a_further_page_takes_no_page_from_another()
    {
        var many = string.Concat(Enumerable.Range(0, 100).Select(i => $"I verify number {i}, and check it.\n\n"));
        using var project = Workspace.With(
            ("site.yml", "title: Study\nthemes:\n  checking: { any: [verif*], codes: { page-2: [check*] } }\nquestions: { page-2: Why? }\n"),
            ("seeds/a.md", many),
            ("seeds/page-2.md", "I verify it.\n"));
        foreach (var i in Enumerable.Range(0, 250))
        {
            project.Edit($"seeds/more/{i.ToString(CultureInfo.InvariantCulture)}.md", "Nothing.\n");
        }

        var errors = project.Build().Diagnostics.Where(d => d.Severity == Engine.Diagnostics.Severity.Error).Select(d => $"{d.Place} {d.Code}");
        Assert.Equal(["site.yml(3,39) RG2109", "site.yml(4,14) RG2109"], errors);
        AssertContained(project);
        Assert.Contains("checking/page-2/index.html", project.Read("themes/checking/index.html"), StringComparison.Ordinal);
        Assert.Contains("page-2/index.html", project.Read("documents/index.html"), StringComparison.Ordinal);
        Assert.Single(project.Files(), f => f.StartsWith("documents/page-2-", StringComparison.Ordinal) && f.EndsWith("html", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../**")]
    [InlineData("../*.md")]
    [InlineData("**/../../**")]
    [InlineData("/etc/*")]
    [InlineData(@"..\**")]
    [InlineData(@"C:\**")]
    public void A_pattern_that_leads_out_is_an_error_and_finds_nothing(string pattern)
    {
        using var project = Workspace.With(
            ("site.yml", $"title: Study\nseeds: {{ include: ['{pattern}', '**/*.md'] }}\nthemes: {{ checking: [verif*] }}\n"), ("seeds/a.md", "I verify it.\n"),
            ("beside.md", "Not a seed."));
        var findings = Workspace.Show(project.Build().Diagnostics);
        Assert.Contains($"site.yml(2,20): error RG2009: '{pattern}' leads out of the seeds folder", findings, StringComparison.Ordinal);
        Assert.True(project.Has("documents/a/index.html"));
        Assert.False(project.Has("documents/beside/index.html"));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc")]
    [InlineData("seeds/../..")]
    [InlineData(@"C:\x")]
    [InlineData(@"..\x")]
    public void A_seeds_folder_elsewhere_is_for_the_command_line_to_name(string folder)
    {
        using var project = Workspace.With(("site.yml", $"title: Study\nseeds: {{ folder: '{folder}' }}\n"), ("seeds/a.md", "I verify it.\n"));
        Assert.Contains("site.yml(2,18): error RG2009", Workspace.Show(project.Build().Diagnostics), StringComparison.Ordinal);
        AssertContained(project);
    }

    [Theory]
    [InlineData("../outside.md")]
    [InlineData("/etc/motd.md")]
    [InlineData("memos/../../x.md")]
    [InlineData(@"..\x.md")]
    [InlineData("C:x.md")]
    public void A_memo_elsewhere_is_not_read(string memo)
    {
        using var project = Workspace.With(("site.yml", $"title: Study\nthemes:\n  checking: {{ any: [verif*], memo: '{memo}' }}\n"), ("seeds/a.md", "I verify it.\n"));
        Assert.Contains("error RG2007: the memo", Workspace.Show(project.Build().Diagnostics), StringComparison.Ordinal);
        AssertContained(project);
    }

    [Theory]
    [InlineData("../../../../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("../site.yml")]
    [InlineData("../seeds/a.md")]
    [InlineData("parts/../../site.yml")]
    [InlineData("file:///etc/passwd")]
    [InlineData(@"..\site.yml")]
    [InlineData("CON")]
    public void A_template_includes_templates_only(string name)
    {
        foreach (var template in new[] { $"{{{{ include '{name}' }}}}", $"{{{{ name = '{name}'\ninclude name }}}}" })
        {
            using var project = Workspace.With(("site.yml", "title: Study\n# from the settings\n"), ("seeds/a.md", "Words of a seed.\n"), ("templates/404.html", template));
            var result = project.Build();
            Assert.Equal(BuildVerdict.Errors, result.Verdict);
            Assert.Contains(result.Diagnostics, d => d.Place.File == "templates/404.html" && d.Code.StartsWith("RG40", StringComparison.Ordinal));
            Assert.False(project.Has("404.html"));
        }
    }

    [Fact]
    public void An_asset_takes_no_place_of_a_page_or_of_what_the_build_keeps()
    {
        using var project = Workspace.With(
            ("site.yml", "title: Study\n"), ("seeds/a.md", "Words.\n"),
            ("templates/index.html", "mine"), ("templates/data/report.json", "mine"), ("templates/.reportgen-files", "mine"), ("templates/assets/.reportgen-files", "mine"),
            ("templates/assets/themes.css", "mine"), ("templates/assets/deep/a.txt", "mine"));
        var result = project.Build();
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "RG0001");
        AssertContained(project);
        Assert.NotEqual("mine", project.Read("index.html"));
        Assert.NotEqual("mine", project.Read("data/report.json"));
        Assert.NotEqual("mine", project.Read(".reportgen-files"));
        Assert.False(project.Has("assets/.reportgen-files"));
        Assert.Equal("mine", project.Read("assets/deep/a.txt"));
    }
}
