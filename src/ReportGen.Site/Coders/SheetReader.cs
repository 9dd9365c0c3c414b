using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Coders;

/// <summary>Reads sheets that people judge.</summary>
internal static class SheetReader
{
    private static readonly string[] s_needed = ["code", "rule", "hits", "others", "found"];

    /// <summary>Whether a coding file is a sheet and no list of codings.</summary>
    public static bool IsSheet(MapNode root) => root.Find("segments") is not null;

    /// <summary>The sheet; null where it is not whole, with what is missing.</summary>
    /// <param name="root">The file.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static JudgedSheet? Read(MapNode root, List<Diagnostic> findings)
    {
        var before = findings.Count;
        var keys = new MapReader(root, SiteShape.Sheet, findings);
        var (code, rule, hits, others) = (keys.Text("code"), keys.Texts("rule"), keys.Number("hits"), keys.Number("others"));
        keys.Number("seed");
        var coder = keys.Text("coder") ?? "";
        var segments = keys.Elements("segments");
        var found = Found(keys, segments.Count, findings);
        var judged = segments.Select((s, i) => Segment(s, found.Contains(i), findings)).OfType<JudgedSegment>().ToEquatableArray();
        keys.Done();
        foreach (var needed in s_needed.Where(k => !keys.Has(k)))
        {
            findings.Add(Incomplete(root.Place, $"this sheet has no '{needed}', so it counts for nothing"));
        }

        if (coder.Length == 0 && judged.Any(s => s.Applies is not null))
        {
            findings.Add(CodingDiagnostics.Incomplete.At(keys.PlaceOf("code"), "this sheet does not say who judged it, so it counts for nothing", "write a name behind 'coder'"));
        }

        if (findings.Count > before)
        {
            return null;
        }

        if (judged.Count(s => s.IsHit) > hits || judged.Count(s => !s.IsHit) > others)
        {
            findings.Add(Incomplete(keys.PlaceOf("segments"), "this sheet has more segments than there were to draw from, so it counts for nothing"));
            return null;
        }

        return new JudgedSheet(code!, coder, rule, hits!.Value, others!.Value, judged, keys.PlaceOf("code"));
    }

    // By number, counted from 1, behind all segments: who judges should not see what the rule says.
    private static HashSet<int> Found(MapReader keys, int count, List<Diagnostic> findings)
    {
        var found = new HashSet<int>();
        foreach (var number in keys.TextNodes("found"))
        {
            if (int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at >= 1 && at <= count)
            {
                found.Add(at - 1);
            }
            else
            {
                findings.Add(SettingsDiagnostics.BadValue.At(number.Place, $"'{number.Text}' is the number of no segment of this sheet", $"they go from 1 to {count}"));
            }
        }

        return found;
    }

    private static JudgedSegment? Segment(SettingsNode node, bool isHit, List<Diagnostic> findings)
    {
        if (node is not MapNode map)
        {
            findings.Add(SettingsDiagnostics.WrongShape.At(node.Place, $"each segment of a sheet should be a map, but this is {node.Shape}"));
            return null;
        }

        var keys = new MapReader(map, SiteShape.SheetSegment, findings);
        var (document, segment, verdict) = (keys.Text("document"), keys.Text("segment"), (keys.Node("verdict") as TextNode)?.Text.ToLowerInvariant());
        if (verdict is not (null or "yes" or "y" or "no" or "n"))
        {
            findings.Add(SettingsDiagnostics.BadValue.At(keys.PlaceOf("verdict"), $"'{verdict}' is not a value of 'verdict'", "known here: no, yes"));
        }

        keys.Text("text");
        keys.Text("note");
        keys.Done();
        if (document is { Length: > 0 } && segment is { Length: > 0 })
        {
            return new JudgedSegment(document, segment, isHit, verdict is null ? null : verdict is "yes" or "y");
        }

        findings.Add(Incomplete(map.Place, "this segment of a sheet has no document or no segment, so the sheet counts for nothing"));
        return null;
    }

    private static Diagnostic Incomplete(Place place, string message) =>
        CodingDiagnostics.Incomplete.At(place, message, "draw a new sheet with `reportgen sample`, or take the file back from your history");
}
