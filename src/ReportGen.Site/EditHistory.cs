using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Stores;
using ReportGen.Site.Differences;
using ReportGen.Site.Evidence;

namespace ReportGen.Site;

/// <summary>
/// What each build of a project does to the evidence, found from the rows of the documents that it coded again: from what lies in the store beside them, without
/// opening a document or looking at any other.
/// </summary>
internal sealed class EditHistory(BuildRequest request, Pipeline pipeline)
{
    // Of more documents only sums are told: reading the words of all would take as long as coding them.
    private const int MostDocuments = 1_000;
    private const string Seeds = "find seeds";
    private const string Codebook = "read codebook";

    private List<(Run Run, Lazy<EditRecord> Record)> _known = [];

    /// <summary>What a run did, to be found when somebody asks, as long as the run before is remembered.</summary>
    public Lazy<EditRecord> Of(Run? before, Run run)
    {
        var record = new Lazy<EditRecord>(() => Find(before, run));
        _known = [.. _known.Where(k => k.Run == before), (run, record)];
        return record;
    }

    /// <summary>Leaves what a run did in the cache folder.</summary>
    public void Write(Run run) => _known.Find(k => k.Run == run).Record?.Value.Write(request.CacheFolder, request.Disk);

    private EditRecord Find(Run? before, Run run)
    {
        var last = before is null ? null : _known.Find(k => k.Run == before).Record?.Value ?? EditRecord.Read(request.CacheFolder, before.Number);
        var ledger = run.Ledger.Where(r => r.Step is Seeds or Codebook).ToLookup(r => r.Step, r => r.Key);
        var nodes = last is not null && !ledger.Contains(Codebook) ? last.Nodes : run.ValueOf(pipeline.Coded.Draft) is { } draft ? RunSnapshot.Nodes(draft) : [];
        return new EditRecord(run.Number, nodes, before is null ? null : Difference(before, run, last, nodes, [.. ledger[Seeds]]));
    }

    private Difference? Difference(Run before, Run run, EditRecord? last, IReadOnlyList<SnapshotNode> nodes, HashSet<string> edited)
    {
        var steps = pipeline.Coded;
        var touched = run.TouchedIn(steps.Coded);
        try
        {
            var (old, now) = (run == before ? [] : Rows(before, touched), Rows(run, touched));
            var plan = touched.Count == 0 ? null : run.ValueOf(steps.Questions);
            var ready = touched.Count == 0 ? null : run.TableOf(steps.Ready);

            // What the rules were is not known where the record of the build before was lost; then no rule is said to have changed.
            var nodesBefore = last?.Nodes ?? [.. nodes.Select(n => n with { Rule = null })];
            var found = Differences.Difference.Between(
                new([.. old.Take(MostDocuments).Select(d => Document(d, null, "before"))], nodesBefore, RunSnapshot.Questions(plan, old)),
                new([.. now.Take(MostDocuments).Select(d => Document(d, ready, "after"))], nodes, RunSnapshot.Questions(plan, now)));
            return found.IsNothing ? found : WholeCounts.Of(found, old, now, run.ValueOf(steps.Numbers)) with { DocumentsLeftOut = Math.Max(0, touched.Count - MostDocuments) };
        }
        catch (Exception exception) when (exception is DamagedException or RunStoppedException or InvalidOperationException or KeyNotFoundException)
        {
            // What was before cannot be had any more: the store may forget anything at any time.
            return null;
        }

        SnapshotDocument Document(CodedDocument coded, Engine.Tables.Table<Corpus.ReadyDocument>? ready, string side) =>
            RunSnapshot.Document(coded, ready?.Find(coded.Card.Id)) with { Fingerprint = () => IsEdited(coded.Card.File, edited) ? side : "" };
    }

    private List<CodedDocument> Rows(Run run, IReadOnlyList<string> keys)
    {
        var table = run.TableOf(pipeline.Coded.Coded);
        return [.. keys.Select(table.Find).OfType<CodedDocument>()];
    }

    // Files are found by their paths in the folder of documents, wherever that is.
    private static bool IsEdited(string file, HashSet<string> edited)
    {
        for (var start = 0; ; start = file.IndexOf('/', start) + 1)
        {
            if (edited.Contains(file[start..]))
            {
                return true;
            }

            if (file.IndexOf('/', start) < 0)
            {
                return false;
            }
        }
    }
}

/// <summary>Gives counts over some documents those of all: what is after is known, and what was before is that without what those documents added.</summary>
internal static class WholeCounts
{
    /// <param name="found">What is other between some documents.</param>
    /// <param name="before">These documents as they were.</param>
    /// <param name="after">As they are.</param>
    /// <param name="numbers">The numbers of all documents as they are; null where they are not known.</param>
    public static Difference Of(Difference found, List<CodedDocument> before, List<CodedDocument> after, Numbers? numbers)
    {
        if (numbers is null)
        {
            return found;
        }

        var (old, now) = (Reach(before), Reach(after));
        var answers = numbers.Questions.Questions.ToDictionary(q => q.Question.Id, q => q.Answered, StringComparer.Ordinal);
        var total = new DifferenceTotal(numbers.Totals.Documents, numbers.Totals.Words, numbers.Totals.Segments, numbers.Totals.Codings);
        return found with
        {
            Before = new(
                total.Documents - after.Count + before.Count, total.Words - after.Sum(d => d.Words) + before.Sum(d => d.Words),
                total.Segments - after.Sum(d => d.Segments) + before.Sum(d => d.Segments), total.Codings - after.Sum(d => d.Codings) + before.Sum(d => d.Codings)),
            After = total,
            Nodes = [.. found.Nodes.Select(Node)],
            Questions = [.. found.Questions.Select(q => answers.TryGetValue(q.Id, out var all) ? q with { Before = all - q.After + q.Before, After = all } : q)],
        };

        NodeChange Node(NodeChange node)
        {
            var all = numbers.Totals.Of(node.Id);
            var (a, b) = (old.GetValueOrDefault(node.Id, new(0, 0, 0)), now.GetValueOrDefault(node.Id, new(0, 0, 0)));
            var after = new NodeCount(all.Documents, all.Segments, all.Counts.Total);
            return node with
            {
                Before = node.Before is null ? null
                    : new(after.Documents - b.Documents + a.Documents, after.Segments - b.Segments + a.Segments, after.Codings - b.Codings + a.Codings),
                After = node.After is null ? null : after,
            };
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
}
