using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Coders;

/// <summary>A sheet as text, to be judged segment by segment: a verdict changes its own place, and nothing else.</summary>
internal sealed class SheetText
{
    private readonly string[] _lines;
    private readonly string _lineEnd;
    private readonly MapNode _root;

    private SheetText(string text, MapNode root)
    {
        _lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        (_lines, _root) = (text.ReplaceLineEndings("\n").Split('\n'), root);
    }

    /// <summary>The code that is judged.</summary>
    public string Code => (_root.Find("code") as TextNode)?.Text ?? "";

    /// <summary>Who judges; empty where nobody is named yet.</summary>
    public string Coder => _root.Find("coder") is TextNode { IsNothing: false } coder ? coder.Text : "";

    /// <summary>Its segments, in order.</summary>
    public IReadOnlyList<SheetEntry> Segments =>
        [
            .. ((_root.Find("segments") as ListNode)?.Elements.OfType<MapNode>() ?? [])
                .Select(m => new SheetEntry(TextOf(m, "document"), TextOf(m, "segment"), TextOf(m, "text"), VerdictOf(m))),
        ];

    /// <summary>Reads a sheet; null where the text is none.</summary>
    public static SheetText? Read(string text)
    {
        var findings = new List<Diagnostic>();
        return SiteYaml.Parse("", text.ReplaceLineEndings("\n"), findings) is MapNode root && findings.Count == 0 && SheetReader.IsSheet(root) ? new SheetText(text, root) : null;
    }

    /// <summary>The text with a verdict; null where there is no such segment, or no place for its verdict.</summary>
    /// <param name="number">The segment's, counted from 1.</param>
    /// <param name="verdict"><c>yes</c>, <c>no</c>, or nothing to take one back.</param>
    /// <param name="coder">Who judges, where the sheet does not say.</param>
    public string? Judge(int number, string verdict, string coder)
    {
        var maps = (_root.Find("segments") as ListNode)?.Elements.OfType<MapNode>().ToList() ?? [];
        if (number < 1 || number > maps.Count || !Set(maps[number - 1], "verdict", verdict))
        {
            return null;
        }

        if (Coder.Length == 0)
        {
            Set(_root, "coder", YamlScalar.Of(coder));
        }

        return string.Join(_lineEnd, _lines);
    }

    private bool Set(MapNode map, string key, string value)
    {
        if (map.Entries.FirstOrDefault(e => e.Key.Text == key) is not { Value: TextNode old } entry)
        {
            return false;
        }

        ref var line = ref _lines[entry.Key.Place.Line - 1];
        var colon = line.IndexOf(':', entry.Key.Place.Column - 1);
        var isThere = !old.IsNothing && old.Place.Line == entry.Key.Place.Line;
        if (colon < 0 || (!old.IsNothing && !isThere))
        {
            return false;
        }

        var (start, length) = isThere ? (old.Place.Column - 1, old.IsPlain ? old.Text.Length : old.Text.Length + 2) : (colon + 1, 0);
        var rest = line[(start + length)..];
        line = $"{line[..(colon + 1)]}{(value.Length > 0 ? " " + value : "")}{rest}";
        return true;
    }

    private static string VerdictOf(MapNode map) => TextOf(map, "verdict").ToLowerInvariant() switch { "y" => "yes", "n" => "no", var said => said };

    private static string TextOf(MapNode map, string key) => map.Find(key) is TextNode { IsNothing: false } text ? text.Text : "";
}

/// <summary>A segment of a sheet as it is judged.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Segment">The segment's id.</param>
/// <param name="Text">Its words.</param>
/// <param name="Verdict"><c>yes</c>, <c>no</c> or empty.</param>
internal sealed record SheetEntry(string Document, string Segment, string Text, string Verdict);
