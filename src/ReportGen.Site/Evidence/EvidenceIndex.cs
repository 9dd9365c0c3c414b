using ReportGen.Engine.Tables;

namespace ReportGen.Site.Evidence;

/// <summary>
/// All evidence by what it is evidence for, each list in the order in which it is laid out: by document group, then by document. It is made in every
/// build that needs it, since that takes less time than remembering it.
/// </summary>
internal sealed class EvidenceIndex
{
    private readonly Dictionary<string, List<EvidenceIn>> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EvidenceIn>> _pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AnswersIn>> _questions = new(StringComparer.Ordinal);

    private EvidenceIndex(IReadOnlyList<CodedDocument> byId) => (ById, InOrder) = (byId, EvidencePaging.Order(byId, d => d.Card.Group, d => d.Card.Id));

    /// <summary>Goes through all documents once.</summary>
    public static EvidenceIndex Of(Table<CodedDocument> documents)
    {
        var index = new EvidenceIndex([.. documents.Values]);
        foreach (var document in index.InOrder)
        {
            for (var i = 0; i < document.Nodes.Count; i++)
            {
                ListOf(index._nodes, document.Nodes.Names[i]).Add(new(document, document.Nodes[i]));
            }

            for (var i = 0; i < document.Pairs.Count; i++)
            {
                ListOf(index._pairs, document.Pairs.Names[i]).Add(new(document, document.Pairs[i]));
            }

            for (var i = 0; i < document.Asked.Count; i++)
            {
                ListOf(index._questions, document.Asked.Names[i]).Add(new(document, i));
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
    public IEnumerable<IReadOnlyList<EvidenceIn>> Pairs => _pairs.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value);

    /// <summary>What is asked and answered of a question.</summary>
    public IReadOnlyList<AnswersIn> Answers(string question) => _questions.GetValueOrDefault(question) ?? [];

    /// <summary>How often two themes share one.</summary>
    public static PairTotal PairOf(IReadOnlyList<EvidenceIn> shared)
    {
        var themes = EvidenceFinder.NodesOf(shared[0].Node.Node);
        return new(themes[0], themes[1], shared.Sum(e => e.Node.Count), shared.Count);
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
/// <param name="Document">The document.</param>
/// <param name="Index">Which of its questions.</param>
internal readonly record struct AnswersIn(CodedDocument Document, int Index)
{
    /// <summary>How often it is worded.</summary>
    public int Asked => Document.Asked.Asked(Index);

    /// <summary>How many cases answered it.</summary>
    public int Answered => Document.Asked.Answered(Index);

    /// <summary>How many cases were asked.</summary>
    public int Cases => Document.Asked.Cases(Index);

    /// <summary>A hash of all that is no answer's words.</summary>
    public ulong Hash => Document.Asked.Hashes[Index];

    /// <summary>All of it in words.</summary>
    public QuestionEvidence Words => Document.Questions.Value.Questions[Index];

    /// <summary>A hash of what an answer shows.</summary>
    public ulong HashOf(int answer) => Document.Asked.Answers[Document.Asked.First(Index) + answer];
}
