using System.Collections.Immutable;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Proof;

/// <summary>What a researcher does to a project between two builds, from a dice: each edit suits whatever project it is done to.</summary>
internal static class Edits
{
    private const string Part = "templates/parts/quote.html";

    // One made-up project of so many begins crowded.
    private const int Crowds = 6;

    // One of so many names its documents, another the severities of findings.
    private const int Narrowed = 5;

    private static readonly string?[] s_editions =
        ["[full, brief, print, word, excel]", null, "[{ edition: print, quotes: 1 }, word]", "[brief, { edition: word, quotes: 0 }, excel]"];

    private static readonly string?[] s_comparisons =
        [null, "attributes: [group, field]", "attributes: [field, years, nowhere], bands: { years: [10, 20] }, few: 2", "most-pages: 2", "bands: { years: [5] }, few: 1"];

    private static readonly (string Name, Func<ProjectDraft, Random, ProjectDraft> Do)[] s_edits =
    [
        ("add a document", (p, d) => p.With(NewPath(d), d.Document())),
        ("add a document", (p, d) => p.With(NewPath(d), d.Document())),
        ("edit a document", (p, d) => OnSeed(p, d, path => p.With(path, d.Document()))),
        ("append to a document", (p, d) => OnSeed(p, d, path => p.With(path, p.TextOf(path) + "\nUser: " + d.Sentence() + "\n"))),
        ("lines above", (p, d) => OnSeed(p, d, path => p.With(path, "\n\n" + p.TextOf(path)))),
        ("same length", (p, d) => OnSeed(p, d, path => p.With(path, p.TextOf(path).Replace("I say", d.Next(2) == 0 ? "We do" : "They!", StringComparison.Ordinal)))),
        ("delete a document", (p, d) => OnSeed(p, d, p.Without)),
        ("rename a document", (p, d) => OnSeed(p, d, path => p.Without(path).With(NewPath(d), p.Files[path]))),
        ("rename by case", (p, d) => OnSeed(p, d, path => Recased(path) is var to && p.Files.ContainsKey(to) ? p : p.Without(path).With(to, p.Files[path]))),
        ("swap two documents", (p, d) => OnSeed(p, d, one => OnSeed(p, d, other => p.With(one, p.Files[other]).With(other, p.Files[one])))),
        ("copy a document", (p, d) => OnSeed(p, d, path => p.With(NewPath(d), [.. p.Files[path]]))),
        ("touch a document", (p, d) => OnSeed(p, d, path => p.With(path, [.. p.Files[path]]))),
        ("break a document", (p, d) => OnSeed(p, d, path => p.With(path, d.Next(3) switch { 0 => [], 1 => [0xFF, 0xFE, 0x41], _ => [.. p.Files[path], 0x93, 0xE9, 0x00, 0x94] }))),
        ("title", (p, d) => p with { Settings = p.Settings with { Title = $"Study {d.Next(5)}" } }),
        ("base address", (p, d) => p with { Settings = p.Settings with { BaseUrl = d.Next(2) == 0 ? null : $"https://example.org/{d.Next(3)}" } }),
        ("seeds", (p, d) => p with { Settings = p.Settings with { Seeds = d.Pick([null, "include: [\"**/*.md\"]", "exclude: [\"deep/**\"]", "folder: seeds/deep"]) } }),
        ("codings", (p, d) => p with { Settings = p.Settings with { Codings = d.Pick([null, null, "codings", "codings/mk.yml", "[codings/ab.yml, nowhere]"]) } }),
        ("editions", (p, d) => p with { Settings = p.Settings with { Editions = d.Pick(s_editions) } }),
        ("compare", (p, d) => p with { Settings = p.Settings with { Compare = d.Pick(s_comparisons) } }),
        ("severities", (p, d) => p with { Settings = p.Settings with { Severities = d.Pick([null, "RG3001: error", "RG3001: none, RG1105: info"]) } }),
        ("unit", (p, d) => p with { Settings = p.Settings with { Defaults = d.Pick(["turn", "sentence", "paragraph", "document"]) } }),
        ("add a theme", (p, d) => p.Settings.Themes.Count > 6 ? p : p with { Settings = p.Settings with { Themes = p.Settings.Themes.Add(Theme(p, d)) } }),
        ("delete a theme", (p, d) => OnTheme(p, d, (themes, i) => themes.RemoveAt(i))),
        ("reorder themes", (p, d) => OnTheme(p, d, (themes, i) => themes.RemoveAt(i).Insert(d.Next(themes.Count), themes[i]))),
        ("rule", (p, d) => OnTheme(p, d, (themes, i) => themes.SetItem(i, themes[i] with { Terms = d.Pick(Prose.Terms) }))),
        ("code", (p, d) => OnTheme(p, d, (themes, i) => themes.SetItem(i, themes[i] with { CodeTerms = d.Next(2) == 0 ? null : d.Pick(Prose.Terms) }))),
        ("label", (p, d) => OnTheme(p, d, (themes, i) => themes.SetItem(i, themes[i] with { Label = $"Label {d.Next(9)}" }))),
        ("definition", (p, d) => OnTheme(p, d, (themes, i) => themes.SetItem(i, themes[i] with { Definition = d.Next(4) == 0 ? "\"\"" : $"What {d.Pick(Prose.Names)} means" }))),
        ("guide", (p, d) => OnTheme(p, d, (themes, i) => themes.SetItem(i, themes[i] with { Guide = d.Next(4) == 0 ? null : d.Pick(Prose.Names) }))),
        ("pin", (p, d) => OnTheme(p, d, (themes, i) => themes.SetItem(i, themes[i] with { Pins = d.Next(4) == 0 ? null : Slug.From(d.Pick(Prose.Names)) }))),
        ("name a memo", (p, d) => OnTheme(p, d, (themes, i) => themes.SetItem(i, themes[i] with { Memo = d.Next(4) == 0 ? null : $"memos/{d.Next(2)}.md" }))),
        ("edit a memo", (p, d) => p.With($"memos/{d.Next(2)}.md", $"{d.Sentence()}\n\n{d.Sentence()}\n{(d.Next(2) == 0 ? "" : $"\n![[{d.Pick(Prose.Names)}#L{d.Next(6)}]]\n")}")),
        ("delete a memo", (p, d) => p.Without($"memos/{d.Next(2)}.md")),
        ("questions", (p, d) => p with { Settings = p.Settings with { Questions = [.. Prose.Questions.Where(_ => d.Next(3) > 0).OrderBy(_ => d.Next())] } }),
        ("edit a partial", (p, d) => p.With(Part, $"<blockquote>{d.Next(4)} <a href=\"{{{{ $.quote.href }}}}\">{{{{ $.quote.html }}}}</a></blockquote>\n")),
        ("delete a partial", (p, d) => p.Without(d.Pick([Part, "templates/theme.html", "templates/404.html"]))),
        ("edit a template", (p, d) =>
            p.With("templates/404.html",
                $"<!doctype html><title>{{{{ site.title }}}}</title><p>gone "
                + $"{d.Next(4)}</p>{d.Pick(["", "<a href=\"/index.html\">home</a>", "<a href=\"/nowhere.html\">away</a>"])}\n")),
        ("crowd", Crowd),
        ("code by hand", HandCodings.Code),
        ("code by hand", HandCodings.Code),
        ("edit codings", HandCodings.Edit),
        ("judge a sheet", HandCodings.Judge),
        ("edit a template", (p, d) =>
            p.With("templates/theme.html",
                $"<!doctype html><title>{{{{ page.head.title }}}}</title>{{{{ for g in page.evidence }}}}<section "
                + $"id=\"{{{{ g.anchor }}}}\">{{{{ for q in g.quotes }}}}{{{{ include 'parts/quote' quote: q names: true }}}}{{{{ end }}}}</section>{{{{ end }}}}{d.Next(4)}\n")),
        ("break a template", (p, d) =>
            p.With(d.Pick([Part, "templates/theme.html", "templates/404.html"]), d.Next(4) switch { 0 => [0xFF, 0xC0], 1 =>
                "{{ for x in"u8.ToArray(), 2 => "<a href=\"nowhere.html\">gone</a>"u8.ToArray(), _ => "{{ include 'parts/nowhere' }}{{ page.head.nothing }}"u8.ToArray() })),
        ("an asset, and words of the report", (p, d) => p.With("templates/assets/style.css", $"body {{ margin: {d.Next(4)}px }}\n").With("templates/languages/en.yml",
            $"words:\n  Overview: Home {d.Next(4)}\n  \"{{0}} segments\": {{ one: a segment, other: \"{{0}} pieces\" }}\nnumbers: {{ thousands: \"{d.Pick([" ", "."])}\" }}\n")),
        ("break site.yml", (p, d) => p with { BrokenSettings = d.Pick(["title: [open\n", "", "titel: x\nthemes: 3\n", "title: A\nthemes: { a: [*x] }\n"]) }),
    ];

    /// <summary>Does one edit.</summary>
    /// <param name="before">All projects so far, the last one last; some edits go back to one of them.</param>
    /// <param name="seed">Decides everything.</param>
    public static (string Name, ProjectDraft Project) Do(ImmutableList<ProjectDraft> before, int seed)
    {
        var dice = new Random(seed);
        var now = before[^1];
        if (now.BrokenSettings is not null && dice.Next(3) > 0)
        {
            return ("mend site.yml", now with { BrokenSettings = null });
        }

        if (dice.Next(10) == 0)
        {
            return ("go back", dice.Pick(before));
        }

        var (name, edit) = dice.Pick(s_edits);
        return (name, edit(now, dice));
    }

    /// <summary>A project to begin with.</summary>
    public static ProjectDraft Begin(int seed)
    {
        var dice = new Random(seed);
        var settings = new SettingsDraft("Study", [], [.. Prose.Questions.Take(dice.Next(4))], null, "turn")
        {
            Seeds = (seed % Narrowed) switch { 1 => "include: [\"**/*.md\"]", 4 => "exclude: [\"deep/**\"]", _ => null },
            Codings = seed % Narrowed == 4 ? "codings/mk.yml" : null,
            Editions = s_editions[seed % s_editions.Length],
            Compare = s_comparisons[seed % s_comparisons.Length],
            Severities = (seed % Narrowed) switch { 2 => "RG3001: info", 3 => "RG1105: none", _ => null },
        };
        var project = ProjectDraft.Empty(settings);
        for (var i = dice.Next(1, 4); i > 0; i--)
        {
            project = project with { Settings = project.Settings with { Themes = project.Settings.Themes.Add(Theme(project, dice)) } };
        }

        for (var i = dice.Next(1, 7); i > 0; i--)
        {
            project = project.With(NewPath(dice), dice.Document());
        }

        for (var i = seed % Crowds == 0 ? 0 : dice.Next(12); i > 0; i--)
        {
            project = HandCodings.Code(project, dice);
        }

        project = seed % Narrowed < 2 ? HandCodings.Judge(project, dice) : project;
        return seed % Crowds == 0 ? Crowd(project, dice) : project;
    }

    // More themes on a segment than are counted together, more quotes and answers than a page holds, and at times more documents than a matrix has columns for.
    private static ProjectDraft Crowd(ProjectDraft project, Random dice)
    {
        while (project.Settings.Themes.Count < 14)
        {
            var theme = Theme(project, dice) with { CodeTerms = null, Terms = project.Settings.Themes.Count < 10 ? "mend*, paper" : "paper" };
            project = project with { Settings = project.Settings with { Themes = project.Settings.Themes.Add(theme) } };
        }

        for (var i = dice.Next(3) == 0 ? 25 : 0; i > 0; i--)
        {
            project = project.With($"seeds/many/{i}.md", $"User: {dice.Sentence()}\n");
        }

        return project.With("seeds/crowd.md", dice.LongInterview()).With("seeds/crowded day.md", dice.LargeWorkshop());
    }

    private static ThemeDraft Theme(ProjectDraft project, Random dice) => new(
        Enumerable.Range(0, 99).Select(i => $"t{i}").First(id => project.Settings.Themes.All(t => t.Id != id)),
        $"Theme {dice.Next(9)}", "Plain", dice.Pick(Prose.Terms), dice.Next(3) == 0 ? "memos/0.md" : null, dice.Next(3) == 0 ? dice.Pick(Prose.Terms) : null);

    private static string NewPath(Random dice) =>
        $"seeds/{dice.Pick(["", "", "deep/", "Deep/er/"])}{dice.Pick(Prose.Names)}{dice.Pick(["", "-2"])}.{dice.Pick(["md", "md", "txt"])}";

    private static string Recased(string path) =>
        path[..6] + (path.AsSpan(6).ContainsAnyInRange('A', 'Z') ? path[6..].ToLowerInvariant() : path[6..].ToUpperInvariant());

    private static ProjectDraft OnSeed(ProjectDraft project, Random dice, Func<string, ProjectDraft> edit) =>
        project.Under("seeds/") is { Count: > 0 } seeds ? edit(dice.Pick(seeds)) : project;

    private static ProjectDraft OnTheme(ProjectDraft project, Random dice, Func<ImmutableList<ThemeDraft>, int, ImmutableList<ThemeDraft>> edit) =>
        project.Settings.Themes.IsEmpty ? project
        : project with { Settings = project.Settings with { Themes = edit(project.Settings.Themes, dice.Next(project.Settings.Themes.Count)) } };
}
