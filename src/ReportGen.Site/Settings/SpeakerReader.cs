using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Settings;

/// <summary>Reads who is who: <c>speakers</c> of site.yml, of one of its <c>documents</c>, or of a document's front matter.</summary>
internal static class SpeakerReader
{
    private static readonly string[] s_roles = ["interviewer", "participant", "quoted", "nobody"];

    /// <param name="map">What stands under the key; null where the key is missing.</param>
    /// <param name="usual">What counts where a role is not mentioned.</param>
    /// <param name="findings">Where a label that can never be found, or that has two roles, is reported.</param>
    public static SpeakerLabels Read(MapNode? map, SpeakerLabels usual, List<Diagnostic> findings)
    {
        if (map is null)
        {
            return usual;
        }

        var keys = new MapReader(map, SiteShape.Speakers, findings);
        var nodes = s_roles.ToDictionary(r => r, keys.TextNodes, StringComparer.Ordinal);
        var declared = new HashSet<string>(nodes.Values.SelectMany(n => n).Select(n => n.Text), StringComparer.OrdinalIgnoreCase);
        EquatableArray<string> Labels(string role, EquatableArray<string> usually) =>
            EquatableArray.From(keys.Has(role) ? nodes[role].Select(n => n.Text) : usually.Where(l => !declared.Contains(l)));
        var labels = new SpeakerLabels(
            Labels("interviewer", usual.Interviewer), Labels("participant", usual.Participant), Labels("quoted", usual.Quoted), Labels("nobody", usual.Nobody));
        Report(nodes, findings);
        keys.Done();
        return labels;
    }

    private static void Report(Dictionary<string, IReadOnlyList<TextNode>> nodes, List<Diagnostic> findings)
    {
        var roles = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var role in s_roles)
        {
            foreach (var label in nodes[role])
            {
                var text = label.Text.Trim();
                if (text.TrimEnd(':', ' ').IndexOfAny([':', '：']) >= 0)
                {
                    findings.Add(SettingsDiagnostics.BadValue.At(
                        label.Place, $"'{text}' has a colon in it, and a label ends at the first colon of its line, so it is never found", "write the label as far as the colon"));
                }

                if (!roles.TryAdd(text, role) && roles[text] != role)
                {
                    findings.Add(SettingsDiagnostics.BadValue.At(
                        label.Place, $"'{text}' is declared as {roles[text]} and as {role}; it counts as {roles[text]}", "keep one of the two"));
                }
            }
        }
    }
}
