using ReportGen.Engine.Digests;
using ReportGen.Site.Languages;

namespace ReportGen.Site.Codebook;

/// <summary>A rule as readers of the report can follow it, one part a line.</summary>
internal static class RuleWords
{
    /// <summary>The lines in English, as files have them.</summary>
    public static EquatableArray<string> Of(CodeRule rule) => Of(rule, Language.English);

    /// <summary>The lines in the report's language; terms are as the codebook has them.</summary>
    public static EquatableArray<string> Of(CodeRule rule, Language language)
    {
        var lines = new List<string>(rule.Expression is Combination combination ? Parts(combination, language) : [Of(rule.Expression, language)])
        {
            Within(rule.Unit, language),
        };
        Add(lines, rule.Scope.Documents, words => language.Say("in documents: {0}", words));
        Add(lines, rule.Scope.Groups, words => language.Say("in groups: {0}", words));
        Add(lines, rule.Scope.Questions, words => language.Say("in answers to: {0}", words));
        Add(lines, [.. rule.Scope.Speakers.Select(s => Speaker(s, language))], words => language.Say("said by: {0}", words));
        lines.AddRange(rule.Scope.Attributes.Select(a => language.Say("where {0} is {1}", a.Name, string.Join(language.Say(" or "), a.Values))));
        return EquatableArray.From(lines);
    }

    // Roles are words of the report, labels those of its documents.
    private static string Speaker(string speaker, Language language) => speaker switch
    {
        "interviewer" => language.Say("interviewer"),
        "participant" => language.Say("participant"),
        _ => speaker,
    };

    /// <summary>The same with each term apart: what it is a part of, and its words.</summary>
    public static IEnumerable<(string Part, string Words)> PartsOf(CodeRule rule)
    {
        var combination = rule.Expression as Combination ?? new Combination([rule.Expression], [], []);
        return
        [
            .. combination.Any.Select(e => ("any of", Of(e, Language.English))),
            .. combination.All.Select(e => ("all of", Of(e, Language.English))),
            .. combination.None.Select(e => ("none of", Of(e, Language.English))),
            ("within one", rule.Unit.ToString().ToLowerInvariant()),
            .. rule.Scope.Documents.Select(d => ("in documents", d)),
            .. rule.Scope.Groups.Select(g => ("in groups", g)),
            .. rule.Scope.Questions.Select(q => ("in answers to", q)),
            .. rule.Scope.Speakers.Select(s => ("said by", s)),
            .. rule.Scope.Attributes.SelectMany(a => a.Values.Select(v => ("where", $"{a.Name} is {v}"))),
        ];
    }

    private static string Within(CodingUnit unit, Language language) => unit switch
    {
        CodingUnit.Sentence => language.Say("within one sentence"),
        CodingUnit.Paragraph => language.Say("within one paragraph"),
        CodingUnit.Turn => language.Say("within one turn"),
        CodingUnit.Section => language.Say("within one section"),
        _ => language.Say("within one document"),
    };

    private static string Of(RuleExpression expression, Language language) => expression is Combination nested
        ? "(" + string.Join("; ", Parts(nested, language)) + ")"
        : expression.Words;

    private static List<string> Parts(Combination combination, Language language)
    {
        var lines = new List<string>();
        Add(lines, Words(combination.Any), words => language.Say("any of: {0}", words));
        Add(lines, Words(combination.All), words => language.Say("all of: {0}", words));
        Add(lines, Words(combination.None), words => language.Say("none of: {0}", words));
        return lines;

        EquatableArray<string> Words(EquatableArray<RuleExpression> expressions) => expressions.Select(e => Of(e, language)).ToEquatableArray();
    }

    private static void Add(List<string> lines, EquatableArray<string> words, Func<string, string> say)
    {
        if (words.Count > 0)
        {
            lines.Add(say(string.Join(", ", words)));
        }
    }
}
