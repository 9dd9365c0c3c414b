using ReportGen.Site.Corpus;

namespace ReportGen.Site.Exchange;

/// <summary>Cases and what is known of them, as variables: what all documents of a case share stands with the case, anything else with the document.</summary>
internal sealed class ExportedFacts
{
    private readonly QdaId _ids;
    private readonly Dictionary<string, HashSet<QdaValue>> _shared;

    public ExportedFacts(IReadOnlyList<DocumentCard> documents, QdaId ids)
    {
        _ids = ids;
        var cases = documents.GroupBy(d => d.Case, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        _shared = cases.ToDictionary(c => c.Key, c => c.Skip(1).Aggregate(All(c.First()).ToHashSet(), (shared, d) => [.. shared.Intersect(All(d))]), StringComparer.Ordinal);
        Cases =
        [
            .. cases.Select(c => new QdaCase(
                ids.Of("case", c.Key), c.Key, [.. All(c.First()).Where(_shared[c.Key].Contains)], [.. c.Select(d => ids.Of("source", d.Id))])),
        ];
        var names = documents.SelectMany(d => d.Attributes.Select(a => a.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Variables = documents.Count == 0 ? []
            : [new QdaVariable(GroupId, ImportedFacts.Group), .. names.Select(n => new QdaVariable(Variable(n), n))];
    }

    public IReadOnlyList<QdaVariable> Variables { get; }

    public IReadOnlyList<QdaCase> Cases { get; }

    private string GroupId => _ids.Of("group");

    /// <summary>What is known of a document and not of all of its case.</summary>
    public IReadOnlyList<QdaValue> Own(DocumentCard document) => [.. All(document).Where(v => !_shared[document.Case].Contains(v))];

    private string Variable(string name) => _ids.Of("variable", name);

    private IEnumerable<QdaValue> All(DocumentCard document) => document.Attributes
        .Where(a => !string.IsNullOrWhiteSpace(a.Value)).Select(a => new QdaValue(Variable(a.Name), a.Value.Trim()))
        .Prepend(new QdaValue(GroupId, document.Group));
}
