using System.Buffers;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Codebook;

/// <summary>Reads themes and codes, and hands on the rules they hold with the codes those refer to.</summary>
internal sealed class NodeReader(CodingDefaults defaults, List<Diagnostic> findings)
{
    private static readonly SearchValues<char> s_hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly ScopeReader _scopes = new(defaults, findings);
    private readonly List<RuleDraft> _rules = [];
    private readonly List<string> _names = [];

    /// <summary>The rules found, in the order of the codebook; broken ones have no expression.</summary>
    public IReadOnlyList<RuleDraft> Rules => _rules;

    /// <summary>Every theme and code there is, by id.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>What rules are limited to.</summary>
    public IReadOnlyList<ScopeWord> ScopeWords => _scopes.Words;

    /// <summary>Where the parts of rules stand.</summary>
    public PartPlaces Places { get; } = new();

    /// <summary>All themes that have a usable name.</summary>
    public List<Theme> ReadThemes(MapNode themes)
    {
        var read = new List<Theme>();
        foreach (var (key, value) in Named(themes, "theme"))
        {
            _names.Add(key.Text);
            read.Add(ReadTheme(key, value));
        }

        return read;
    }

    private Theme ReadTheme(TextNode key, SettingsNode value)
    {
        if (value is not MapNode map)
        {
            ReadShorthand(key, key.Text, key.Text, value);
            return new Theme(key.Text, NodeName.Readable(key.Text), null, NodeClaims.None, null, null, null, null, null, null, false, [], key.Place);
        }

        var reader = new MapReader(map, SiteShape.Theme, findings);
        var codesMap = reader.Nested("codes");
        if (!ReadRule(reader, key.Text, key.Text) && codesMap is not { Entries.Count: > 0 })
        {
            ReportNoRule(key);
        }

        var codes = codesMap is null ? [] : ReadCodes(codesMap, key.Text);
        var theme = new Theme(
            key.Text, LabelOf(reader, key.Text), reader.Text("definition"), ClaimsReader.Read(reader, findings), reader.Text("include"),
            reader.Text("exclude"), reader.Text("example"),
            ReadColor(reader), ReadMemo(reader), reader.Word("status"), false, codes, key.Place);
        reader.Done();
        return theme;
    }

    private EquatableArray<Code> ReadCodes(MapNode codes, string theme)
    {
        var read = new List<Code>();
        foreach (var (key, value) in Named(codes, "code"))
        {
            var id = $"{theme}/{key.Text}";
            _names.Add(id);
            read.Add(ReadCode(key, id, theme, value));
        }

        return EquatableArray.From(read);
    }

    private Code ReadCode(TextNode key, string id, string theme, SettingsNode value)
    {
        if (value is not MapNode map)
        {
            ReadShorthand(key, id, theme, value);
            return new Code(id, theme, NodeName.Readable(key.Text), null, NodeClaims.None, null, null, null, null, null, null, false, key.Place);
        }

        var reader = new MapReader(map, SiteShape.Code, findings);
        if (!ReadRule(reader, id, theme))
        {
            ReportNoRule(key);
        }

        var code = new Code(
            id, theme, LabelOf(reader, key.Text), reader.Text("definition"), ClaimsReader.Read(reader, findings), reader.Text("include"),
            reader.Text("exclude"), reader.Text("example"),
            ReadColor(reader), ReadMemo(reader), reader.Word("status"), false, key.Place);
        reader.Done();
        return code;
    }

    // The entries whose names can be used, each once. Names that differ only in case would be one folder on some machines.
    private List<MapEntry> Named(MapNode map, string kind)
    {
        var seen = new Dictionary<string, TextNode>(StringComparer.OrdinalIgnoreCase);
        var named = new List<MapEntry>();
        foreach (var entry in map.Entries)
        {
            if (!NodeName.IsGood(entry.Key, kind, findings))
            {
                continue;
            }

            if (seen.TryAdd(entry.Key.Text, entry.Key))
            {
                named.Add(entry);
            }
            else
            {
                var first = seen[entry.Key.Text];
                findings.Add(CodebookDiagnostics.RepeatedName.At(
                    entry.Key.Place, $"there is a {kind} '{first.Text}' already, at line {first.Place.Line}", "give one of them another name, or join both"));
            }
        }

        return named;
    }

