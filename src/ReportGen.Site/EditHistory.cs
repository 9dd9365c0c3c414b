using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Site.Differences;
using ReportGen.Site.Evidence;
using ReportGen.Site.Questions;

namespace ReportGen.Site;

/// <summary>
/// What each build of a project does to the evidence, known from the documents that it coded again: from what lies in the store beside them, without reading
/// a document or looking at any other.
/// </summary>
internal sealed class EditHistory(BuildRequest request, Pipeline pipeline)
{
    // Of more documents only sums are told: noting the words of all would take as long as coding them.
    private const int MostDocuments = 1_000;
    private const string Codebook = "read codebook";

    private List<(Run Run, Lazy<EditRecord?> Record)> _known = [];

    /// <summary>What a run did, to be found when somebody asks, as long as the next run has not been written down; null where there was none before it, or that is not
    /// known.</summary>
    public Lazy<Difference?> Of(Run? before, Run run)
    {
        var record = new Lazy<EditRecord?>(() => Note(before, run));
        _known = [.. _known.Where(k => k.Run == before), (run, record)];
        return new(() => before is null || record.Value is not { } noted ? null : Find(pipeline.Coded, run, noted));
    }

    /// <summary>Leaves what was before a run in the cache folder.</summary>
    public void Write(Run run) => _known.Find(k => k.Run == run).Record?.Value?.Write(request.CacheFolder, request.Disk);

    /// <summary>What a run did, given what was before it.</summary>
    public static Difference Find(CodedSteps steps, Run run, EditRecord record)
    {
        var after = Rows(steps, run, [.. run.TouchedIn(steps.Coded).Take(MostDocuments)]);
        var rejected = record.Rejected.ToDictionary(r => r.Id, r => r.Lines, StringComparer.Ordinal);
        return record.With(after.Select(d => RunSnapshot.Document(d, rejected.GetValueOrDefault(d.Card.Id))));
    }

    private EditRecord? Note(Run? before, Run run)
    {
        var (steps, none) = (pipeline.Coded, new DifferenceTotal(0, 0, 0, 0));
        var last = before is null ? null : _known.Find(k => k.Run == before).Record?.Value ?? EditRecord.Read(request.CacheFolder, before.Number);
        var nodes = last is not null && !run.Ledger.Any(r => r.Step == Codebook) ? last.Nodes : run.ValueOf(steps.Draft) is { } draft ? RunSnapshot.Nodes(draft) : [];
        if (before is null)
        {
            return new(run.Number, nodes, null, [], [], [], [], none, none, 0);
        }

        try
        {
            var touched = run.TouchedIn(steps.Coded);
            var (old, now) = (Rows(steps, before, touched), Rows(steps, run, touched));
            var kept = touched.Take(MostDocuments).ToHashSet(StringComparer.Ordinal);
            EditedDocument[] documents =
                [.. old.Where(d => kept.Contains(d.Card.Id)).Select(d => new EditedDocument(
                    d.Card.Id, d.Card.Title, d.Card.File, d.Words, d.Segments, d.Spoken, d.CodingLines, RunSnapshot.FactsOf(d.Card)))];
            (string, ReadOnlyMemory<byte>)[] rejected = [.. now.Where(d => kept.Contains(d.Card.Id) && d.RejectedCodings > 0)
                .Select(d => (d.Card.Id, (ReadOnlyMemory<byte>)RunSnapshot.RejectedIn(d, run.TableOf(steps.Ready).Find(d.Card.Id))))];
            var isOtherwise = touched.Count > 0 || nodes != last?.Nodes;
            return isOtherwise && run.ValueOf(steps.Numbers) is { } numbers
                ? new WholeCounts(old, now, numbers).Of(new(run.Number, nodes, last?.Nodes, documents, rejected, [], [], none, none, touched.Count - kept.Count))
                : new(run.Number, nodes, last?.Nodes, documents, rejected, [], [], none, none, 0);
        }
        catch (Exception exception) when (exception is DamagedException or RunStoppedException or InvalidOperationException or KeyNotFoundException)
        {
            // What was before cannot be had any more: the store may forget anything at any time.
            return null;
        }
    }

