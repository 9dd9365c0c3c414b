using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Codebook;

/// <summary>Reads <c>themes:</c> of site.yml. A theme that is broken is reported, and hides no other.</summary>
internal static class CodebookReader
{
    /// <summary>What site.yml says of themes, by the defaults that it sets.</summary>
    public static Outcome<CodebookDraft> Read(SiteSettings settings)
    {
        var findings = new List<Diagnostic>();
        var draft = Read(settings.Themes, CodingDefaults.Read(settings.Defaults, findings, LetterCases.Of(settings.Language)));
        var words = CodingDefaults.SpeakersIn(settings.Defaults).Concat(draft.ScopeWords);
        return Outcome.Of(draft with { ScopeWords = words.ToEquatableArray() }, findings.Concat(draft.Diagnostics));
    }

    /// <summary>The same with the places of all parts of rules; findings are left to those who build from it.</summary>
    public static PlacedCodebook ReadPlaced(SiteSettings settings)
    {
        var (draft, places) = ReadWithPlaces(settings.Themes, CodingDefaults.Read(settings.Defaults, new List<Diagnostic>(), LetterCases.Of(settings.Language)));
        return new PlacedCodebook(draft.Codebook, draft.Rules, RulePart.In(draft.Rules, places));
    }

    /// <summary>The codebook and its rules, with everything wrong with them; an empty codebook where site.yml has no themes.</summary>
    public static CodebookDraft Read(MapNode? themes, CodingDefaults defaults) => ReadWithPlaces(themes, defaults).Draft;

    private static (CodebookDraft Draft, PartPlaces Places) ReadWithPlaces(MapNode? themes, CodingDefaults defaults)
    {
        var findings = new List<Diagnostic>();
        var nodes = new NodeReader(defaults, findings);
        var drafts = themes is null ? [] : nodes.ReadThemes(themes);
        var rules = new RuleReferences(nodes.Rules, nodes.Names, findings).Resolve();

        // A rule that turned out unusable applies nothing: pages say so rather than show an empty list of evidence.
        var applied = rules.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        var read = drafts.Select(theme => theme with
        {
            HasRule = applied.Contains(theme.Id),
            Codes = theme.Codes.Select(code => code with { HasRule = applied.Contains(code.Id) }).ToEquatableArray(),
        });
        var draft = new CodebookDraft(
            new Codebook(EquatableArray.From(read)),
            new RuleSet(rules),
            EquatableArray.From(nodes.ScopeWords),
            EquatableArray.From(findings.Order()));
        return (draft, nodes.Places);
    }
}
