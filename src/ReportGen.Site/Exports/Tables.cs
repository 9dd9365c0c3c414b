using System.Globalization;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Exports;

/// <summary>The tables of the report as files for spreadsheets and statistics programs.</summary>
internal static class Tables
{
    public const string Codings = "data/codings.csv";
    public const string Codebook = "data/codebook.csv";
    public const string Rejected = "data/rejected.csv";
    public const string Matrix = "data/matrix.csv";
    public const string MatrixByRules = "data/matrix-rules.csv";
    public const string MatrixByPeople = "data/matrix-people.csv";
    public const string Cooccurrence = "data/cooccurrence.csv";
    public const string Documents = "data/documents.csv";

    /// <summary>All codings, from each document's lines.</summary>
    public static OutputFile CodingsFile(IEnumerable<CodedDocument> documents) => Csv.File(Codings, CodingLines.Columns, documents.Select(d => d.CodingLines));

    /// <summary>What rules found and people rejected, from each document's lines; those documents are read again, since few have any.</summary>
    public static OutputFile RejectedFile(IEnumerable<(CodedDocument Coded, Func<Document> Open)> documents) =>
        Csv.File(Rejected, CodingLines.Columns, documents.Select(d => (ReadOnlyMemory<byte>)CodingLines.Of(d.Open(), d.Coded.AllCodings.Rejected)));

    public static OutputFile CodebookFile(Codebook.Codebook codebook, RuleSet rules)
    {
        var words = rules.Rules.ToDictionary(r => r.Code, r => string.Join("; ", RuleWords.Of(r)), StringComparer.Ordinal);
        return Csv.File(Codebook, "id,theme,label,definition,include,exclude,example,color,rule", codebook.Themes.SelectMany(t => t.Codes
            .Select(c => CsvLine.Of(c.Id, t.Id, c.Label, c.Definition ?? "", c.Include ?? "", c.Exclude ?? "", c.Example ?? "", c.Color ?? "", words.GetValueOrDefault(c.Id, "")))
            .Prepend(CsvLine.Of(t.Id, t.Id, t.Label, t.Definition ?? "", t.Include ?? "", t.Exclude ?? "", t.Example ?? "", t.Color ?? "", words.GetValueOrDefault(t.Id, "")))));
    }

    /// <summary>Segments with each theme and code, a document a line.</summary>
    /// <param name="path">Where the table lies.</param>
    /// <param name="documents">All documents.</param>
    /// <param name="nodes">Themes and codes.</param>
    /// <param name="count">How many segments of a document have a node.</param>
    public static OutputFile MatrixFile(string path, IReadOnlyList<CodedDocument> documents, NameList nodes, Func<CodedDocument, string, int> count) => Csv.File(
        path,
        CsvLine.Of([.. s_matrixColumns, .. Beside(s_matrixColumns, "theme.", [.. nodes.Nodes.Select(n => n.Id)])]).TrimEnd('\n'),
        documents.Select(d => CsvLine.Of(nodes.Nodes.Select(n => Number(count(d, n.Id))).Prepend(d.Card.Group).Prepend(d.Card.Id))));

    /// <summary>
    /// Segments that two themes share; <c>c</c> is their number over the segments with either (0 to 1). <c>uncounted</c> says how many more there are at
    /// most, among those with too many themes; where it is not 0, <c>c</c> is not known.
    /// </summary>
    public static OutputFile CooccurrenceFile(IEnumerable<PairTotal> pairs, Totals totals) => Csv.File(
        Cooccurrence,
        "first,second,segments,documents,c,uncounted",
        pairs.Select(p => CsvLine.Of(
            p.First,
            p.Second,
            Number(p.Segments),
            Number(p.Documents),
            totals.Uncounted(p.First, p.Second) > 0
                ? ""
                : ((double)p.Segments / (totals.Of(p.First).Segments + totals.Of(p.Second).Segments - p.Segments)).ToString("0.####", CultureInfo.InvariantCulture),
            Number(totals.Uncounted(p.First, p.Second)))));

    private static readonly string[] s_matrixColumns = ["document", "group"];

    private static readonly string[] s_documentColumns =
        ["id", "title", "kind", "group", "case", "source", "words", "participant_turns", "interviewer_turns", "segments", "codings", "codings_by_people", "rejected"];

    public static OutputFile DocumentsFile(IReadOnlyList<CodedDocument> documents)
    {
        var attributes = documents.SelectMany(d => d.Card.Attributes.Select(a => a.Name)).ToHashSet(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return Csv.File(Documents, [.. s_documentColumns, .. Beside(s_documentColumns, "attribute.", attributes)], documents, (d, cells) =>
        {
            var card = d.Card;
            ReadOnlySpan<string> own =
            [
                card.Id, card.Title, card.Kind.Name, card.Group, card.Case, card.File, Number(d.Words),
                Number(d.ParticipantTurns), Number(d.InterviewerTurns), Number(d.Segments), Number(d.Codings),
                Number(d.People.Sum(p => p.Added)), Number(d.RejectedCodings),
            ];
            own.CopyTo(cells);
            for (var i = 0; i < attributes.Count; i++)
            {
                cells[own.Length + i] = card.ValueOf(attributes[i]);
            }
        });
    }

    // People name what they note as they like: a column of theirs that is called like one of ours gets a name of its own. Most programs that read tables do
    // not tell capital from small letters there.
    private static IEnumerable<string> Beside(string[] own, string prefix, IReadOnlyCollection<string> names)
    {
        var taken = new HashSet<string>(own, StringComparer.OrdinalIgnoreCase);
        var all = names.ToHashSet(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var column = name;
            while (taken.Contains(column) || (column != name && all.Contains(column)))
            {
                column = prefix + column;
            }

            yield return column;
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
