using System.Globalization;
using ReportGen.Site.Agreement;
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
    public const string Along = "data/along.csv";
    public const string Terms = "data/terms.csv";
    public const string Agreement = "data/agreement.csv";
    public const string Disagreements = "data/disagreements.csv";
    public const string Checks = "data/rule-checks.csv";

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
    /// <param name="count">How many of its segments count.</param>
    public static OutputFile MatrixFile(string path, IReadOnlyList<CodedDocument> documents, NameList nodes, Func<NodeEvidence, int> count)
    {
        string[] columns = [.. s_matrixColumns, .. Beside(s_matrixColumns, "theme.", [.. nodes.Nodes.Select(n => n.Id)])];
        var columnOf = nodes.Nodes.Select((n, i) => (n.Id, Column: s_matrixColumns.Length + i)).ToDictionary(n => n.Id, n => n.Column, StringComparer.Ordinal);
        return Csv.File(path, columns, documents, (document, cells) =>
        {
            // A document has few of a codebook's themes and codes.
            Array.Fill(cells, "0");
            (cells[0], cells[1]) = (document.Card.Id, document.Card.Group);
            for (var i = 0; i < document.Nodes.Count; i++)
            {
                if (columnOf.TryGetValue(document.Nodes.Names[i], out var column))
                {
                    cells[column] = Number(count(document.Nodes[i]));
                }
            }
        });
    }

    /// <summary>Segments with each theme and code in each tenth of what can be coded in interviews.</summary>
    public static OutputFile AlongFile(AlongTalk along, NameList nodes) => Csv.File(
        Along, "code," + string.Join(',', Enumerable.Range(1, 10).Select(i => $"tenth_{i}")), nodes.Nodes.Select(n => CsvLine.Of(along[n.Id].Select(Number).Prepend(n.Id))));

    /// <summary>What each part of each rule found, rule by rule, most first; a hit of two parts counts for both.</summary>
    public static OutputFile TermsFile(EvidenceIndex index, RuleSet rules) => Csv.File(
        Terms, "code,term,hits,segments,documents",
        rules.Rules.SelectMany(r => index.Terms(r.Code).Of(r)).Select(t => CsvLine.Of(t.Code, t.Term, Number(t.Hits), Number(t.Segments), Number(t.Documents))));

    /// <summary>How right rules are, those that people checked: counts, and shares from 0 to 1 with their 95 % intervals; what is not known is empty.</summary>
    public static OutputFile ChecksFile(RuleChecks checks) => Csv.File(
        Checks,
        "code,hits,hits_judged,hits_right,others,others_judged,others_right,precision,precision_low,precision_high,recall,recall_low,recall_high,f1,f1_low,f1_high,judged_by",
        checks.Checks.Select(c => CsvLine.Of(
            [
                c.Code, Number(c.Hits), Number(c.HitsJudged), Number(c.HitsRight), Number(c.Others), Number(c.OthersJudged), Number(c.OthersRight),
                .. Shares(c.Quality.Precision), .. Shares(c.Quality.Recall), .. Shares(c.Quality.F1), string.Join("; ", c.Coders),
            ])));

    /// <summary>How far coders agree, code by code: shares and coefficients of at most 1; what is not defined is empty, and says why.</summary>
    public static OutputFile AgreementFile(CoderAgreement agreement) => Csv.File(
        Agreement,
        "code,coders,segments,percent,kappa,kappa_reason,alpha,alpha_low,alpha_high,alpha_reason,ac1,ac1_reason,left_out",
        agreement.Rows.Select(r => CsvLine.Of(
            [
                r.Code, string.Join("; ", r.Coders), Number(r.Coefficients.Pairable), Value(r.Coefficients.Agreement.Value), Value(r.Coefficients.Kappa.Value),
                r.Coefficients.Kappa.Reason ?? "", .. Shares(r.Coefficients.Alpha), r.Coefficients.Alpha.Reason ?? "", Value(r.Coefficients.Ac1.Value),
                r.Coefficients.Ac1.Reason ?? "", Number(r.LeftOut),
            ])));

    /// <summary>Every code on every segment that some apply and some do not.</summary>
    public static OutputFile DisagreementsFile(IEnumerable<(CodedDocument Coded, Func<Document> Open)> documents, IReadOnlySet<string> ruled) => Csv.File(
        Disagreements,
        "code,document,segment,line,yes,no",
        documents.SelectMany(d =>
        {
            var document = d.Open();
            return CodedByMany.Of(d.Coded, ruled).Disagreements().OrderBy(x => x.Segment).ThenBy(x => x.Code, StringComparer.Ordinal).Select(x => CsvLine.Of(
                x.Code, x.Document, document.Segments[x.Segment].Id, Number(document.Source.LineOf(document.Segments[x.Segment].Span.Start)),
                string.Join("; ", x.Yes), string.Join("; ", x.No)));
        }));

    /// <summary>
    /// Segments that two themes share; <c>c</c> is their number over the segments with either (0 to 1). <c>uncounted</c> says how many more there are at
    /// most, among those with too many themes; where it is not 0, <c>c</c> is not known. <c>expected</c> is how many there would be if each theme were spread over
    /// <c>of</c> segments without regard to the other, and <c>ratio</c> how many times as many there are.
    /// </summary>
    public static OutputFile CooccurrenceFile(IEnumerable<PairTotal> pairs, Totals totals, Together together) => Csv.File(
        Cooccurrence,
        "first,second,segments,documents,c,uncounted,expected,ratio,of",
        pairs.Select(p => CsvLine.Of(
            p.First,
            p.Second,
            Number(p.Segments),
            Number(p.Documents),
            totals.Uncounted(p.First, p.Second) > 0
                ? ""
                : ((double)p.Segments / (totals.Of(p.First).Segments + totals.Of(p.Second).Segments - p.Segments)).ToString("0.####", CultureInfo.InvariantCulture),
            Number(totals.Uncounted(p.First, p.Second)),
            Value(together.Find(p.First, p.Second)?.Expected(together.ThemeSegments)),
            Value(together.Find(p.First, p.Second)?.Ratio(together.ThemeSegments)),
            Number(together.ThemeSegments))));

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

    private static IEnumerable<string> Shares(Estimate estimate) =>
        new[] { estimate.Value, estimate.Interval?.Low, estimate.Interval?.High }.Select(Value);

    private static string Value(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
