using System.Text.Json;
using ReportGen.Site.Differences;
using ReportGen.Site.Links;

namespace ReportGen.Cli.Printing;

/// <summary>A difference as one JSON document, with all of it.</summary>
internal static class DifferenceJson
{
    public static string Of(string from, string to, Difference difference) => JsonText.Of(json => Write(json, from, to, difference));

    /// <summary>Writes it as an object.</summary>
    public static void Write(Utf8JsonWriter json, string from, string to, Difference difference)
    {
        var words = new DifferenceWords(static t => t, static t => t);
        json.WriteStartObject();
        Total(json, "from", from, difference.Before);
        Total(json, "to", to, difference.After);
        json.WriteBoolean("same", difference.IsNothing);
        Objects(json, "documents", difference.Documents, d =>
        {
            json.WriteString("change", d.IsRenamed ? "renamed" : Word(d.Kind));
            Document(json, "before", d.Before);
            Document(json, "after", d.After);
            json.WriteBoolean("edited", d.IsEdited);
            Facts(json, d.Facts);
        });
        Objects(json, "themes", difference.Nodes.Where(n => n.IsTheme), n => Node(json, n));
        Objects(json, "codes", difference.Nodes.Where(n => !n.IsTheme), n => Node(json, n));
        Codings(json, difference.Codings, words);
        Objects(json, "questions", difference.Questions, q =>
        {
            json.WriteString("change", Word(q.Kind));
            json.WriteString("id", q.Id);
            json.WriteString("text", q.Text);
            Number(json, "before", q.Before);
            Number(json, "after", q.After);
        });
        json.WriteEndObject();
    }

    private static void Codings(Utf8JsonWriter json, IEnumerable<CodingChange> codings, DifferenceWords words) => Objects(json, "codings", codings, c =>
    {
        json.WriteString("change", Word(c.Kind));
        json.WriteString("theme", c.Theme);
        json.WriteString("code", c.Node == c.Theme ? null : c.Node);
        json.WriteString("coder", c.Coder);
        Words(json, "before", c.Before);
        Words(json, "after", c.After);
        json.WriteStartObject("because");
        json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(c.Because.Kind.ToString()));
        Texts(json, "words", c.Because.Words);
        json.WriteString("sentence", words.Because(c.Because, c.Node));
        json.WriteEndObject();
    });

    private static void Rule(Utf8JsonWriter json, NodeChange node)
    {
        json.WriteStartObject("rule");
        Texts(json, "went", node.RuleWent.Select(p => $"{p.Part}: {p.Words}"));
        Texts(json, "came", node.RuleCame.Select(p => $"{p.Part}: {p.Words}"));
        json.WriteEndObject();
    }

    private static void Total(Utf8JsonWriter json, string name, string side, DifferenceTotal total)
    {
        json.WriteStartObject(name);
        json.WriteString("name", side);
        json.WriteNumber("documents", total.Documents);
        json.WriteNumber("words", total.Words);
        json.WriteNumber("segments", total.Segments);
        json.WriteNumber("codings", total.Codings);
        json.WriteEndObject();
    }

    private static void Document(Utf8JsonWriter json, string name, DocumentCount? document) => Optional(json, name, document, d =>
    {
        json.WriteString("id", d.Id);
        json.WriteString("title", d.Title);
        json.WriteString("source", d.Source);
        json.WriteNumber("words", d.Words);
        json.WriteNumber("segments", d.Segments);
        json.WriteNumber("codings", d.Codings);
    });

    private static void Node(Utf8JsonWriter json, NodeChange node)
    {
        json.WriteString("change", Word(node.Kind));
        json.WriteString("id", node.Id);
        json.WriteString("label", node.Label);
        json.WriteNumber("lost", node.Lost);
        json.WriteNumber("gained", node.Gained);
        Count(json, "before", node.Before);
        Count(json, "after", node.After);
        Rule(json, node);
        Facts(json, node.Facts);
    }

    private static void Facts(Utf8JsonWriter json, IEnumerable<FactChange> facts) => Objects(json, "facts", facts, f =>
    {
        json.WriteString("name", f.Name);
        json.WriteString("before", f.Before);
        json.WriteString("after", f.After);
    });

    private static void Count(Utf8JsonWriter json, string name, NodeCount? count) => Optional(json, name, count, c =>
    {
        json.WriteNumber("documents", c.Documents);
        json.WriteNumber("segments", c.Segments);
        json.WriteNumber("codings", c.Codings);
    });

    private static void Words(Utf8JsonWriter json, string name, CodedWords? words) => Optional(json, name, words, w =>
    {
        json.WriteString("document", w.Document);
        json.WriteString("source", w.Source);
        json.WriteString("segment", w.Segment);
        json.WriteNumber("line", w.Line);
        json.WriteString("url", Addresses.Href(Addresses.Document(w.Document)) + "#" + Uri.EscapeDataString(w.Segment));
        json.WriteString("rules", w.Rules);
        json.WriteString("quote", w.Quote);
    });

    private static string Word(ChangeKind kind) => kind.ToString().ToLowerInvariant();

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } some)
        {
            json.WriteNumber(name, some);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Objects<T>(Utf8JsonWriter json, string name, IEnumerable<T> elements, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var element in elements)
        {
            json.WriteStartObject();
            write(element);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Optional<T>(Utf8JsonWriter json, string name, T? value, Action<T> write)
        where T : class
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        write(value);
        json.WriteEndObject();
    }
}
