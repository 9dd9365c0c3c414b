using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Codebook;

/// <summary>Reads what limits a rule: its <c>in:</c>.</summary>
internal sealed class ScopeReader(CodingDefaults defaults, ICollection<Diagnostic> findings)
{
    private readonly List<ScopeWord> _words = [];

    /// <summary>Every word that limits some rule, to be compared later with what there is.</summary>
    public IReadOnlyList<ScopeWord> Words => _words;

    /// <summary>A scope without limits beyond the project's defaults.</summary>
    public RuleScope Unlimited => new([], [], [], defaults.Speakers, []);

    /// <summary>The scope of a theme or code; null where it is unusable, so that the rule would look where it should not.</summary>
    public RuleScope? Read(MapReader node)
    {
        if (!node.Has("in"))
        {
            return Unlimited;
        }

        if (node.Nested("in") is not { } map)
        {
            return null;
        }

        var before = findings.Count;
        var reader = new MapReader(map, SiteShape.Scope, findings);
        var documents = ReadValues(reader, "documents", ScopeKind.Document);
        var groups = ReadValues(reader, "groups", ScopeKind.Group);
        var questions = ReadValues(reader, "questions", ScopeKind.Question);
        var speakers = ReadValues(reader, "speakers", ScopeKind.Speaker);
        var attributes = reader.Nested("attributes") is { } facts ? ReadAttributes(facts) : [];
        reader.Done();
        return FindingsSince.HaveError(findings, before)
            ? null
            : new RuleScope(documents, groups, questions, speakers.Count > 0 ? speakers : defaults.Speakers, attributes);
    }

    private EquatableArray<string> ReadValues(MapReader reader, string key, ScopeKind kind)
    {
        var nodes = reader.TextNodes(key);
        if (nodes.Count == 0 && reader.Node(key) is ListNode { Elements.Count: 0 } empty)
        {
            findings.Add(CodebookDiagnostics.ImpossibleRule.At(
                empty.Place, $"'{key}' is empty, so the rule would look nowhere", "name what it is limited to, or remove the line"));
        }

        foreach (var node in nodes)
        {
            _words.Add(new ScopeWord(kind, node.Text, node.Place));
            if (kind == ScopeKind.Document && !StaysInside(node.Text))
            {
                findings.Add(SettingsDiagnostics.BadValue.At(
                    node.Place, $"'{node.Text}' is not a path inside the seeds folder", "write it as in 'interviews/**' or '**/*.md'"));
            }
        }

        return EquatableArray.From(nodes.Select(n => n.Text));
    }

    private EquatableArray<AttributeLimit> ReadAttributes(MapNode facts)
    {
        var limits = new List<AttributeLimit>();
        var reader = new MapReader(facts, SiteShape.ScopeAttributes, findings);
        foreach (var entry in facts.Entries)
        {
            var values = reader.Texts(entry.Key.Text);
            if (values.Count == 0)
            {
                findings.Add(CodebookDiagnostics.ImpossibleRule.At(
                    entry.Key.Place, $"no value is given for the attribute '{entry.Key.Text}'", "write the value, or remove the line"));
            }

            _words.Add(new ScopeWord(ScopeKind.Attribute, entry.Key.Text, entry.Key.Place));
            limits.Add(new AttributeLimit(entry.Key.Text, values));
        }

        return EquatableArray.From(limits);
    }

    private static bool StaysInside(string glob) =>
        glob.Length > 0 && !glob.StartsWith('/') && !glob.Split('/').Contains("..", StringComparer.Ordinal);
}
