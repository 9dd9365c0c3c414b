using System.Runtime.InteropServices;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;

namespace ReportGen.Site.Evidence;

/// <summary>
/// All evidence by what it is evidence for, each list in the order in which it is laid out: by document group, then by document. It is made in every
/// build that needs it, since that takes less time than remembering it.
/// </summary>
internal sealed class EvidenceIndex
{
    private readonly Dictionary<string, EvidenceIn[]> _nodes = [];
    private readonly Dictionary<string, EvidenceIn[]> _rejected = [];
    private readonly Dictionary<string, EvidenceIn[]> _pairs = [];
    private readonly Dictionary<string, AnswersIn[]> _questions = [];

    private EvidenceIndex(IReadOnlyList<CodedDocument> byId, int threads)
    {
        (ById, InOrder) = (byId, EvidencePaging.Order(byId, d => d.Card.Group, d => d.Card.Id));
        var (nodes, rejected, pairs, questions) = (_nodes, _rejected, _pairs, _questions);
        SideBySide.Do(
            threads,
            () => nodes = ByName(InOrder, static d => d.Nodes.Names, static (d, i, order) => new EvidenceIn(d, d.Nodes[i], order, d.Nodes.CodesBehind(i))),
            () => pairs = ByName(InOrder, static d => d.Pairs.Names, static (d, i, order) => new EvidenceIn(d, d.Pairs[i], order, 0)),
            () => questions = ByName(InOrder, static d => d.Asked.Names, static (d, i, _) => new AnswersIn(d, i)),
            () => rejected = ByName(InOrder, static d => d.Rejected.Names, static (d, i, order) => new EvidenceIn(d, d.Rejected[i], order, 0)));
        (_nodes, _rejected, _pairs, _questions) = (nodes!, rejected!, pairs!, questions!);
    }

    /// <summary>Goes through all documents.</summary>
    /// <param name="documents">They.</param>
    /// <param name="threads">How many lists may be made at once.</param>
    public static EvidenceIndex Of(Table<CodedDocument> documents, int threads = 1) => new([.. documents.Values], threads);

    /// <summary>All documents in the order of their ids.</summary>
    public IReadOnlyList<CodedDocument> ById { get; }

    /// <summary>All documents in the order in which their evidence is laid out.</summary>
    public IReadOnlyList<CodedDocument> InOrder { get; }

    /// <summary>The evidence for a theme or code.</summary>
    public IReadOnlyList<EvidenceIn> Of(string node) => _nodes.GetValueOrDefault(node) ?? [];

    /// <summary>What rules found for a theme or code and people rejected.</summary>
    public IReadOnlyList<EvidenceIn> RejectedOf(string node) => _rejected.GetValueOrDefault(node) ?? [];

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

    // Counted before it is collected, so that nothing is moved while it grows: there is more of this than of anything else, and each name is looked up once.
    private static Dictionary<string, T[]> ByName<T>(IReadOnlyList<CodedDocument> documents, Func<CodedDocument, string[]> names, Func<CodedDocument, int, int, T> make)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (counts, numbered) = (new List<int>(), new List<int>());
        foreach (var document in documents)
        {
            foreach (var name in names(document))
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, name, out var isKnown);
                if (!isKnown)
                {
                    number = counts.Count;
                    counts.Add(0);
                }

                counts[number]++;
                numbered.Add(number);
            }
        }

        var (lists, filled, at) = (counts.ConvertAll(count => new T[count]), new int[counts.Count], 0);
        for (var order = 0; order < documents.Count; order++)
        {
            var own = names(documents[order]).Length;
            for (var i = 0; i < own; i++)
            {
                var number = numbered[at++];
                lists[number][filled[number]++] = make(documents[order], i, order);
            }
        }

        return numbers.ToDictionary(n => n.Key, n => lists[n.Value], StringComparer.Ordinal);
    }
}

/// <summary>
/// Evidence in one document. Whoever goes through all evidence for a node finds here what it needs of the document, and does not wait for the memory in which
/// the document lies.
/// </summary>
/// <param name="Document">The document.</param>
/// <param name="Node">Which segments.</param>
/// <param name="Order">The document's place among all in the order in which evidence is laid out.</param>
/// <param name="Codes">Of a theme how many of its codes the document has.</param>
internal sealed record EvidenceIn(CodedDocument Document, NodeEvidence Node, int Order, int Codes)
{
    private const int AtOnce = 128;

    /// <summary>A hash of what is shown of the document wherever it is named.</summary>
    public ulong Naming { get; } = Document.Naming;

    /// <summary>A hash of that and of everything that quotes of all the segments show.</summary>
    public ulong Hash { get; } = HashOf(Document, Node);

    private static ulong HashOf(CodedDocument document, NodeEvidence node)
    {
        Span<ulong> few = stackalloc ulong[AtOnce];
        var all = node.Count < AtOnce ? few[..(node.Count + 1)] : new ulong[node.Count + 1];
        all[0] = document.Naming;
        for (var i = 0; i < node.Count; i++)
        {
            all[i + 1] = document.Contents[node.Segment(i)];
        }

        return Digest.Of(MemoryMarshal.AsBytes(all)).A;
    }
}

/// <summary>What one document has on a question.</summary>
/// <param name="Document">The document.</param>
/// <param name="Index">Which of its questions.</param>
internal sealed record AnswersIn(CodedDocument Document, int Index)
{
    /// <summary>How many cases answered it.</summary>
    public int Answered { get; } = Document.Asked.Answered(Index);

    /// <summary>How many cases were asked.</summary>
    public int Cases { get; } = Document.Asked.CasesOf(Index);

    /// <summary>A hash of all that is no answer's words.</summary>
    public ulong Hash { get; } = Document.Asked.Hashes[Index];

    /// <summary>How often it is worded.</summary>
    public int Asked => Document.Asked.Asked(Index);

    /// <summary>A hash of how it is worded.</summary>
    public ulong Wording => Document.Asked.Wordings[Index];

    /// <summary>How many groups there are of which nobody knows whether they were asked.</summary>
    public int Silent => Document.Asked.Silent(Index);

    /// <summary>All of it in words.</summary>
    public QuestionEvidence Words => Document.Questions.Value.Questions[Index].Value;

    /// <summary>A hash of what an answer shows.</summary>
    public ulong HashOf(int answer) => Document.Asked.Answers[Document.Asked.First(Index) + answer];

    /// <summary>Whether a case answered, of those that were asked.</summary>
    public bool IsAnswer(int answer) => Document.Asked.IsAnswer(Document.Asked.First(Index) + answer);

    /// <summary>What an answer is about.</summary>
    public ReadOnlySpan<string> ThemesOf(int answer) => Document.Asked.ThemesOf(Document.Asked.First(Index) + answer);
}
