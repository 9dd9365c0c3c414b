using Microsoft.Extensions.FileSystemGlobbing;
using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>What site.yml declares for one file: for each value the last rule that matches the file and gives it.</summary>
internal sealed record Declared(string? Kind, string? Group, EquatableArray<NamedValue> Attributes)
{
    public static Declared For(string path, EquatableArray<DocumentRule> rules)
    {
        string? kind = null, group = null;
        var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (!new Matcher(StringComparison.Ordinal).AddInclude(rule.Match).Match(path).HasMatches)
            {
                continue;
            }

            kind = rule.Kind ?? kind;
            group = rule.Group ?? group;
            foreach (var attribute in rule.Attributes)
            {
                attributes[attribute.Name] = attribute.Value;
            }
        }

        return new Declared(kind, group, attributes.Select(a => new NamedValue(a.Key, a.Value)).ToEquatableArray());
    }
}
