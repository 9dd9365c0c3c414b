using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Corpus;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Exports;

/// <summary>Plans the report's data as files.</summary>
internal static class DataFiles
{
    /// <summary>Every file but the one that has everything in it.</summary>
    /// <param name="steps">Where everything comes from.</param>
    /// <param name="assets">What pages load.</param>
    public static Folded<FilePlan> Plan(
        PageSteps steps, Frame frame, EvidenceIndex index, Numbers numbers, Table<ReadyDocument> ready, Table<LinkedDocument> linked, Table<CodedDocument> coded,
        IEnumerable<Made<FilePlan>> assets)
    {
        var documents = index.ById;
        List<Made<FilePlan>> plans =
        [
            .. assets,
            .. MachineFiles.Plan(steps, frame, numbers, ready, coded),
            FilePlan.Of(Tables.Codings, w => Each(w, documents, d => w.Digest(d.Lines.Digest)), () => [steps.Coded.Row()], () => Tables.CodingsFile(documents)),
            FilePlan.Of(Tables.Codebook, w => w.Value(frame.Codebook).Value(frame.Rules), () => [steps.Frame.Row("")], () => Tables.CodebookFile(frame.Codebook, frame.Rules)),
            FilePlan.Of(
                Tables.Matrix, w =>
                Each(w.Digest(frame.Names), documents, d => w.Hash(d.Reach)),
                () => [steps.Frame.Row(""), steps.Coded.Row()], () => Tables.MatrixFile(Tables.Matrix, documents, frame.Nodes, n => n.Count)),
            FilePlan.Of(
                Tables.Cooccurrence, w =>
                w.Value(numbers.Reached).Value(numbers.Pairs).Value(numbers.Together), () => [steps.Numbers.Row("")],
                () => Tables.CooccurrenceFile(numbers.Pairs.Pairs, numbers.Totals, numbers.Together)),
            FilePlan.Of(
                Tables.Along, w => Each(w, [.. frame.Nodes.Nodes], n => numbers.Along.Write(w.Text(n.Id), n.Id)),
                () => [steps.Frame.Row(""), steps.Numbers.Row("")], () => Tables.AlongFile(numbers.Along, frame.Nodes)),
            FilePlan.Of(
                Tables.Terms, w => Each(w.Value(frame.Rules), documents, d => w.Hash(d.TermsHash)),
                () => [steps.Frame.Row(""), steps.Coded.Row()], () => Tables.TermsFile(index, frame.Rules)),
            FilePlan.Of(Tables.Documents, w => Each(w, documents, d => w.Hash(d.Summary)), () => [steps.Coded.Row()], () => Tables.DocumentsFile(documents)),
            .. ComparisonTables.Plan(steps, frame, numbers),
            .. QuestionTable.Plan(steps, frame, index),
        ];
        plans.AddRange(frame.Site.HasSearch ? SearchFiles.Plan(steps, frame, numbers, ready, coded) : []);
        plans.AddRange(numbers.Totals.People.Count > 0 ? OfPeople(steps, frame, numbers, documents, ready) : []);
        if (numbers.Checks.Checks.Count > 0)
        {
            plans.Add(FilePlan.Of(Tables.Checks, w => w.Value(numbers.Checks), () => [steps.Numbers.Row("")], () => Tables.ChecksFile(numbers.Checks)));
        }

        foreach (var question in frame.Questions.Questions)
        {
            List<AnswersIn> asked = [.. index.Answers(question.Id).OrderBy(a => a.Document.Card.Id, StringComparer.Ordinal)];
            plans.Add(FilePlan.Of(
                Addresses.QuestionData(question.Id),
                w => Each(w.Value(question), asked, a => w.Hash(a.Document.Naming).Hash(a.Hash)),
                () => [steps.Frame.Row(""), steps.Coded.Row()],
                () => QuestionJson.Make(question, asked)));
        }

        List<Row<CodedDocument>> read = [.. coded.Where(r => ready.TryFind(r.Key, out _))];
        for (var i = 0; i < read.Count; i++)
        {
            if (ready.TryFind(read[i].Key, out var document))
            {
                var (id, own, next) = (read[i].Key, read[i], i + 1 < read.Count ? read[i + 1].Key : null);
                var hasLinks = linked.TryFind(id, out var links);
                plans.Add(FilePlan.Of(
                    Addresses.DocumentData(id),
                    w => w.Digest(own.Digest).Digest(document.Digest).Digest(hasLinks ? links.Digest : default).OptionalText(next),
                    () => [steps.Ready.Row(id), steps.Coded.Row(id), steps.Linked.Row(id)],
                    () => DocumentJson.Make(document.Value.Open(), own.Value, hasLinks ? links.Value : LinkedDocument.None(id), next)));
            }
        }

        return plans;
    }

