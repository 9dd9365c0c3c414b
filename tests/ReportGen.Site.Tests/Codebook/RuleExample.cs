using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Codebook;

/// <summary>
/// One example of a specification: a rule (block <c>yaml</c>), a document (block <c>text</c>) and what is coded (block <c>coded</c>), one line for
/// each hit: <c>words &lt;- rule</c>, before it the code where the rule block writes several under <c>themes:</c>.
/// </summary>
internal sealed record RuleExample(string File, int Line, string Title, string Rule, string Text, string Coded)
{
    public override string ToString() => $"{File}({Line}): {Title}";

    /// <summary>What the matcher makes of the example, in the form of its <c>coded</c> block.</summary>
    public string Run()
    {
        var settings = YamlNodes.Read(Rule) is MapNode map && map.Find("themes") is not null ? map : null;
        var draft = Draft(settings);
        if (draft.Diagnostics.Count > 0)
        {
            return string.Join('\n', draft.Diagnostics.Select(d => $"{d.Code} {d.Message}"));
        }

        var document = DocumentOf(settings);
        var codings = Matcher.Compile(draft.Rules).Code(document, QuestionsOf(settings));
        return string.Join('\n', codings.SelectMany(c => c.Hits.Select(h =>
            (settings is null ? "" : $"{c.Code}: ") + $"{document.Source.Slice(h.Span).ToString().Replace("\n", "⏎", StringComparison.Ordinal)} <- {h.Rule}")));
    }

    /// <summary>All examples of a file.</summary>
    public static IEnumerable<RuleExample> ReadFile(string path)
    {
        var lines = System.IO.File.ReadAllLines(path);
        var blocks = new Dictionary<string, string>();
        var title = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                title = lines[i].Length > 0 && blocks.Count == 0 ? lines[i].TrimStart('#', ' ') : title;
                continue;
            }

            var end = Array.IndexOf(lines, "```", i + 1);
            blocks[lines[i][3..]] = string.Join('\n', lines[(i + 1)..end]);
            if (lines[i] == "```coded")
            {
                yield return new RuleExample(Path.GetFileName(path), i + 1, title, blocks["yaml"], blocks["text"], blocks["coded"]);
                blocks.Clear();
            }

            i = end;
        }
    }

    private CodebookDraft Draft(MapNode? settings)
    {
        if (settings is null)
        {
            var indented = string.Join('\n', Rule.Split('\n').Select(l => "  " + l));
            return CodebookReader.Read(YamlNodes.ReadMap($"example:\n{indented}"), CodingDefaults.Usual);
        }

        var findings = new List<Engine.Diagnostics.Diagnostic>();
        var defaults = CodingDefaults.Read(settings.Find("defaults") as MapNode, findings, LetterCases.Of((settings.Find("language") as TextNode)?.Text ?? "en"));
        Assert.Empty(findings);
        return CodebookReader.Read((MapNode)settings.Find("themes")!, defaults);
    }

    private Document DocumentOf(MapNode? settings)
    {
        var facts = settings?.Find("document") as MapNode;
        var attributes = facts?.Find("attributes") is MapNode map
            ? map.Entries.Select(e => new NamedValue(e.Key.Text, ((TextNode)e.Value).Text)).ToArray()
            : [];
        return ExampleDocument.Of(
            Text, (facts?.Find("path") as TextNode)?.Text ?? "interviews/a.md", (facts?.Find("group") as TextNode)?.Text ?? "interviews", attributes);
    }

    // "answers: { 2: [typical-day] }": the third segment answers that question.
    private static List<SegmentQuestions> QuestionsOf(MapNode? settings) => settings?.Find("answers") is not MapNode answers
        ? []
        : [.. answers.Entries.Select(e => new SegmentQuestions(
            int.Parse(e.Key.Text, System.Globalization.CultureInfo.InvariantCulture), ((ListNode)e.Value).Elements.Select(q => ((TextNode)q).Text).ToEquatableArray()))];
}
