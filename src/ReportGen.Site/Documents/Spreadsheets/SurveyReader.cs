using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>
/// Makes a document of each row of a table: for each column with answers the question, as its header has it, and below it what the respondent wrote. The
/// words are those of the row's own cells; a row of which it is not certain where its cells end is left out, lest one person's words count as another's.
/// </summary>
internal sealed class SurveyReader
{
    private readonly FileToRead _file;
    private readonly Spreadsheet _sheet;
    private readonly SheetHeader _header;
    private readonly SpeakerRoles _speakers;
    private readonly SheetColumn? _id;
    private readonly List<(SheetColumn Column, string Name)> _attributes = [];
    private readonly List<(SheetColumn Column, List<string> Questions)> _answers;
    private readonly Dictionary<string, SheetRow> _rows = new(StringComparer.Ordinal);
    private readonly string _stem;

    public SurveyReader(FileToRead file, Spreadsheet sheet, SheetHeader header, SurveyColumns columns)
    {
        (_file, _sheet, _header) = (file, sheet, header);
        _speakers = SpeakerRoles.Of([.. file.Declaration.Speakers, file.Rules.Speakers]);
        _stem = file.Seed.Path[..^Path.GetExtension(file.Seed.Path).Length];
        _id = columns.Id is { } id && Find(id, "id") is [var named, ..] ? named : null;
        IsUsable = columns.Id is null || _id is not null;
        _answers =
        [
            .. columns.Answers
                .SelectMany(a => Find(a.Value, "answers").Select(c => (Column: c, Question: a.Name))).ToList()
                .GroupBy(a => a.Column.Index).OrderBy(g => g.Key)
                .Select(g => (g.First().Column, g.Select(a => a.Question).Where(q => q.Length > 0).Distinct().ToList())),
        ];

        foreach (var (name, column) in columns.Attributes)
        {
            _attributes.AddRange(Find(column, "attributes").Select(c => (c, name.Length > 0 ? name : c.Name)));
        }

        foreach (var name in columns.Ignore)
        {
            Find(name, name.Contains('*', StringComparison.Ordinal) ? null : "ignore");
        }

        if (IsUsable)
        {
            ReportUnread([.. _header.Unused]);
        }

        if (IsUsable && _answers.Count == 0)
        {
            Report(DocumentDiagnostics.TableWithoutRows, Top, "no column of this table has answers, so nothing of it is read",
                "name them in site.yml under 'answers' of the table's columns");
            IsUsable = false;
        }
    }

    /// <summary>Whether it is known who the respondents are and what they answered.</summary>
    public bool IsUsable { get; private set; }

    public void Report(DiagnosticKind kind, Place place, string message, string? hint) => _file.Findings.Add(kind.At(place, message, hint));

    /// <summary>The document of a row; null where it is left out, which is a finding.</summary>
    public Manuscript? Read(SheetRow row)
    {
        if (Problem(row) is var (cell, message, hint))
        {
            Report(DocumentDiagnostics.RowLeftOut, _sheet.Source.PlaceOf(_file.Seed.File, cell.Start, 1), message, hint);
            return null;
        }

        var id = IdOf(row);
        _rows.Add(Slug.From(id), row);
        var reading = Write(row, id);
        var frontMatter = FrontMatter.None with { Id = $"{_stem}-{id}", Title = id, Attributes = AttributesOf(row) };
        return new Manuscript(_file.Seed.File, reading.Source, frontMatter, _speakers, _file.Findings) { Part = id, Draft = reading, IsPlain = true };
    }

    /// <summary>Reports, when all rows are read, what was not.</summary>
    public void Finish() => ReportUnread([.. _header.Nameless]);

    private string IdOf(SheetRow row) => _id is { } column ? row[column.Index] : FormattableString.Invariant($"row-{row.Number}");

    private (Span Cell, string Message, string? Hint)? Problem(SheetRow row)
    {
        const string LeftOut = "so this row is left out";
        var lines = _sheet.Source.LineOf(row.Span.End) - _sheet.Source.LineOf(row.Span.Start) + 1;
        if (row.Cells.FirstOrDefault(c => c.IsBroken) is { IsBroken: true } broken)
        {
            var reach = lines > 1 ? FormattableString.Invariant($" with the {lines} lines that it may reach over") : "";
            return (broken.Span, $"the quote that begins this cell is not closed at its end, {LeftOut}{reach}", "write each quote inside a quoted cell twice: \"\"");
        }

        if (!_header.Fits(row))
        {
            return (
                row.Span,
                FormattableString.Invariant($"row {row.Number} has {row.CountOfCells} where the header has {_header.Count}, {LeftOut}: it is not known which cell is whose column"),
                $"cells are parted by {Shown(_sheet.Separator)}; put a cell that has one in it between quotes");
        }

        var id = IdOf(row);
        if (id.Length == 0)
        {
            return (row.Span, FormattableString.Invariant($"row {row.Number} has nothing in '{_id!.ShortName}', {LeftOut}: it is not known who answers"),
                "give it an id of its own");
        }

        return _rows.TryGetValue(Slug.From(id), out var other)
            ? (
                row.Cells[_id?.Index ?? 0].Span,
                FormattableString.Invariant($"rows {other.Number} and {row.Number} both have the id '{id}', {LeftOut}"),
                "give one of them another id, or delete the row that does not count")
            : null;
    }

