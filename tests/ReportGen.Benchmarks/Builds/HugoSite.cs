using ReportGen.Benchmarks.Corpora;

namespace ReportGen.Benchmarks.Builds;

/// <summary>The smallest equivalent site for Hugo: a page for each document, one for each code as a taxonomy's term, and one list.</summary>
internal static class HugoSite
{
    public const string Tool = "Hugo";

    private const string Program = "hugo";

    /// <summary>The program; null where it is not installed.</summary>
    public static string? Find() => ProcessMeter.Has(Program) ? Program : null;

    public static ToolSite Make(Corpus corpus, string folder, string program)
    {
        var layouts = Path.Combine(folder, "layouts");
        var layout = Path.Combine(layouts, "_default", "single.html");
        PlainPosts.Save(Path.Combine(folder, "config.toml"), """
            baseURL = "https://example.org/"
            title = "Conversations with people who make things"
            disableKinds = ["RSS", "section"]
            [taxonomies]
              code = "codes"

            """);
        PlainPosts.Save(layout, """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>{{ .Title }}</title></head>
            <body>
            <nav><a href="/">Documents</a> <a href="/codes/">Codes</a></nav>
            <main><h1>{{ .Title }}</h1>{{ .Content }}</main>
            <ul>{{ range .Params.codes }}<li><a href="/codes/{{ . }}/">{{ . }}</a></li>{{ end }}</ul>
            </body>
            </html>

            """);
        const string list = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>{{ .Title }}</title></head>
            <body>
            <nav><a href="/">Documents</a> <a href="/codes/">Codes</a></nav>
            <main><h1>{{ .Title }}</h1><ul>{{ range PAGES }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
            {{ end }}</ul></main>
            </body>
            </html>

            """;
        PlainPosts.Save(Path.Combine(layouts, "_default", "list.html"), list.Replace("PAGES", ".Pages", StringComparison.Ordinal));
        PlainPosts.Save(Path.Combine(layouts, "index.html"), list.Replace("PAGES", ".Site.RegularPages", StringComparison.Ordinal));
        var posts = Path.Combine(folder, "content", "documents");
        PlainPosts.Write(corpus, posts, "codes");
        var output = Path.Combine(folder, "public");
        string Post(int number) => Path.Combine(posts, InterviewWriter.Write(number, corpus.Seed).Path);
        return new(Tool, output, new Invocation(program, [], folder),
        [
            Work.FromNothing(output),
            Work.NothingAtAll(),
            Work.Editing(Work.Document, Post(corpus.Documents / 2), SiteEdits.Sentence),
            Work.Editing(Work.Template, layout, SiteEdits.Comment),
            Work.Editing(Work.Title, Post(corpus.Documents / 3), SiteEdits.Title),
        ]);
    }
}
