using System.Text;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Exchange;

/// <summary>The site.yml of a project that comes from another program.</summary>
internal static class ImportedSettings
{
    private const int LongestDescription = 300;

    private const string FormerRules =
        $"# What rules coded in the project that was exported is in 'codings/{Coding.FormerRules}.yml', and counts as found by rules;\n"
        + "# once rules of your own find it, remove it there.\n";

    /// <param name="project">What was read.</param>
    /// <param name="codebook">Its codes as themes and codes.</param>
    /// <param name="memos">The files of memos, by theme or code.</param>
    /// <param name="documents">Its texts as documents.</param>
    /// <param name="facts">What is known of them.</param>
    public static string Of(
        QdaProject project, ImportedCodebook codebook, IReadOnlyDictionary<string, string> memos, IReadOnlyList<ImportedDocument> documents, ImportedFacts facts)
    {
        var text = new StringBuilder();
        text.Append("title: ").Append(YamlScalar.Quoted(OneLine(project.Name) is { Length: > 0 } title ? title : "Report")).Append('\n');
        if (DescriptionOf(project) is { } description)
        {
            text.Append("description: ").Append(YamlScalar.Quoted(description)).Append('\n');
        }

        var survey = SpeakerSurvey.Of(documents.SelectMany(d => DocumentSpeakers.Of(d.File, new ReadingRules(SpeakerLabels.Usual, []))), SpeakerLabels.Usual, 0);
        var speakers = SpeakerYaml.Roles(survey, isFoundOnly: true) + SpeakerYaml.Unknown(survey);
        if (speakers.Length > 0)
        {
            text.Append("\n# Who is speaking, by the labels at the start of lines. What is called a guess was not asked of anybody.\n").Append(speakers);
        }

        var entries = facts.Groups.Select(g => $"  - {{ match: {YamlScalar.Quoted(g.Path)}, group: {YamlScalar.Quoted(g.Group)} }}\n").Concat(SpeakerYaml.Entries(survey)).ToList();
        if (entries.Count > 0)
        {
            text.Append("\n# What is known about documents.\ndocuments:\n").AppendJoin("", entries);
        }

        if (facts.Table is not null)
        {
            text.Append("\n# Facts about documents, a row each.\n");
            text.Append("attributes: { file: ").Append(ImportedFacts.FileName).Append(", id: ").Append(ImportedFacts.IdColumn).Append(" }\n");
        }

        if (codebook.Themes.Count > 0)
        {
            text.Append(codebook.Nodes.Any(n => n.Source.Terms.Count > 0)
                ? "\n# The codebook, with what its dictionary looks for.\nthemes:\n"
                : "\n# The codebook. What people coded is in 'codings'; give a theme or code terms of its own, and rules code too.\n"
                    + (project.Users.Any(u => u.Name == Coding.Rules) ? FormerRules : "") + "themes:\n");
        }

        foreach (var theme in codebook.Themes)
        {
            Add(text, theme, memos, "  ");
            text.Append(theme.Codes.Count > 0 ? "    codes:\n" : "");
            foreach (var code in theme.Codes)
            {
                Add(text, code, memos, "      ");
            }
        }

        if (codebook.Themes.Count > 0 && !codebook.Nodes.Any(n => n.Source.Terms.Count > 0))
        {
            // That a code has no rule is what this project is about.
            text.Append("\n# That codes have no rules need not be said as long as people code.\n");
            text.Append("diagnostics: { ").Append(CodebookDiagnostics.NoRule.Code).Append(": none }\n");
        }

        return text.ToString();
    }

    /// <summary>What can stand as the report's one sentence about itself; null for what is longer.</summary>
    public static string? DescriptionOf(QdaProject project) =>
        project.Description?.Trim() is { Length: > 0 and <= LongestDescription } words && !words.Contains('\n', StringComparison.Ordinal) ? words : null;

    private static void Add(StringBuilder text, ImportedNode node, IReadOnlyDictionary<string, string> memos, string indent)
    {
        text.Append(indent).Append(YamlScalar.Of(node.Key)).Append(":\n");
        Line("label", node.Label);
        Line("definition", node.Words.Definition);
        Line("claim", node.Words.Claim);
        Line("include", node.Words.Include);
        Line("exclude", node.Words.Exclude);
        Line("example", node.Words.Example);
        Line("color", node.Source.Color);
        Line("memo", memos.GetValueOrDefault(node.Id));
        if (node.Source.Terms.Count > 0)
        {
            Terms(text, node.Source.Terms, indent + "  ");
        }

        void Line(string key, string? value)
        {
            if (value is { Length: > 0 })
            {
                text.Append(indent).Append("  ").Append(key).Append(": ").Append(YamlScalar.Quoted(value)).Append('\n');
            }
        }
    }

    // A dictionary may have thousands of them, and a change of one is a change of a line.
    private static void Terms(StringBuilder text, IReadOnlyList<string> terms, string indent)
    {
        const int MostOnALine = 8;
        text.Append(indent).Append(terms.Count > MostOnALine ? "any:\n" : "any: [");
        text.Append(terms.Count > MostOnALine
            ? string.Concat(terms.Select(t => $"{indent}  - {YamlScalar.Quoted(t)}\n"))
            : string.Join(", ", terms.Select(YamlScalar.Quoted)) + "]\n");
    }

    private static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
