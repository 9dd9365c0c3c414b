using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Which spreadsheet has attributes of documents: one or none.</summary>
internal sealed record AttributeChoice(EquatableArray<AttributesFile> Files) : IStored<AttributeChoice>
{
    public static AttributeChoice Of(SiteSettings settings) => new(settings.Attributes is { } file ? [file] : []);

    public void Write(CanonicalWriter writer) => writer.Values(Files);

    public static AttributeChoice Read(CanonicalReader reader) => new(reader.Values<AttributesFile>());
}

/// <summary>The spreadsheet as found.</summary>
internal sealed record AttributeSource(AttributesFile Wanted, SeedFile File) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Value(Wanted).Value(File);
}

/// <summary>Attributes by what their rows call the documents.</summary>
/// <param name="File">The path that messages name.</param>
/// <param name="Column">The column that names the documents.</param>
/// <param name="Rows">In the order of the file.</param>
internal sealed record AttributeSheet(string File, string Column, EquatableArray<AttributeRow> Rows) : ICanonical
{
    private static readonly string[] s_idColumns = ["id", "document"];

    /// <summary>Reads the spreadsheet; no value where it cannot be read at all.</summary>
    public static Outcome<AttributeSheet> Read(AttributeSource source)
    {
        var (wanted, seed) = source;
        if (seed.Fault is { } fault)
        {
            return Outcome.Failed<AttributeSheet>(SettingsDiagnostics.FileMissing.At(
                wanted.Place, $"the attributes '{wanted.Path}' cannot be read: {fault}", "the path is as seen from site.yml"));
        }

        var findings = new List<Diagnostic>();
        var none = new Declaration(null, null, new Dictionary<string, string>());
        if (TextFormat.Decode(new FileToRead(seed, new ReadingRules(SpeakerLabels.None, []), none, findings)) is not { } text)
        {
            return Outcome.Failed<AttributeSheet>(findings);
        }

        var sheet = Spreadsheet.Of(text, SurveyFormat.IsTabbed(seed.Path));
        if (!sheet.Rows().Any())
        {
            findings.Add(DocumentDiagnostics.TableWithoutRows.At(
                new Place(seed.File), "this table of attributes is empty", "its first row names the attributes, and each further row is a document"));
            return Outcome.Failed<AttributeSheet>(findings);
        }

        var header = SheetHeader.Read(sheet.Rows(), seed.File, text, findings, out var rest);
        if (IdColumn(wanted, header, sheet, seed.File, findings) is not { } id)
        {
            return Outcome.Failed<AttributeSheet>(findings);
        }

        Ignore(wanted, header, sheet, seed.File, findings);
        var columns = header.Unused.ToList();
        var rows = new Dictionary<string, AttributeRow>(StringComparer.Ordinal);
        foreach (var row in rest)
        {
            var place = text.PlaceOf(seed.File, row.Span.Start, 1);
            var name = row[id.Index];
            if (Problem(row, header, id, name, rows) is { } problem)
            {
                findings.Add(DocumentDiagnostics.RowLeftOut.At(place, $"{problem}, so this row is left out", "each row has one cell for each column, and an id of its own"));
                continue;
            }

            var values = columns.Select(c => new NamedValue(c.Name, row[c.Index])).Where(v => v.Value.Length > 0).OrderBy(v => v.Name, StringComparer.Ordinal);
            rows.Add(Slug.From(name), new AttributeRow(name, row.Number, place.Line, EquatableArray.From(values)));
        }

        if (header.Nameless.ToList() is { Count: > 0 } nameless)
        {
            findings.Add(DocumentDiagnostics.ColumnsUnread.At(
                text.PlaceOf(seed.File, nameless[0].Span), $"columns without a name are not read: {SheetHeader.Names(nameless)}", "give each a name in the first row"));
        }

        return Outcome.Of(new AttributeSheet(seed.File, id.Name, EquatableArray.From(rows.Values)), findings);
    }

    public void Write(CanonicalWriter writer) => writer.Text(File).Text(Column).Values(Rows);

    private static SheetColumn? IdColumn(AttributesFile wanted, SheetHeader header, Spreadsheet sheet, string file, List<Diagnostic> findings)
    {
        if (wanted.Id is not { } name)
        {
            return s_idColumns.SelectMany(header.Find).Concat(header.Columns.Take(1).SelectMany(c => header.Find(c.Name))).FirstOrDefault();
        }

        var found = header.Find(name);
        if (found.Count == 0)
        {
            findings.Add(DocumentDiagnostics.ColumnUnknown.At(
                sheet.Source.PlaceOf(file, header.Row.Span.Start, 1),
                $"site.yml names '{name}' under 'attributes: id', and this table has no such column, so nothing of it is read",
                header.Hint(name)));
        }

        return found is [var id, ..] ? id : null;
    }

    private static void Ignore(AttributesFile wanted, SheetHeader header, Spreadsheet sheet, string file, List<Diagnostic> findings)
    {
        foreach (var name in wanted.Ignore)
        {
            if (header.Find(name).Count == 0)
            {
                findings.Add(DocumentDiagnostics.ColumnUnknown.At(
                    sheet.Source.PlaceOf(file, header.Row.Span.Start, 1),
                    $"site.yml names '{name}' under 'attributes: ignore', and this table has no such column",
                    header.Hint(name)));
            }
        }
    }

    private static string? Problem(SheetRow row, SheetHeader header, SheetColumn id, string name, Dictionary<string, AttributeRow> rows) =>
        row.IsBroken ? FormattableString.Invariant($"a quote in row {row.Number} is not closed at its cell's end")
        : !header.Fits(row)
            ? FormattableString.Invariant($"row {row.Number} has {row.CountOfCells} where the header has {header.Count}")
        : name.Length == 0 ? FormattableString.Invariant($"row {row.Number} has nothing in '{id.ShortName}'")
        : rows.TryGetValue(Slug.From(name), out var other) ? FormattableString.Invariant($"rows {other.Number} and {row.Number} are both about '{name}'")
        : null;
}

/// <summary>The attributes of one document.</summary>
/// <param name="Document">What the row calls it.</param>
/// <param name="Number">Which row it is.</param>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Values">Sorted by name.</param>
internal sealed record AttributeRow(string Document, int Number, int Line, EquatableArray<NamedValue> Values) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Document).Number(Number).Number(Line).Values(Values);
}
