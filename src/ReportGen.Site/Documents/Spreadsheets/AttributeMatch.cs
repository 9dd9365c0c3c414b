using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Which row of the spreadsheet is about which document.</summary>
internal sealed record AttributeMatch(EquatableArray<DescribedDocument> Documents) : ICanonical
{
    private const int MostNamed = 12;

    /// <summary>The attributes of each document that has a row, keyed by its id.</summary>
    public IEnumerable<KeyValuePair<string, DescribedDocument>> ByDocument => Documents.Select(d => KeyValuePair.Create(d.Id, d));

    /// <summary>Looks each document up by its id, then its case, then the name of its file. Rows and documents that are left over are reported, each kind once.</summary>
    public static Outcome<AttributeMatch> Of(Table<DescribedDocument> documents, Table<AttributeSheet> sheets)
    {
        if (sheets.Count == 0)
        {
            return new AttributeMatch([]);
        }

        var sheet = sheets[0].Value;
        var rows = sheet.Rows.ToDictionary(r => Slug.From(r.Document), StringComparer.Ordinal);
        var used = new HashSet<AttributeRow>(ReferenceEqualityComparer.Instance);
        var matched = new List<DescribedDocument>();
        var unmatched = new List<DescribedDocument>();
        foreach (var document in documents.Values)
        {
            if (document.Names.Select(n => rows.GetValueOrDefault(n)).FirstOrDefault(r => r is not null) is { } row)
            {
                used.Add(row);
                matched.Add(document with { Attributes = row.Values });
            }
            else
            {
                unmatched.Add(document);
            }
        }

        var findings = new List<Diagnostic>();
        ReportRows(sheet, [.. sheet.Rows.Where(r => !used.Contains(r))], documents, findings);

        // A table of interviewees need not list the articles.
        var kinds = matched.Select(d => d.Kind).ToHashSet(StringComparer.Ordinal);
        ReportDocuments(sheet, [.. unmatched.Where(d => kinds.Contains(d.Kind))], findings);
        return Outcome.Of(new AttributeMatch(EquatableArray.From(matched)), findings);
    }

    public void Write(CanonicalWriter writer) => writer.Values(Documents);

    private static void ReportRows(AttributeSheet sheet, List<AttributeRow> unused, Table<DescribedDocument> documents, List<Diagnostic> findings)
    {
        if (unused.Count > 0)
        {
            var nearest = NearestName.Find(unused[0].Document, documents.Values.Select(d => d.Id).Take(10_000));
            findings.Add(DocumentDiagnostics.AttributesOfNobody.At(
                new Place(sheet.File, unused[0].Line, 1),
                unused.Count == 1
                    ? $"no document is called '{unused[0].Document}', so these attributes are nobody's"
                    : FormattableString.Invariant($"{unused.Count} rows are about documents that do not exist: {Named(unused.Select(r => r.Document))}"),
                (nearest is null ? "" : $"did you mean '{nearest}'? ")
                    + $"'{sheet.Column}' is a document's id, its case, or its file's name without the extension; another column can be named in site.yml: attributes: {{ file: …, id: … }}"));
        }
    }

    private static void ReportDocuments(AttributeSheet sheet, List<DescribedDocument> missing, List<Diagnostic> findings)
    {
        if (missing.Count > 0)
        {
            findings.Add(DocumentDiagnostics.AttributesMissing.At(
                new Place(sheet.File),
                missing.Count == 1
                    ? $"'{missing[0].Id}' has no row in this table, so it has none of these attributes"
                    : FormattableString.Invariant($"{missing.Count} documents have no row in this table, so they have none of these attributes: {Named(missing.Select(d => d.Id))}"),
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
/// <param name="Kind">Its kind's name.</param>
/// <param name="Names">Its id, its case and its file's name, as addresses.</param>
/// <param name="Attributes">What its row says of it; none as long as no row is found.</param>
internal sealed record DescribedDocument(string Id, string Kind, EquatableArray<string> Names, EquatableArray<NamedValue> Attributes) : IStored<DescribedDocument>
{
    public static DescribedDocument Of(Document document) => new(
        document.Id,
        document.Kind.Name,
        EquatableArray.From(new[] { document.Id, Slug.From(document.Case), Slug.From(Path.GetFileNameWithoutExtension(document.Path)) }.Distinct(StringComparer.Ordinal)),
        []);

    /// <summary>A document with what its row says of it. What it says of itself, or site.yml of its file, wins.</summary>
    public static Document Describe(Document document, DescribedDocument? described)
    {
        var more = described?.Attributes.Where(a => !document.Attributes.Any(own => own.Name == a.Name)).ToList() ?? [];
        return more.Count == 0 ? document : document with
        {
            Attributes = EquatableArray.From(document.Attributes.Concat(more).OrderBy(a => a.Name, StringComparer.Ordinal)),
        };
    }

    public void Write(CanonicalWriter writer) => writer.Text(Id).Text(Kind).Texts(Names).Values(Attributes);

    public static DescribedDocument Read(CanonicalReader reader) => new(reader.Text(), reader.Name(), reader.Texts(), reader.Values<NamedValue>());
}
