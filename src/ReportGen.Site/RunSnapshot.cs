using ReportGen.Engine.Runs;
using ReportGen.Site.Codebook;
using ReportGen.Site.Corpus;
using ReportGen.Site.Differences;
using ReportGen.Site.Evidence;
using ReportGen.Site.Pages;
using ReportGen.Site.Questions;

namespace ReportGen.Site;

/// <summary>Takes snapshots of what a run coded. The words are cut already: they lie beside each document.</summary>
internal static class RunSnapshot
{
    /// <summary>All of it.</summary>
    public static Snapshot Of(Run run, CodedSteps steps, CodebookDraft draft)
    {
        var ready = run.TableOf(steps.Ready);
        List<CodedDocument> coded = [.. run.TableOf(steps.Coded).Values];
        return new(
            [.. coded.Select(c => Document(c, c.RejectedCodings > 0 ? RejectedIn(c, ready.Find(c.Card.Id)) : default))],
            Nodes(draft), Questions(run.ValueOf(steps.Questions), coded));
    }

    /// <summary>Themes and codes with their rules.</summary>
    public static IReadOnlyList<SnapshotNode> Nodes(CodebookDraft draft)
    {
        var (rules, facts) = (draft.Rules.Rules.ToDictionary(r => r.Code, StringComparer.Ordinal), NodeFacts.Of(draft.Codebook));
        return
        [
            .. NameList.Of(draft.Codebook, []).Nodes.Select(n => new SnapshotNode(n.Id, n.Label,
                rules.TryGetValue(n.Id, out var rule) ? [.. RuleWords.PartsOf(rule).Select(p => new SnapshotRule(p.Part, p.Words))] : [])
            {
                Facts = [.. facts[n.Id].Select(f => new SnapshotFact(f.Name, f.Value))],
            }),
        ];
    }

    /// <summary>Questions with how many answer them in some documents.</summary>
    public static IReadOnlyList<SnapshotQuestion> Questions(QuestionPlan? plan, IEnumerable<CodedDocument> documents)
    {
        var answers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            for (var i = 0; i < document.Asked.Count; i++)
            {
                answers[document.Asked.Names[i]] = answers.GetValueOrDefault(document.Asked.Names[i]) + document.Asked.Answered(i);
            }
        }

        return [.. (plan?.Questions ?? []).Select(q => new SnapshotQuestion(q.Id, q.Text, answers.GetValueOrDefault(q.Id)))];
    }

    /// <summary>One document.</summary>
    /// <param name="coded">What is coded in it.</param>
    /// <param name="rejected">What people reject in it, as lines of the table of rejected codings.</param>
    public static SnapshotDocument Document(CodedDocument coded, ReadOnlyMemory<byte> rejected) => new(
        coded.Card.Id, coded.Card.Title, coded.Card.File, coded.Words, coded.Segments, CodingTable.OfLines(coded.CodingLines), CodingTable.OfLines(rejected))
    {
        Spoken = () => coded.Spoken,
        Facts = FactsOf(coded.Card),
    };

    /// <summary>What is said of a document.</summary>
    public static IReadOnlyList<SnapshotFact> FactsOf(DocumentCard card) =>
        [new(SnapshotPair.Group, card.Group), .. card.Attributes.Select(a => new SnapshotFact(a.Name, a.Value))];

    /// <summary>What people reject in a document. The document is read for it: a run of an earlier process has none.</summary>
    public static byte[] RejectedIn(CodedDocument coded, ReadyDocument? ready) => ready is null ? [] : CodingLines.Of(ready.Open(), coded.AllCodings.Rejected);
}
