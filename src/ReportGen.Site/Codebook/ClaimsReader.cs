using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Codebook;

/// <summary>Reads what a theme or code claims, and which passages it points to.</summary>
internal static class ClaimsReader
{
    private const string Example = "for example lab-0012#L35, or { document: lab-0012, words: I check every number }";

    public static NodeClaims Read(MapReader node, List<Diagnostic> findings) =>
        new(node.Text("claim") is { Length: > 0 } claim ? claim : null, Passages(node, "quotes", findings), Passages(node, "against", findings));

    private static EquatableArray<PinnedPassage> Passages(MapReader node, string key, List<Diagnostic> findings) =>
        node.Elements(key).Select(e => Passage(e, findings)).OfType<PinnedPassage>().ToEquatableArray();

    private static PinnedPassage? Passage(SettingsNode element, List<Diagnostic> findings)
    {
        switch (element)
        {
            // As a link is written, with its brackets or without.
            case TextNode text when text.Text.Trim().TrimStart('!', '[').TrimEnd(']') is var link
                && link.IndexOf('#', StringComparison.Ordinal) is > 0 and var hash && hash + 1 < link.Length:
                return new PinnedPassage(link[..hash].Trim(), link[(hash + 1)..].Trim(), null, text.Place);
            case MapNode map:
                var keys = new MapReader(map, SiteShape.Passage, findings);
                var (document, words) = (keys.Text("document"), keys.Text("words"));
                keys.Done();
                if (document is { Length: > 0 } && !string.IsNullOrWhiteSpace(words))
                {
                    return new PinnedPassage(document, null, words, map.Place);
                }

                break;
        }

        findings.Add(SettingsDiagnostics.WrongShape.At(element.Place, "this names no passage: it needs a document, and a part of it or words", Example));
        return null;
    }
}
