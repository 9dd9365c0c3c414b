using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Which row of the spreadsheet is about which document.</summary>
internal static class AttributeMatch
{
    private const int MostNamed = 12;

    /// <summary>
    /// The attributes of each document that has a row, by its id. Looks each document up by its id, then its case, then the name of its file. Rows and
    /// documents that are left over are reported, each kind once.
    /// </summary>
    public static Outcome<Dictionary<string, EquatableArray<NamedValue>>> Of(IReadOnlyList<AttributeClaim> documents, AttributeSheet sheet)
    {
        var rows = sheet.Rows.ToDictionary(r => Slug.From(r.Document), StringComparer.Ordinal);
        var used = new HashSet<AttributeRow>(ReferenceEqualityComparer.Instance);
        var matched = new Dictionary<string, EquatableArray<NamedValue>>(StringComparer.Ordinal);
        var kinds = new HashSet<DocumentKind>();
        var unmatched = new List<AttributeClaim>();
        foreach (var document in documents)
        {
            if (document.Names.Select(n => rows.GetValueOrDefault(n)).FirstOrDefault(r => r is not null) is { } row)
            {
                used.Add(row);
                kinds.Add(document.Kind);
                matched.Add(document.Id, row.Values);
            }
            else
            {
                unmatched.Add(document);
            }
        }

        var findings = new List<Diagnostic>();
        ReportRows(sheet, [.. sheet.Rows.Where(r => !used.Contains(r))], documents, findings);

        // A table of interviewees need not list the articles.
        ReportDocuments(sheet, [.. unmatched.Where(d => kinds.Contains(d.Kind))], findings);
        return Outcome.Of(matched, findings);
    }

    /// <summary>What a document says of itself, or site.yml of its file, with what its row says besides.</summary>
    public static EquatableArray<NamedValue> Together(EquatableArray<NamedValue> own, EquatableArray<NamedValue> row)
    {
        var more = row.Where(a => !own.Any(o => o.Name == a.Name)).ToList();
        return more.Count == 0 ? own : EquatableArray.From(own.Concat(more).OrderBy(a => a.Name, StringComparer.Ordinal));
    }

    private static void ReportRows(AttributeSheet sheet, List<AttributeRow> unused, IReadOnlyList<AttributeClaim> documents, List<Diagnostic> findings)
    {
        if (unused.Count > 0)
        {
            var nearest = NearestName.Find(unused[0].Document, documents.Select(d => d.Id).Take(10_000));
            findings.Add(DocumentDiagnostics.AttributesOfNobody.At(
                new Place(sheet.File, unused[0].Line, 1),
                unused.Count == 1
                    ? $"no document is called '{unused[0].Document}', so these attributes are nobody's"
                    : FormattableString.Invariant($"{unused.Count} rows are about documents that do not exist: {Named(unused.Select(r => r.Document))}"),
                (nearest is null ? "" : $"did you mean '{nearest}'? ")
                    + $"'{sheet.Column}' is a document's id, its case, or its file's name without the extension; another column can be named in site.yml: attributes: "
                    + $"{{ file: …, id: … }}"));
        }
    }

    private static void ReportDocuments(AttributeSheet sheet, List<AttributeClaim> missing, List<Diagnostic> findings)
    {
        if (missing.Count > 0)
        {
            findings.Add(DocumentDiagnostics.AttributesMissing.At(
                new Place(sheet.File),
                missing.Count == 1
                    ? $"'{missing[0].Id}' has no row in this table, so it has none of these attributes"
                    : FormattableString.Invariant(
                        $"{missing.Count} documents have no row in this table, so they have none of these attributes: {Named(missing.Select(d => d.Id))}"),
                $"add a row for each, with its id in '{sheet.Column}'"));
        }
    }

    private static string Named(IEnumerable<string> names)
    {
        var all = names.ToList();
        var rest = all.Count - MostNamed;
        return string.Join(", ", all.Take(MostNamed)) + (rest > 0 ? FormattableString.Invariant($" and {rest} more") : "");
    }
}

/// <summary>A document by the names that a row may give it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Names">Its id, its case and its file's name, as addresses.</param>
internal sealed record AttributeClaim(string Id, DocumentKind Kind, IReadOnlyList<string> Names)
{
    public static AttributeClaim Of(string id, DocumentKind kind, string speakingCase, string path) =>
        new(id, kind, [.. new[] { id, Slug.From(speakingCase), Slug.From(Path.GetFileNameWithoutExtension(path)) }.Distinct(StringComparer.Ordinal)]);
}
