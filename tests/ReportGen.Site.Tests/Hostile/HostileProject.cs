using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ReportGen.Site.Tests.Hostile;

/// <summary>A project that carries the payloads in every place that documents, settings, memos and templates can bring them.</summary>
internal static class HostileProject
{
    private const int PerDocument = 40;

    /// <summary>Writes the project into a folder.</summary>
    public static void Write(string folder)
    {
        Put(folder, "site.yml", Settings());
        Put(folder, "templates/parts/footer.html", Footer());
        foreach (var (payloads, number) in Payloads.All.Chunk(PerDocument).Select((p, i) => (p, i)))
        {
            var name = number.ToString("00", CultureInfo.InvariantCulture);
            Put(folder, $"seeds/talk-{name}.md", "Assistant: asked?\n\n"
                + string.Concat(payloads.Select(p => $"User: We check {p.Text} and check.\n\n{p.Text}\n\nAssistant: {p.Text} asked?\n\n")));
            Put(folder, $"seeds/essay-{name}.md", string.Concat(payloads.Select(p => $"## {Line(p)}\n\nWe check {p.Text} here.\n\n{p.Text}\n\n")));
            Put(folder, $"seeds/notes-{name}.md", "# Questions\n\n1. Why asked?\n\n## Group 1\n\nQuestion 1\n\n"
                + string.Concat(payloads.Select(p => $"- We check {Line(p)}\n  - {Line(p)}\n")));
            Put(folder, $"seeds/film-{name}.md", $"---\ntitle: film\nvideoId: abcDEF12345\nid: film-{name}\n---\n\n" + string.Concat(payloads.Select(p =>
                $"* We check [[{Line(p)}]] [[talk-00|{Line(p)}]] [[{Line(p)}|x]] <a class=\"yt-timestamp\" data-t=\"{Line(p)}\">[{Line(p)}]</a> <a class=\"yt-timestamp\" "
                + $"data-t=\"00:00:01\" {Line(p)}>[00:00:01]</a>\n")));
        }

        foreach (var (payload, number) in Payloads.All.Select((p, i) => (p, i)))
        {
            var text = Quoted(payload);
            Put(folder, $"seeds/front/{number}.md",
                $"---\ntitle: {text}\naliases: [{text}]\ngroup: {(number % 12 == 0 ? text : "front")}\nvideoId: {text}\nattributes:\n  {text}: {text}\n---\n\nWe check "
                + $"word{number} by its front matter, as in [[{number - 1}]].\n");
            if (number % 4 == 0)
            {
                Put(folder, $"seeds/ids/{number}.md", $"---\nid: {text}\n---\n\nWe check its id.\n");
            }
        }

        foreach (var (payload, number) in Payloads.Some(80).Select((p, i) => (p, i)))
        {
            // A file's name holds no slash, and what a file system does not take is not an attack on it.
            var name = string.Concat(payload.Text.Where(c => c is not ('/' or '\0' or '\n')).Take(60));
            Put(folder, $"seeds/names/{number} {name}.md", $"{Line(payload)}: We check who speaks.\n");
        }
    }

    private static string Settings()
    {
        var yaml = new StringBuilder();
        var some = Payloads.Some(24).ToList();
        yaml.Append(CultureInfo.InvariantCulture, $"title: {Quoted(some[3])}\ndescription: {Quoted(some[6])}\nlanguage: {Quoted(some[9])}\n");
        yaml.Append("editions: [brief, print, word, excel]\n");
        yaml.Append(
            CultureInfo.InvariantCulture,
            $"speakers:\n  interviewer: [Assistant]\n  participant: [User, {string.Join(", ", Payloads.Some(80).Select(p => JsonSerializer.Serialize(Line(p))))}]\n");
        yaml.Append("documents:\n");
        foreach (var payload in some)
        {
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  - match: {Quoted(payload)}\n    group: {Quoted(payload)}\n  - match: essay-0*.md\n    attributes: {{ {Quoted(payload)}: {Quoted(payload)} }}\n");
        }

        yaml.Append("themes:\n");
        foreach (var (payloads, number) in Payloads.All.Chunk(PerDocument).Select((p, i) => (p, i)))
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  theme{number}:\n    any: [{(number == 0 ? "check" : Quoted(payloads[0]))}]\n{Node("    ", payloads[0])}    codes:\n");
            foreach (var (payload, code) in payloads.Select((p, i) => (p, i)))
            {
                yaml.Append(CultureInfo.InvariantCulture, $"      code{code}:\n        any: [word{number * PerDocument + code}, {Quoted(payload)}]\n{Node("        ", payload)}");
            }
        }

        yaml.Append("questions:\n");
        foreach (var (payload, number) in Payloads.Some(60).Select((p, i) => (p, i)))
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  q{number}:\n    text: {Quoted(payload)}\n    asked-as: [{Quoted(payload)}{(number == 0 ? ", asked" : "")}]\n");
        }

        return yaml.ToString();
    }

    private static string Node(string indent, Payload payload) => string.Concat(
        new[] { "label", "definition", "include", "exclude", "example", "color", "memo" }.Select(key => $"{indent}{key}: {Quoted(payload)}\n"));

    // What a colleague's template may do with values, short of saying that text is markup.
    private static string Footer()
    {
        var template =
            new StringBuilder(
                "<footer class=\"site-footer\">\n<p title=\"{{ site.title }}\">{{ site.title }} {{ page.head.title | string.upcase }} {{ site.title | markdown }} {{ "
                + "page.head.title | highlight 'alert' }}</p>\n");
        foreach (var payload in Payloads.Some(40).Where(p => !p.Text.Contains('`', StringComparison.Ordinal)))
        {
            template.Append(
                CultureInfo.InvariantCulture,
                $"{{{{ x = `{Line(payload)}` ~}}}}\n<p title=\"{{{{ x }}}}\" lang='{{{{ x }}}}'>{{{{ x }}}} {{{{ x | string.replace 'z' 'y' }}}} "
                + $"{{{{ x | highlight ['alert', x] }}}} {{{{ link.document 'talk-00' x }}}} {{{{ x | html.newline_to_br }}}} "
                + $"{{{{ capture y }}}}{{{{ x }}}}{{{{ end }}}}{{{{ y }}}} {{{{ [x, x] | array.join x }}}}</p>\n{{{{ x | markdown }}}}\n");
        }

        return template.Append("</footer>\n").ToString();
    }

    private static string Quoted(Payload payload) => JsonSerializer.Serialize(payload.Text);

    private static string Line(Payload payload) => payload.Text.ReplaceLineEndings(" ");

    private static void Put(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        // A null would make the whole document binary, which is the end of an attack and not the proof that it fails.
        File.WriteAllText(file, text.Replace("\0", "\u0001", StringComparison.Ordinal));
    }
}