    private static List<CodedDocument> Rows(CodedSteps steps, Run run, IReadOnlyList<string> keys)
    {
        var table = run.TableOf(steps.Coded);
        return [.. keys.Select(table.Find).OfType<CodedDocument>()];
    }
}

/// <summary>The counts of all documents before and after an edit: what is after is known, and what was before is that without what the edited documents added.</summary>
/// <param name="before">The edited documents as they were.</param>
/// <param name="after">As they are.</param>
/// <param name="numbers">The numbers of all documents as they are.</param>
internal sealed class WholeCounts(List<CodedDocument> before, List<CodedDocument> after, Numbers numbers)
{
    /// <summary>The record with its counts.</summary>
    public EditRecord Of(EditRecord record)
    {
        var (old, now) = (Reach(before), Reach(after));
        var (answeredBefore, answeredAfter) = (Answers(before), Answers(after));
        var total = new DifferenceTotal(numbers.Totals.Documents, numbers.Totals.Words, numbers.Totals.Segments, numbers.Totals.Codings);
        return record with
        {
            Counts = [.. old.Keys.Concat(now.Keys).Concat(record.Nodes.Select(n => n.Id)).Distinct(StringComparer.Ordinal).Select(Node)],
            Questions =
            [
                .. numbers.Questions.Questions.Where(WasThere).Select(q => (
                    q.Question.Id, q.Question.Text, q.Answered - answeredAfter.GetValueOrDefault(q.Question.Id).Answered
                        + answeredBefore.GetValueOrDefault(q.Question.Id).Answered, q.Answered))
                    .Where(q => q.Item3 != q.Answered),
            ],
            Before = new(
                total.Documents - after.Count + before.Count, total.Words - after.Sum(d => d.Words) + before.Sum(d => d.Words),
                total.Segments - after.Sum(d => d.Segments) + before.Sum(d => d.Segments), total.Codings - after.Sum(d => d.Codings) + before.Sum(d => d.Codings)),
            After = total,
        };

        // A question that a workshop's notes number is there as long as they are.
        bool WasThere(QuestionReach q) => q.Question.IsNamed
            || q.Cases - answeredAfter.GetValueOrDefault(q.Question.Id).Cases + answeredBefore.GetValueOrDefault(q.Question.Id).Cases > 0;

        (string, NodeCount, NodeCount) Node(string id)
        {
            var (all, a, b) = (numbers.Totals.Of(id), old.GetValueOrDefault(id, new(0, 0, 0)), now.GetValueOrDefault(id, new(0, 0, 0)));
            var count = new NodeCount(all.Documents, all.Segments, all.Counts.Total);
            return (id, new(count.Documents - b.Documents + a.Documents, count.Segments - b.Segments + a.Segments, count.Codings - b.Codings + a.Codings), count);
        }
    }

    private static Dictionary<string, NodeCount> Reach(List<CodedDocument> documents)
    {
        var reach = new Dictionary<string, NodeCount>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            for (var i = 0; i < document.Nodes.Count; i++)
            {
                var (node, known) = (document.Nodes[i], reach.GetValueOrDefault(document.Nodes.Names[i], new(0, 0, 0)));
                reach[document.Nodes.Names[i]] = new(known.Documents + 1, known.Segments + node.Count, known.Codings + node.Counts.Total);
            }
        }

        return reach;
    }

    private static Dictionary<string, (int Answered, int Cases)> Answers(List<CodedDocument> documents)
    {
        var answers = new Dictionary<string, (int Answered, int Cases)>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            for (var i = 0; i < document.Asked.Count; i++)
            {
                var (answered, cases) = answers.GetValueOrDefault(document.Asked.Names[i]);
                answers[document.Asked.Names[i]] = (answered + document.Asked.Answered(i), cases + document.Asked.CasesOf(i));
            }
        }

        return answers;
    }
}
