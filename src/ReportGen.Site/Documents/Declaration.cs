using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>What site.yml declares for one document: for each value, the last rule that matches its path and gives it.</summary>
internal sealed record Declaration(DocumentKind? Kind, string? Group, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>Who is who in this document, the nearest declaration first.</summary>
    public IReadOnlyList<SpeakerLabels> Speakers { get; private init; } = [];

    /// <summary>The language of its words.</summary>
    public string? Language { get; private init; }

    /// <summary>The address of the recording.</summary>
    public string? Media { get; private init; }

    /// <summary>Which column of a table is what.</summary>
    public SurveyColumns? Columns { get; private init; }

    public static Declaration For(string path, EquatableArray<DocumentRule> rules)
    {
        DocumentKind? kind = null;
        string? group = null;
        string? media = null;
        string? language = null;
        SurveyColumns? columns = null;
        var speakers = new List<SpeakerLabels>();
        var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (!rule.Pattern.Matches(path))
            {
                continue;
            }

            kind = rule.Kind is { } name ? DocumentKind.Find(name) ?? kind : kind;
            group = rule.Group ?? group;
            media = rule.Media ?? media;
            language = rule.Language ?? language;
            columns = rule.Columns ?? columns;
            speakers.Insert(0, rule.Speakers);
            foreach (var attribute in rule.Attributes)
            {
                attributes[attribute.Name] = attribute.Value;
            }
        }

        return new Declaration(kind, group, attributes) { Speakers = speakers, Media = media, Language = language, Columns = columns };
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
