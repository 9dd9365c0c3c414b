using System.Xml.Linq;

namespace ReportGen.Site.Exchange;

/// <summary>
/// Groups of codes. Where no code lies under another, as in ATLAS.ti, groups are what holds codes together, and become themes; a code that is in several is
/// put into the first. Where codes lie under codes, groups are left out.
/// </summary>
/// <param name="Codes">The codebook with its groups.</param>
/// <param name="LeftOut">How many groups are left out.</param>
/// <param name="Several">How many codes are in further groups, which is lost.</param>
internal sealed record CodeGroups(IReadOnlyList<QdaCode> Codes, int LeftOut, int Several)
{
    /// <param name="root">The element that sets stand in.</param>
    /// <param name="codes">The codebook.</param>
    public static CodeGroups Of(XElement root, IReadOnlyList<QdaCode> codes)
    {
        var sets = root.List("Sets", "Set").Where(s => s.All("MemberCode").Any()).ToList();
        if (sets.Count == 0 || codes.Any(c => c.Codes.Count > 0))
        {
            return new CodeGroups(codes, sets.Count, 0);
        }

        var free = codes.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var groups = new List<QdaCode>();
        var several = new HashSet<string>(StringComparer.Ordinal);
        var known = free.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            var own = new List<QdaCode>();
            foreach (var id in set.All("MemberCode").Select(m => m.Guid("targetGUID") ?? m.Guid("guid")).OfType<string>().Where(known.Contains))
            {
                if (free.Remove(id, out var code))
                {
                    own.Add(code);
                }
                else if (!own.Exists(c => c.Id == id))
                {
                    several.Add(id);
                }
            }

            if (own.Count > 0)
            {
                var words = set.One("Description")?.Value.Trim();
                groups.Add(new QdaCode(FormattableString.Invariant($"group {groups.Count}"), set.Says("name") ?? "group", own)
                {
                    Description = words is { Length: > 0 } ? words : null,
                });
            }
        }

        return new CodeGroups([.. groups, .. codes.Where(c => free.ContainsKey(c.Id))], 0, several.Count);
    }
}
