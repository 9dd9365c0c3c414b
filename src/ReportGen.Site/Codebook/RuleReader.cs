using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Codebook;

/// <summary>
/// Reads what a rule asks for. A bad part of <c>any</c> is left out, and the others still count; a bad part of <c>all</c> or <c>none</c>
/// makes the whole rule unusable, for without it the rule would claim more than was meant.
/// </summary>
internal sealed class RuleReader(PartPlaces places, LetterCase letterCase, ICollection<Diagnostic> findings)
{
    // Nobody writes a rule that deep; a file made to break the program does.
    private const int DeepestNesting = 32;

    private readonly List<TextNode> _references = [];

    /// <summary>The codes that the rule refers to, in the order in which they stand.</summary>
    public IReadOnlyList<TextNode> References => _references;

    /// <summary>The shorthand: any of these terms.</summary>
    public RuleExpression? ReadShorthand(SettingsNode terms)
    {
        var any = ReadParts(terms, "", isNeeded: false, depth: 0);
        return any is { Count: > 0 } ? new Combination(EquatableArray.From(any), [], []) : null;
    }

    /// <summary>The <c>any</c>, <c>all</c> and <c>none</c> of a map; null where they cannot be used.</summary>
    public RuleExpression? ReadCombination(MapReader map, int depth = 0)
    {
        if (depth > DeepestNesting)
        {
            findings.Add(CodebookDiagnostics.ImpossibleRule.At(
                map.Map.Place, "this rule is nested too deeply", "give its inner parts names as codes, and refer to those"));
            return null;
        }

        var any = map.Node("any") is { } anyNode ? ReadParts(anyNode, "any", isNeeded: false, depth) : [];
        var all = map.Node("all") is { } allNode ? ReadParts(allNode, "all", isNeeded: true, depth) : [];
        var none = map.Node("none") is { } noneNode ? ReadParts(noneNode, "none", isNeeded: true, depth) : [];
        if (any is null || all is null || none is null)
        {
            return null;
        }

        if (any.Count + all.Count + none.Count == 0)
        {
            findings.Add(CodebookDiagnostics.ImpossibleRule.At(map.Map.Place, "this says nothing to look for", "give it 'any', 'all' or 'none' with a list of terms"));
            return null;
        }

        var contradicted = none.FirstOrDefault(n => all.Contains(n) || (any.Count == 1 && any.Contains(n)));
        if (contradicted is not null)
        {
            findings.Add(CodebookDiagnostics.ImpossibleRule.At(
                map.PlaceOf("none"), $"'{contradicted.Words}' must be there and must not be there", "remove one of both"));
            return null;
        }

        return new Combination(EquatableArray.From(any), EquatableArray.From(all), EquatableArray.From(none));
    }

    /// <summary>Whether a condition can name words that a coding rests on, rather than only words that must be absent.</summary>
    public static bool IsPositive(RuleExpression expression) =>
        expression is not Combination combination || combination.Any.Any(IsPositive) || combination.All.Any(IsPositive);

    // Null where nothing is usable, or where a needed part is not.
    private List<RuleExpression>? ReadParts(SettingsNode node, string key, bool isNeeded, int depth)
    {
        if (node is ListNode { Elements.Count: 0 })
        {
            findings.Add(CodebookDiagnostics.ImpossibleRule.At(
                node.Place, key.Length == 0 ? "this list is empty" : $"'{key}' is empty", "write the terms to look for, or remove the line"));
            return null;
        }

        var elements = node is ListNode list ? list.Elements : [node];
        var parts = new List<RuleExpression>(elements.Count);
        var isWhole = true;
        foreach (var element in elements)
        {
            if (ReadPart(element, depth) is { } part)
            {
                parts.Add(part);
            }
            else
            {
                isWhole = false;
            }
        }

        return isWhole || (!isNeeded && parts.Count > 0) ? parts : null;
    }

    private RuleExpression? ReadPart(SettingsNode node, int depth)
    {
        switch (node)
        {
            case TextNode text:
                return ReadTerm(text.IsNothing ? text with { Text = "" } : text) is { } term ? new TermExpression(term) : null;
            case MapNode map:
                return ReadMap(new MapReader(map, SiteShape.Part, findings), depth);
            default:
                findings.Add(SettingsDiagnostics.WrongShape.At(
                    node.Place, $"a part of a rule should be a term or a map, but this is {node.Shape}", "write { any: [ … ] } around it"));
                return null;
        }
    }

    private RuleExpression? ReadMap(MapReader map, int depth)
    {
        var kinds = new List<string>();
        foreach (var kind in (string[])["near", "regex", "code", "any", "all", "none"])
        {
            if (map.Has(kind))
            {
                kinds.Add(kind);
            }
        }

        map.Done();
        if (kinds.Count == 0)
        {
            findings.Add(CodebookDiagnostics.ImpossibleRule.At(
                map.Map.Place, "this part of a rule says nothing to look for", "give it one of near, regex, code, any, all, none"));
            return null;
        }

        if (kinds.Count > 1 && kinds[0] is "near" or "regex" or "code")
        {
            findings.Add(SettingsDiagnostics.WrongShape.At(
                map.PlaceOf(kinds[1]), $"'{kinds[0]}' and '{kinds[1]}' cannot stand in one map", "make them two elements of the list"));
            return null;
        }

        return kinds[0] switch
        {
            "near" => map.Nested("near") is { } near ? ReadNear(new MapReader(near, SiteShape.Near, findings)) : null,
            "regex" => TextOf(map, "regex") is { } pattern ? places.Remember(RegexPattern.Read(pattern, findings), pattern.Place) : null,
            "code" => TextOf(map, "code") is { } code ? ReadReference(code) : null,
            _ => ReadCombination(map, depth + 1),
        };
    }

    private NearExpression? ReadNear(MapReader map)
    {
        var before = findings.Count;
        var terms = new List<Term>();
        foreach (var node in map.TextNodes("terms"))
        {
            if (ReadTerm(node) is { } term)
            {
                terms.Add(term);
            }
        }

        var within = map.Number("within") ?? NearExpression.UsualWithin;
        var isOrdered = map.Flag("ordered") ?? false;
        map.Done();
        if (!FindingsSince.HaveError(findings, before) && terms.Count is < 2 or > NearExpression.MostTerms)
        {
            findings.Add(CodebookDiagnostics.ImpossibleRule.At(
                map.PlaceOf("terms"), $"'near' needs two to {NearExpression.MostTerms} terms, but has {terms.Count}", "for a single term, write the term alone"));
        }

        return FindingsSince.HaveError(findings, before) ? null : new NearExpression(EquatableArray.From(terms), within, isOrdered);
    }

    private Term? ReadTerm(TextNode node) => places.Remember(Term.Parse(node, findings, letterCase), node.Place);

    private CodeExpression ReadReference(TextNode code)
    {
        _references.Add(code);
        return new CodeExpression(code.Text, []);
    }

    private static TextNode? TextOf(MapReader map, string key) => map.Text(key) is null ? null : map.Node(key) as TextNode;
}
