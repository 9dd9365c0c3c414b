using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;

namespace ReportGen.Site.Exchange;

/// <summary>What another program knows of cases and texts, document by document.</summary>
/// <param name="Table">A table with a row for each document, as CSV; null where nothing is known.</param>
/// <param name="Groups">The group of each document whose folder does not say it, by its path.</param>
internal sealed record ImportedFacts(string? Table, IReadOnlyList<(string Path, string Group)> Groups)
{
    public const string FileName = "attributes.csv";

    /// <summary>The column that names the document.</summary>
    public const string IdColumn = "document";

    /// <summary>The variable that an export calls a document's group by.</summary>
    public const string Group = "group";

    private const string Case = "case";

    public static ImportedFacts Of(QdaProject project, IReadOnlyList<ImportedDocument> documents)
    {
        var names = Names(project);
        var cases = project.Cases.SelectMany(c => c.Sources.Select(s => (Source: s, Case: c))).ToLookup(c => c.Source, c => c.Case, StringComparer.Ordinal);
        var rows = new List<(string Id, Dictionary<string, string> Values)>();
        var groups = new List<(string, string)>();
        foreach (var document in documents.OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            var of = cases[document.Source.Id].ToList();
            foreach (var (variable, value) in of.SelectMany(c => c.Values).Concat(document.Source.Values))
            {
                if (names.GetValueOrDefault(variable) is { } name && OneLine(value) is { Length: > 0 } line)
                {
                    values[name] = values.TryGetValue(name, out var other) && other != line ? $"{other}; {line}" : line;
                }
            }

            if (values.Remove(Group, out var group) && group != document.Document.Group)
            {
                groups.Add((document.File.Path, group));
            }

            var others = of.Select(c => OneLine(c.Name)).Where(n => n.Length > 0 && !IsCalled(document, n)).Distinct(StringComparer.Ordinal).ToList();
            if (others.Count > 0)
            {
                values.TryAdd(Case, string.Join("; ", others));
            }

            rows.Add((document.Id, values));
        }

        var columns = rows.SelectMany(r => r.Values.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var table = columns.Count == 0 ? null
            : CsvLine.Of(columns.Prepend(IdColumn)) + string.Concat(rows.Select(r => CsvLine.Of(columns.Select(c => r.Values.GetValueOrDefault(c, "")).Prepend(r.Id))));
        return new ImportedFacts(table, groups);
    }

    // A name stands once in a table, and the first column has its own.
    private static Dictionary<string, string> Names(QdaProject project)
    {
        var taken = new HashSet<string>([IdColumn], StringComparer.OrdinalIgnoreCase);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var variable in project.Variables)
        {
            var name = OneLine(variable.Name) is { Length: > 0 } line ? line : "variable";
            for (var number = 2; !taken.Add(name); number++)
            {
                name = FormattableString.Invariant($"{OneLine(variable.Name)} {number}");
            }

            names.TryAdd(variable.Id, name);
        }

        return names;
    }

    private static bool IsCalled(ImportedDocument document, string name) =>
        new[] { document.Id, Slug.From(document.Document.Case), Slug.From(Path.GetFileNameWithoutExtension(document.Source.Name)) }
            .Contains(Slug.From(name), StringComparer.Ordinal);

    private static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
