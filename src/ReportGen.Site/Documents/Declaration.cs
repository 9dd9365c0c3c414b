using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>What site.yml declares for one document: for each value, the last rule that matches its path and gives it.</summary>
internal sealed record Declaration(DocumentKind? Kind, string? Group, IReadOnlyDictionary<string, string> Attributes)
{
    public static Declaration For(string path, EquatableArray<DocumentRule> rules)
    {
        DocumentKind? kind = null;
        string? group = null;
        var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (!rule.Pattern.Matches(path))
            {
                continue;
            }

            kind = rule.Kind is { } name ? KindNames.Parse(name) ?? kind : kind;
            group = rule.Group ?? group;
            foreach (var attribute in rule.Attributes)
            {
                attributes[attribute.Name] = attribute.Value;
            }
        }

        return new Declaration(kind, group, attributes);
    }

    /// <summary>The attributes declared for a document with its own, which are nearer to it and win; sorted by name.</summary>
    public EquatableArray<NamedValue> AttributesUnder(EquatableArray<NamedValue> own)
    {
        if (own.Count == 0 && Attributes.Count == 0)
        {
            return [];
        }

        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in Attributes)
        {
            all[name] = value;
        }

        foreach (var attribute in own)
        {
            all[attribute.Name] = attribute.Value;
        }

        return EquatableArray.From(all.Select(a => new NamedValue(a.Key, a.Value)));
    }
}
