using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Site.Languages;
using ReportGen.Site.Pages;
using ReportGen.Site.Rendering;
using ReportGen.Templates;
using ReportGen.Templates.Models;
using ReportGen.Templates.Output;
using ReportGen.Templates.Rendering;

namespace ReportGen.Benchmarks.Templates;

/// <summary>The first page of a theme, as the shipped templates make it: 30 quotes from ten documents with three tags each, 49 KB of HTML.</summary>
internal static class EvidencePage
{
    private static readonly string[] s_words =
    [
        "we", "share", "the", "notes", "after", "each", "call", "because", "it's", "faster", "than", "asking", "again", "and", "nobody",
        "remembers", "who", "said", "yes", "to", "R&D", "or", "later", "mostly", "time", "trust", "and", "tools", "which", "changes", "often",
    ];

    /// <summary>The shipped templates by path.</summary>
    public static IReadOnlyList<TemplateSource> Sources { get; } = ReadSources();

    public static TemplateSettings Settings { get; } = new()
    {
        Globals = new Dictionary<string, ModelType> { ["site"] = SiteModel.Model },
        PageTypes = TemplateBook.PageTypes,
        Functions = ReportFunctions.All,
        Limits = new RenderLimits(),
    };

    public static SiteModel Site { get; } = new("How researchers work with AI", "A study of working days", "", "en", "https://example.org/report/", true, "ReportGen 0.1.0");

    /// <summary>The same page each time: no randomness, only arithmetic.</summary>
    public static ThemePage Create()
    {
        var head =
            PageHeads.Make(
                Language.English, "themes/trust/index.html", "themes", "Trust and verification", "Whether AI output can be relied on, and how people check it.",
                ("Themes", "themes/index.html"));
        var word = 0;
        var groups = Enumerable.Range(0, 10).Select(document => new QuoteGroup(
            $"d-lab-{document:d4}",
            $"Interview {document}",
            $"../../documents/lab-{document:d4}/index.html",
            "Laboratories",
            false,
            EquatableArray.From(Enumerable.Range(0, 3).Select(n => Quote(document, n, ref word)).ToList())));
        return new ThemePage(
            head, "trust", "Trust and verification", "trust", null, true, "", new Html("Whether AI output can be relied on, and how people check it."),
            "Any talk of relying on it.", "Trust in people.", "“I never send it without reading it.”",
            new Html("<p>People check what they would have to answer for.</p>"), [], [],
            [.. new[] { "any of: verif*, double-check*", "not: verified account" }],
            [.. Enumerable.Range(0, 5).Select(n => new Bar($"Code {n}", $"code-{n}/index.html", 10 + n, 100, 10 + n, $"{20 + n} segments"))],
            new Bar("Trust and verification", "", 61, 100, 61, "240 segments"), 240, 200, 260, 0, 0, 0, "",
            [.. Enumerable.Range(0, 6).Select(n => new Bar($"Group {n}", "", 5 + n, 20, 5 * (5 + n), $"{n + 3} segments"))],
            [],
            [.. Enumerable.Range(0, 8).Select(n => Tag(n, 9 - n))],
            "", EquatableArray.From(groups.ToList()), [], "",
            [.. Enumerable.Range(0, 12).Select(n => new Link($"Interview {n + 40}", $"../../documents/lab-{n + 40:d4}/index.html"))],
            39, PageHeads.Pager(Language.English, head.Root, 1, 8, n => $"themes/trust/page-{n}.html"), new Link("Efficiency", "../efficiency/index.html"),
            new Link("Feelings", "../feelings/index.html"));
    }

    private static QuoteView Quote(int document, int n, ref int word)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 55 + (((document * 7) + n) % 41); i++)
        {
            var next = s_words[word = ((word * 5) + i + 3) % s_words.Length].Replace("&", "&amp;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
            text.Append(i > 0 ? " " : "").Append(i == 20 ? $"<mark class=\"hit\" title=\"trust/verification: {next}\">{next}</mark>" : next);
        }

        var tags = Enumerable.Range(0, 3).Select(tag => Tag(document + n + tag, 0));
        return new QuoteView(
            $"../../documents/lab-{document:d4}/index.html#s{document:x}{n:x}f0", new Html(text.ToString()), new Html(""), new Html(""), false, false, $"P{n}",
                $"lab-{document:d4}", true, n == 1, false, "",
            [.. tags], 0, []);
    }

    private static CodeTag Tag(int n, int count) => new($"trust/code-{n % 12}", $"Code {n % 12}", "trust", $"../../themes/trust/code-{n % 12}/index.html", "", count);

    private static List<TemplateSource> ReadSources()
    {
        var sources = new List<TemplateSource>();
        var assembly = typeof(SiteModel).Assembly;
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("templates/", StringComparison.Ordinal) && !n.Contains("assets", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            sources.Add(new TemplateSource(name["templates/".Length..], reader.ReadToEnd()));
        }

        return sources;
    }
}