    private void ReadShorthand(TextNode key, string id, string theme, SettingsNode terms)
    {
        if (terms is TextNode { IsNothing: true })
        {
            ReportNoRule(key);
            return;
        }

        var rule = new RuleReader(Places, defaults.Case, findings);
        var expression = rule.ReadShorthand(terms);
        Keep(id, key.Place, rule, expression is null ? null : new CodeRule(id, theme, expression, defaults.Unit, _scopes.Unlimited));
    }

    // Whether the map says anything of a rule, usable or not.
    private bool ReadRule(MapReader reader, string id, string theme)
    {
        var says = reader.Has("any") | reader.Has("all") | reader.Has("none");
        var limits = reader.Has("unit") | reader.Has("in");
        if (!says && !limits)
        {
            return false;
        }

        var unit = CodingDefaults.ReadUnit(reader, defaults.Unit);
        var scope = _scopes.Read(reader);
        var rule = new RuleReader(Places, defaults.Case, findings);
        var expression = rule.ReadCombination(reader);
        if (expression is not null && !RuleReader.IsPositive(expression))
        {
            findings.Add(CodebookDiagnostics.ImpossibleRule.At(
                reader.PlaceOf("none"), "this rule says only what must not be there, so there is nothing to quote", "add 'any' or 'all' with what to look for"));
            expression = null;
        }

        Keep(id, reader.Map.Place, rule, expression is null || scope is null ? null : new CodeRule(id, theme, expression, unit, scope));
        return true;
    }

    private void Keep(string id, Place place, RuleReader reader, CodeRule? rule) => _rules.Add(new RuleDraft(rule, id, place, reader.References));

    private void ReportNoRule(TextNode key) => findings.Add(CodebookDiagnostics.NoRule.At(
        key.Place, $"'{key.Text}' has no rule, so only codings by hand apply it", "give it terms, or 'any' with a list of them"));

    private static string LabelOf(MapReader reader, string key) => reader.Text("label") is { Length: > 0 } label ? label : NodeName.Readable(key);

    // It is shown all the same, and made darker or lighter where it would not be seen.
    private void Look(MapReader reader, string color)
    {
        foreach (var (scheme, paper) in new[] { ("light", Contrast.Light[0]), ("dark", Contrast.Dark[0]) })
        {
            if (Contrast.Nearest(color, [paper], Contrast.OfMarks) is var nearest && nearest != color)
            {
                findings.Add(SettingsDiagnostics.FaintMark.At(
                    reader.PlaceOf("color"), $"marks in '{color}' are hard to see in the {scheme} scheme, where {nearest} is used", "the nearest colour with a contrast of 3 : 1"));
            }
        }
    }

    private string? ReadColor(MapReader reader)
    {
        if (reader.Text("color") is not { } color)
        {
            return null;
        }

        if (color.Length is 4 or 7 && color[0] == '#' && color.AsSpan(1).IndexOfAnyExcept(s_hexadecimal) < 0)
        {
            Look(reader, color.ToLowerInvariant());
            return color.ToLowerInvariant();
        }

        findings.Add(SettingsDiagnostics.BadValue.At(
            reader.PlaceOf("color"), $"'{color}' is not a colour", "write it as \"#36c\" or \"#3366cc\", in quotes: YAML takes a bare # for a comment"));
        return null;
    }

    // A file is named on one line and ends in .md; anything else is the text itself.
    private static Memo? ReadMemo(MapReader reader)
    {
        if (reader.Text("memo") is not { Length: > 0 } memo)
        {
            return null;
        }

        var place = reader.PlaceOf("memo");
        var isFile = memo.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !memo.Contains('\n', StringComparison.Ordinal);
        return isFile ? new Memo(memo, null, place) : new Memo(null, memo, place);
    }
}

/// <summary>A rule as it was read, before it is known whether the codes it refers to exist; a broken one has no rule.</summary>
internal sealed record RuleDraft(CodeRule? Rule, string Code, Place Place, IReadOnlyList<TextNode> References);
