using ReportGen.Engine.Tables;

namespace ReportGen.Site.Evidence;

/// <summary>
/// All evidence by what it is evidence for, each list in the order in which it is laid out: by document group, then by document. It is made in every
/// build that needs it, since that takes less time than remembering it.
/// </summary>
internal sealed class EvidenceIndex
{
    private readonly Dictionary<string, List<EvidenceIn>> _nodes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<EvidenceIn>> _pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AnswersIn>> _questions = new(StringComparer.Ordinal);

    private EvidenceIndex(IReadOnlyList<CodedDocument> byId) => (ById, InOrder) = (byId, EvidencePaging.Order(byId, d => d.Card.Group, d => d.Card.Id));

    /// <summary>Goes through all documents once.</summary>
    public static EvidenceIndex Of(Table<CodedDocument> documents)
    {
        var index = new EvidenceIndex([.. documents.Values]);
        foreach (var document in index.InOrder)
        {
            foreach (var node in document.Nodes)
            {
                ListOf(index._nodes, node.Node).Add(new(document, node));
            }

            foreach (var pair in document.Pairs)
            {
                ListOf(index._pairs, pair.Node).Add(new(document, pair));
            }

            foreach (var question in document.Questions)
            {
                ListOf(index._questions, question.Question).Add(new(document, question));
            }
        }

        return index;
    }

    /// <summary>All documents in the order of their ids.</summary>
    public IReadOnlyList<CodedDocument> ById { get; }

    /// <summary>All documents in the order in which their evidence is laid out.</summary>
    public IReadOnlyList<CodedDocument> InOrder { get; }

    /// <summary>The evidence for a theme or code.</summary>
    public IReadOnlyList<EvidenceIn> Of(string node) => _nodes.GetValueOrDefault(node) ?? [];

    /// <summary>What every two themes share that share anything, in the order of their names.</summary>
    public IEnumerable<IReadOnlyList<EvidenceIn>> Pairs => _pairs.Values;

    /// <summary>What is asked and answered of a question.</summary>
    public IReadOnlyList<AnswersIn> Answers(string question) => _questions.GetValueOrDefault(question) ?? [];

    /// <summary>How often two themes share one.</summary>
    public static PairTotal PairOf(IReadOnlyList<EvidenceIn> shared)
    {
        var themes = EvidenceFinder.NodesOf(shared[0].Node.Node);
        return new(themes[0], themes[1], shared.Sum(e => e.Node.Places.Count), shared.Count);
    }

    private static List<T> ListOf<T>(IDictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}

/// <summary>Evidence in one document.</summary>
internal readonly record struct EvidenceIn(CodedDocument Document, NodeEvidence Node);

/// <summary>What one document has on a question.</summary>
internal readonly record struct AnswersIn(CodedDocument Document, QuestionEvidence Question);
