using ReportGen.Site.Codebook;

namespace ReportGen.Site.Exchange;

/// <summary>
/// What a codebook says of a theme or code, in the one description that other programs have for it: the definition first, then a paragraph for each of
/// the other fields, begun by its name. Read back, every field is what it was; the rule stays with the definition, since it is words and no rule any more.
/// </summary>
/// <param name="Definition">What it means; with the rule's words where it comes from an export.</param>
/// <param name="Claim">What is claimed of it.</param>
/// <param name="Include">When to use it.</param>
/// <param name="Exclude">When not to.</param>
/// <param name="Example">A typical passage.</param>
/// <param name="Key">Its key in site.yml, where its label does not say it.</param>
internal sealed record NodeWords(string? Definition, string? Claim, string? Include, string? Exclude, string? Example, string? Key)
{
    private const string Break = "\n\n";
    private static readonly string[] s_fields = ["Claim: ", "Include: ", "Exclude: ", "Example: ", "Key: "];

    public static NodeWords Read(string? description)
    {
        var own = new List<string>();
        var fields = new string?[s_fields.Length];
        foreach (var paragraph in (description ?? "").Split(Break, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var field = Array.FindIndex(s_fields, f => paragraph.StartsWith(f, StringComparison.Ordinal));
            if (field >= 0 && fields[field] is null)
            {
                fields[field] = paragraph[s_fields[field].Length..].Trim();
            }
            else
            {
                own.Add(paragraph);
            }
        }

        var isKey = fields[^1] is { } key && NodeName.IsGood(new(new(""), key, IsPlain: true), "code", []);
        return new NodeWords(own.Count == 0 ? null : string.Join(Break, own), fields[0], fields[1], fields[2], fields[3], isKey ? fields[^1] : null);
    }

    /// <summary>The description; null where there is nothing to say.</summary>
    /// <param name="rule">The rule in words; null where there is none.</param>
    public string? Write(string? rule)
    {
        string?[] values = [Claim, Include, Exclude, Example, Key];
        var named = s_fields.Zip(values).Where(f => !string.IsNullOrWhiteSpace(f.Second)).Select(f => f.First + Together(f.Second!));
        var all = new[] { Definition?.Trim(), rule is null ? null : "Rule: " + rule }.Where(p => !string.IsNullOrEmpty(p)).Concat(named).ToList();
        return all.Count == 0 ? null : string.Join(Break, all);
    }

    // A blank line would end the field.
    private static string Together(string value) => string.Join('\n', value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