    private EquatableArray<NamedValue> AttributesOf(SheetRow row)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, name) in _attributes)
        {
            if (row[column.Index] is { Length: > 0 } value)
            {
                values[name] = values.TryGetValue(name, out var other) ? $"{other}, {value}" : value;
            }
        }

        return EquatableArray.From(values.Select(v => new NamedValue(v.Key, v.Value)));
    }

    // The document's text: a question, the answer below it, and so on; all else of the row is cut out. An answer of no words is none.
    private DocumentDraft Write(SheetRow row, string id)
    {
        var (start, end) = (row.Span.Start, row.Span.End);
        var editor = new SourceEditor(_sheet.Source.Part(row.Span));
        var text = editor.Source.Text;
        var at = 0;
        foreach (var (column, _) in _answers)
        {
            var cell = row.Cells[column.Index];
            var words = Moved(cell.Words, -start);
            editor.Cut(new Span(at, cell.Span.Start - start));
            editor.Replace(new Span(cell.Span.Start - start, words.Start), (at > 0 ? "\n\n" : "") + column.Asked + "\n");
            for (var quote = cell.IsQuoted ? Quote(text, words, words.Start) : -1; quote >= 0; quote = Quote(text, words, quote + 2))
            {
                editor.Cut(new Span(quote, quote + 1));
            }

            at = words.End;
        }

        editor.Cut(new Span(at, end - start));
        var source = editor.Apply().FromLine(_sheet.Source.LineOf(start));
        var segments = new List<SegmentDraft>();
        var asked = new List<AskedColumn>();
        foreach (var (column, questions) in _answers)
        {
            var answer = editor.Moved(Moved(row.Cells[column.Index].Words, -start));
            asked.AddRange(questions.Select(q => new AskedColumn(segments.Count, q)));
            segments.Add(new SegmentDraft(SegmentKind.Question, new Span(answer.Start - 1 - column.Asked.Length, answer.Start - 1), null, SpeakerRole.Interviewer));
            if (TextLines.Trim(source.Text, answer.Start, answer.End) is { IsEmpty: false } words)
            {
                segments.Add(new SegmentDraft(SegmentKind.Turn, words, id, SpeakerRole.Participant));
            }
        }

        return new DocumentDraft(DocumentKind.Survey, source, segments) { Asked = asked };
    }

    private static Span Moved(Span span, int by) => new(span.Start + by, span.End + by);

    private static int Quote(string text, Span words, int from) => from < words.End && text.AsSpan(from, words.End - from).IndexOf('"') is >= 0 and var found ? from + found : -1;

    private IReadOnlyList<SheetColumn> Find(string name, string? key)
    {
        var found = _header.Find(name);
        if (found.Count == 0 && key is not null)
        {
            var consequence = key == "id" ? ", so it is not known who answers, and nothing of this table is read" : "";
            Report(DocumentDiagnostics.ColumnUnknown, Top, $"site.yml names '{name}' under 'columns: {key}' for this table, which has no such column{consequence}",
                _header.Hint(name));
        }

        return found;
    }

    private void ReportUnread(List<SheetColumn> unread)
    {
        if (unread.Count > 0)
        {
            Report(
                DocumentDiagnostics.ColumnsUnread,
                _sheet.Source.PlaceOf(_file.Seed.File, unread[0].Span),
                $"{(unread.Count == 1 ? "this column is" : FormattableString.Invariant($"these {unread.Count} columns are"))} not read: {SheetHeader.Names(unread)}",
                "add each to 'answers', 'attributes' or 'ignore' of the table's columns in site.yml; ignore: [\"*\"] is all the others");
        }
    }

    private Place Top => _sheet.Source.PlaceOf(_file.Seed.File, _header.Row.Span.Start, 1);

    private static string Shown(char separator) => separator == '\t' ? "tabs" : $"'{separator}'";
}
