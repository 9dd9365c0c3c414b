using System.Text.RegularExpressions;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>What a document says about itself at its top, between two lines of dashes.</summary>
/// <param name="End">Where the text after it begins; 0 where there is none.</param>
/// <param name="Map">What it says; null where it says nothing that can be read.</param>
internal sealed partial record FrontMatter(int End, MapNode? Map)
{
    private static readonly string[] s_known = ["id", "title", "kind", "group", "aliases", "attributes", "videoId", "video-id", "video_id"];

    public static FrontMatter Read(string file, string text, ICollection<Diagnostic> findings)
    {
        if (Fences().Match(text) is not { Success: true } fences)
        {
            return new FrontMatter(0, null);
        }

        var end = fences.Index + fences.Length;
        var mark = fences.Groups["mark"];
        if (mark.Value == "+++")
        {
            findings.Add((DocumentDiagnostics.BadFrontMatter with { Severity = Severity.Info }).At(new Place(file, 1, 1, 3), "front matter between '+++' is passed over", "write it as YAML between lines of '---' to have it read"));
            return new FrontMatter(end, null);
        }

        var found = new List<Diagnostic>();
        var body = fences.Groups["body"];
        var linesBefore = text.AsSpan(0, body.Index).Count('\n');
        var root = SiteYaml.Parse(file, body.Value, found);
        foreach (var problem in found)
        {
            findings.Add(DocumentDiagnostics.BadFrontMatter.At(
                problem.Place with { Line = problem.Place.Line + linesBefore }, $"front matter: {problem.Message}", problem.Hint));
        }

        if (root is MapNode map)
        {
            return new FrontMatter(end, map);
        }

        if (found.Count == 0 && root is not TextNode { IsNothing: true })
        {
            // Two rules with words between them are a document's own, not front matter.
            return new FrontMatter(0, null);
        }

        return new FrontMatter(end, null);
    }

    /// <summary>A single value; null where it is absent or empty.</summary>
    public string? Text(params string[] keys)
    {
        foreach (var key in keys)
        {
            if (Map?.Find(key) is TextNode { IsNothing: false } text && text.Text.Trim().Length > 0)
            {
                return text.Text.Trim();
            }
        }

        return null;
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public IEnumerable<string> Texts(string key) => Map?.Find(key) switch
    {
        TextNode { IsNothing: false } text => [text.Text],
        ListNode list => list.Elements.OfType<TextNode>().Select(t => t.Text),
        _ => [],
    };

    /// <summary>The map <c>attributes</c>, and every other single value that is not something else.</summary>
    public EquatableArray<NamedValue> Attributes()
    {
        var nested = (Map?.Find("attributes") as MapNode)?.Entries ?? [];
        var others = (Map?.Entries ?? []).Where(e => !s_known.Contains(e.Key.Text));
        return others.Concat(nested)
            .Where(e => e.Value is TextNode { IsNothing: false })
            .Select(e => new NamedValue(e.Key.Text, ((TextNode)e.Value).Text))
            .ToEquatableArray();
    }

    [GeneratedRegex(@"\A(?<mark>---|\+\+\+)[ \t]*\n(?<body>(?:.*\n)*?)\k<mark>[ \t]*(?:\n|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Fences();
}