    // What only a report has that people coded.
    private static IEnumerable<Made<FilePlan>> OfPeople(
        PageSteps steps, Frame frame, Numbers numbers, IReadOnlyList<CodedDocument> documents, Table<ReadyDocument> ready)
    {
        List<CodedDocument> rejected = [.. documents.Where(d => d.Rejected.Count > 0)];
        yield return FilePlan.Of(
            Tables.Rejected, w => Each(w, rejected, d => w.Digest(d.Content).Digest(d.Rules.Digest).Value(d.Card)), () => [steps.Coded.Row(), steps.Ready.Row()],
            () => Tables.RejectedFile(rejected.Select(d => (d, (Func<Document>)ready.Find(d.Card.Id)!.Open))));
        List<CodedDocument> coded = [.. documents.Where(d => d.People.Count > 0)];
        yield return FilePlan.Of(
            Tables.Disagreements, w => Each(w.Value(frame.Rules), coded, d => w.Digest(d.Content).Digest(d.Rules.Digest).Value(d.Card)), () => [steps.Coded.Row(),
                steps.Ready.Row()],
            () => Tables.DisagreementsFile(
                coded.Select(d => (d, (Func<Document>)ready.Find(d.Card.Id)!.Open)), frame.Rules.Rules.Select(r => r.Code).ToHashSet(StringComparer.Ordinal)));
        yield return FilePlan.Of(Tables.Agreement, w => w.Value(numbers.Agreement), () => [steps.Numbers.Row("")], () => Tables.AgreementFile(numbers.Agreement));
        yield return Matrix(Tables.MatrixByRules, n => n.Counts.SegmentsByRules);
        yield return Matrix(Tables.MatrixByPeople, n => n.Counts.SegmentsByPeople);

        Made<FilePlan> Matrix(string path, Func<NodeEvidence, int> count) => FilePlan.Of(
            path, w => Each(w.Digest(frame.Names), documents, d => w.Hash(d.Reach)), () => [steps.Frame.Row(""), steps.Coded.Row()],
            () => Tables.MatrixFile(path, documents, frame.Nodes, count));
    }

    /// <summary>The file that has everything in it, findings too.</summary>
    /// <param name="editions">The same in other forms.</param>
    public static Folded<FilePlan> PlanLast(Frame frame, EvidenceIndex index, Numbers numbers, FindingList findings, IEnumerable<Made<FilePlan>> editions)
    {
        List<Made<FilePlan>> plans =
        [
            new(Addresses.Report,
                new FilePlan(() => ReportJson.Make(
                    frame.Site.Title, index.ById, frame.Nodes, frame.Codebook, frame.Rules, numbers.Totals, numbers.Questions.Questions, findings.Findings))),
            .. editions,
        ];
        return plans;
    }

    private static void Each<T>(CanonicalWriter writer, IReadOnlyList<T> documents, Action<T> write)
    {
        writer.Number(documents.Count);
        foreach (var document in documents)
        {
            write(document);
        }
    }
}
