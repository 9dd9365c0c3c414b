using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Fuzz;

/// <summary>The report's own templates with bytes changed: a build ends, says what is wrong at a place in the template, and costs nothing but its pages.</summary>
public sealed class TemplateFuzzTests
{
    private static readonly string[] s_pieces =
    [
        "{{", "}}", "{{ end }}", "{{ for x in page }}", "{{ while true }}", "{{ include 'page-head' }}", "{{ include 'theme.html' }}", "| html.escape", "| link", "page.",
        "site.title", "{{ 1/0 }}", "{{ 'a' * 999999 }}", "\"", "<a href=\"", "</a>",
        "{{ func f; f; end; f }}", "\0", "\u00FF", "{%{", "}%}", "if ", "else", "[", "(", "..", "??",
    ];

    private static readonly Lazy<string[]> s_templates = new(() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "templates"), "*", SearchOption.AllDirectories)
            .Where(f => !f.Contains("assets", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]);

    [Fact]
    public void Whatever_becomes_of_a_template_the_build_ends_and_says_where()
    {
        using var project = Workspace.With(
            ("site.yml",
                "title: Study\nthemes: { checking: { any: [verif*], codes: { often: [every] } } }\nquestions: { check: How do you check it? }\nlimits: { steps: 100000, "
                + "output-bytes: 1000000, regex-seconds: 1 }\n"),
            ("seeds/a.md", "Assistant: How do you check it?\n\nUser: I verify every number.\n"));
        var root = Path.Combine(Repository.Root, "templates");
        var changed = "";
        Made.Each(
            20,
            random =>
            {
                var template = s_templates.Value[random.Next(s_templates.Value.Length)];
                changed = "templates/" + Path.GetRelativePath(root, template).Replace('\\', '/');
                return Made.Changed(random, File.ReadAllBytes(template), s_pieces);
            },
            bytes =>
            {
                project.Edit(changed, bytes);
                var result = project.Build();
                Assert.True(result.Verdict is BuildVerdict.Built or BuildVerdict.Errors, $"{changed}: {result.Verdict}\n{Workspace.Show(result.Diagnostics)}");
                var lines = bytes.Count(b => b == '\n') + 2 + bytes.Count(b => b == '\r');
                Assert.All(result.Diagnostics.Where(d => d.Place.File == changed), d =>
                    Assert.True(d.Place.Line <= lines && d.Place.Column >= 0, $"{d} is not in a file of {lines} lines"));
                var again = project.Build();
                Assert.Equal(result.Diagnostics, again.Diagnostics);
                project.Delete(changed);
            });
    }
}
