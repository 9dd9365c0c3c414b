using ReportGen.Benchmarks.Corpora;

namespace ReportGen.Benchmarks.Builds;

/// <summary>The smallest equivalent site for Eleventy: a page for each document, one for each code by pagination over tags, and one list.</summary>
internal static class EleventySite
{
    public const string Tool = "Eleventy";

    private const string Program = "eleventy";

    /// <summary>The program of a folder of packages, or the one that is installed for everyone; null where there is none.</summary>
    public static string? Find(string? packages)
    {
        var own = packages is null ? null : Path.GetFullPath(Path.Combine(packages, "node_modules", ".bin", Program));
        return own is not null && File.Exists(own) ? own : ProcessMeter.Has(Program) ? Program : null;
    }

    public static ToolSite Make(Corpus corpus, string folder, string program)
    {
        var layout = Path.Combine(folder, "layouts", "document.njk");
        PlainPosts.Save(Path.Combine(folder, "eleventy.config.cjs"), """
            module.exports = () => ({
              dir: { input: "content", output: "public", includes: "../layouts" },
              markdownTemplateEngine: false,
            });

            """);
        PlainPosts.Save(layout, """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>{{ title }}</title></head>
            <body>
            <nav><a href="/">Documents</a> <a href="/codes/">Codes</a></nav>
            <main><h1>{{ title }}</h1>{{ content | safe }}</main>
            <ul>{% for tag in tags %}<li><a href="/codes/{{ tag }}/">{{ tag }}</a></li>{% endfor %}</ul>
            </body>
            </html>

            """);
        const string list = """
            ---
            FRONT
            eleventyExcludeFromCollections: true
            ---
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Documents</title></head>
            <body>
            <nav><a href="/">Documents</a> <a href="/codes/">Codes</a></nav>
            <main><h1>Documents</h1><ul>{% for post in PAGES %}<li><a href="{{ post.url }}">{{ post.data.title }}</a></li>
            {% endfor %}</ul></main>
            </body>
            </html>

            """;
        const string all = "permalink: /index.html";
        const string each = "pagination: { data: collections, size: 1, alias: tag, filter: [all] }\npermalink: \"/codes/{{ tag }}/index.html\"";
        var content = Path.Combine(folder, "content");
        PlainPosts.Save(Path.Combine(content, "index.njk"), Filled(list, all, "collections.all"));
        PlainPosts.Save(Path.Combine(content, "codes.njk"), Filled(list, each, "collections[tag]"));
        var posts = Path.Combine(content, "documents");
        PlainPosts.Write(corpus, posts, "tags");
        PlainPosts.Save(Path.Combine(posts, "documents.json"), """{ "layout": "document.njk" }""");
        var output = Path.Combine(folder, "public");
        string Post(int number) => Path.Combine(posts, InterviewWriter.Write(number, corpus.Seed).Path);
        return new(Tool, output, new Invocation(program, ["--quiet"], folder),
        [
            Work.FromNothing(output),
            Work.NothingAtAll(),
            Work.Editing(Work.Document, Post(corpus.Documents / 2), SiteEdits.Sentence),
            Work.Editing(Work.Template, layout, SiteEdits.Comment),
            Work.Editing(Work.Title, Post(corpus.Documents / 3), SiteEdits.Title),
        ]);
    }

    private static string Filled(string list, string front, string pages) =>
        list.Replace("FRONT", front, StringComparison.Ordinal).Replace("PAGES", pages, StringComparison.Ordinal);
}
