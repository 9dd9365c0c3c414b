using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Evidence;
using ReportGen.Site.Exports;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Editions;

/// <summary>Every table of the report: those that are data files as well, and what only stands on pages.</summary>
internal sealed class ReportTables
{
    // Of an answer, what fits a cell is more than anybody reads there.
    private const int LongestAnswer = 4_000;

    private static readonly CsvConfiguration s_csv = new(CultureInfo.InvariantCulture) { HasHeaderRecord = false, BadDataFound = null, NewLine = "\n" };

    private readonly Frame _frame;
    private readonly Numbers _numbers;
    private readonly EvidenceIndex _index;
    private readonly FindingList _findings;
    private readonly List<Row<FilePlan>> _files;

    public ReportTables(Frame frame, Numbers numbers, EvidenceIndex index, FindingList findings, Table<FilePlan> files)
    {
        (_frame, _numbers, _index, _findings) = (frame, numbers, index, findings);
        _files = [.. files.Where(f => Downloads.IsTable(f.Key)).OrderBy(f => Downloads.RankOf(f.Key)).ThenBy(f => f.Key, StringComparer.Ordinal)];
    }

    /// <summary>Writes all that decides what they hold.</summary>
    public void Write(CanonicalWriter holds)
    {
        holds.Value(_frame.Site).Value(_frame.Questions).Digest(_frame.Names).Value(_numbers.Questions).Value(_findings);
        foreach (var file in _files)
        {
            holds.Text(file.Key).Digest(file.Digest);
        }

        foreach (var document in _index.ById)
        {
            holds.Hash(document.Summary).Column(document.Asked.Hashes).Column(document.Asked.Answers);
        }
    }

    /// <summary>The tables, made as they are gone through.</summary>
    public IEnumerable<SheetTable> All()
    {
        foreach (var file in _files)
        {
            yield return OfFile(file.Key, file.Value.Make());
        }

        if (_numbers.Questions.Questions.Count > 0)
        {
            yield return Answers();
        }

        yield return Findings();
    }

    private static SheetTable OfFile(string path, OutputFile file)
    {
        var bytes = new MemoryStream();
        foreach (var part in file.Parts)
        {
            bytes.Write(part.Span);
        }

        var columns = Read(bytes).First();
        return new(Path.GetFileNameWithoutExtension(path), Downloads.WordsOf(path), columns, () => Read(bytes).Skip(1)) { Leads = WayOf(path, columns) };
    }

    private static IEnumerable<string[]> Read(MemoryStream bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes.GetBuffer(), 0, (int)bytes.Length, writable: false));
        using var csv = new CsvParser(reader, s_csv);
        while (csv.Read())
        {
            yield return csv.Record!;
        }
    }

    // A row about a segment leads to it, one about a document or code to its page.
    private static Func<IReadOnlyList<string>, (int Cell, string Path, string Place)?>? WayOf(string path, string[] columns)
    {
        var (document, segment) = (Array.IndexOf(columns, "document"), Array.IndexOf(columns, "segment"));
        return path == Tables.Documents ? r => (0, Addresses.Document(r[0]), "")
            : path == Tables.Codebook ? r => (0, Addresses.Theme(r[0]), "")
            : path == QuestionTable.Path ? r => (0, Addresses.Question(r[0]), "")
            : document >= 0 && segment >= 0 ? r => (segment, Addresses.Document(r[document]), r[segment])
            : document >= 0 ? r => (document, Addresses.Document(r[document]), "")
            : null;
    }

    private SheetTable Answers() => new(
        "answers", _frame.Language.Say(
            "Every answer, with its first {0} characters; one without words was asked for and not given", _frame.Language.Number(LongestAnswer)),
        ["question", "document", "case", "segment", "segments", "themes", "answer"],
        () => _numbers.Questions.Questions.SelectMany(
            q => _index.Answers(q.Question.Id).SelectMany(part => part.Words.Answers.Select(a => Answer(q.Question.Id, part.Document, a)))))
    {
        Leads = r => (3, Addresses.Document(r[1]), r[3]),
    };

    private string[] Answer(string question, CodedDocument document, AnswerEvidence answer) =>
    [
        question, document.Card.Id, answer.Case, answer.Segment, Number(answer.Segments.Count), string.Join("; ", answer.Themes.Select(t => _frame.Nodes.Find(t)?.Label ?? t)),
        OfficeText.Cut(string.Join("\n", answer.Places.Select(p => MarkupWords.Of(new Html(document.Quote(p).Html), LongestAnswer))), LongestAnswer),
    ];

    private SheetTable Findings() => new(
        "findings", _frame.Language.Say("What was noticed while the report was built"), ["severity", "code", "file", "line", "column", "message", "hint"],
        () => _findings.Findings.Select(f => (string[])[
            f.Severity.ToString().ToLowerInvariant(), f.Code, f.Place.File, Number(f.Place.Line), Number(f.Place.Column), f.Message, f.Hint ?? ""]));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
