using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Languages;

namespace ReportGen.Site.Pages;

/// <summary>A theme or code with all that its own page says of it, apart from evidence.</summary>
/// <param name="Card">Its names.</param>
/// <param name="Claim">What is claimed, in a sentence; null where nothing is.</param>
/// <param name="Definition">What it means; null where nothing is said, as the three that follow.</param>
/// <param name="Include">When to use it.</param>
/// <param name="Exclude">When not to.</param>
/// <param name="Example">What it looks like.</param>
/// <param name="Memo">Where its narrative is; null where there is none.</param>
/// <param name="Rules">Its rule in words; none where only its codes have rules.</param>
/// <param name="Codes">Ids of a theme's codes.</param>
/// <param name="Previous">The node before it among its like; null for the first.</param>
/// <param name="Next">The node after it.</param>
internal sealed record ThemeNode(
    NodeCard Card,
    string? Claim,
    string? Definition,
    string? Include,
    string? Exclude,
    string? Example,
    Memo? Memo,
    EquatableArray<string> Rules,
    EquatableArray<string> Codes,
    string? Previous,
    string? Next) : ICanonical
{
    /// <summary>Every node of a codebook, in order.</summary>
    public static IEnumerable<ThemeNode> Of(Codebook.Codebook codebook, RuleSet rules, Language language)
    {
        var cards = NameList.Of(codebook, []);
        var words = rules.Rules.ToDictionary(r => r.Code, r => RuleWords.Of(r, language), StringComparer.Ordinal);
        for (var i = 0; i < codebook.Themes.Count; i++)
        {
            var theme = codebook.Themes[i];
            yield return new ThemeNode(
                cards.Find(theme.Id)!, theme.Claims.Claim, theme.Definition, theme.Include, theme.Exclude, theme.Example, theme.Memo, words.GetValueOrDefault(theme.Id),
                theme.Codes.Select(c => c.Id).ToEquatableArray(),
                i > 0 ? codebook.Themes[i - 1].Id : null,
                i + 1 < codebook.Themes.Count ? codebook.Themes[i + 1].Id : null);
            for (var j = 0; j < theme.Codes.Count; j++)
            {
                var code = theme.Codes[j];
                yield return new ThemeNode(
                    cards.Find(code.Id)!, code.Claims.Claim, code.Definition, code.Include, code.Exclude, code.Example, code.Memo, words.GetValueOrDefault(code.Id),
                    [],
                    j > 0 ? theme.Codes[j - 1].Id : null,
                    j + 1 < theme.Codes.Count ? theme.Codes[j + 1].Id : null);
            }
        }
    }

    public void Write(CanonicalWriter writer) => writer
        .Value(Card).OptionalText(Claim).OptionalText(Definition).OptionalText(Include).OptionalText(Exclude).OptionalText(Example).Value(Memo)
        .Texts(Rules).Texts(Codes).OptionalText(Previous).OptionalText(Next);
}
