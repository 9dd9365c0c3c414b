using System.Runtime.InteropServices;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;

namespace ReportGen.Site.Evidence;

/// <summary>
/// All evidence by what it is evidence for, each list in the order in which it is laid out: by document group, then by document. It is kept nowhere but in
/// memory: making it takes less time than remembering it would, and after an edit of a few documents the lists that these are not in are taken over.
/// </summary>
internal sealed class EvidenceIndex
{
    // Beyond that share, taking over costs what making anew does.
    private const int OneOf = 8;

    private static readonly PartKind<EvidenceIn, EvidenceList> s_nodes =
        new(static d => d.Nodes.Names, static (d, i, order) => new EvidenceIn(d, d.Nodes[i], order, d.Nodes.CodesBehind(i)), static all => new EvidenceList(all));

    private static readonly PartKind<EvidenceIn, EvidenceList> s_rejected =
        new(static d => d.Rejected.Names, static (d, i, order) => new EvidenceIn(d, d.Rejected[i], order, 0), static all => new EvidenceList(all));

    private static readonly PartKind<EvidenceIn, EvidenceList> s_pairs =
        new(static d => d.Pairs.Names, static (d, i, order) => new EvidenceIn(d, d.Pairs[i], order, 0), static all => new EvidenceList(all));

    private static readonly PartKind<AnswersIn, AnswersIn[]> s_questions = new(static d => d.Asked.Names, static (d, i, order) => new AnswersIn(d, i, order), static all => all);

    private static readonly PartKind<TermIn, TermList> s_terms =
        new(static d => d.TermHits.Codes, static (d, i, order) => new TermIn(d, i, order), static all => new TermList(all));

    private readonly DocumentLists<EvidenceIn, EvidenceList> _nodes;
    private readonly DocumentLists<EvidenceIn, EvidenceList> _rejected;
    private readonly DocumentLists<EvidenceIn, EvidenceList> _pairs;
    private readonly DocumentLists<AnswersIn, AnswersIn[]> _questions;
    private readonly DocumentLists<TermIn, TermList> _terms;

    private EvidenceIndex(IReadOnlyList<CodedDocument> byId, EvidenceIndex? before, int threads)
    {
        (ById, InOrder) = (byId, EvidencePaging.Order(byId, d => d.Card.Group, d => d.Card.Id));
        var edited = before is null ? null : EditedSince(before.InOrder, InOrder);
        var (nodes, rejected, pairs, questions, terms) = (before?._nodes, before?._rejected, before?._pairs, before?._questions, before?._terms);
        SideBySide.Do(
            threads,
            () => nodes = Lists(nodes, s_nodes),
            () => terms = Lists(terms, s_terms),
            () => pairs = Lists(pairs, s_pairs),
            () => questions = Lists(questions, s_questions),
            () => rejected = Lists(rejected, s_rejected));
        (_nodes, _rejected, _pairs, _questions, _terms) = (nodes!, rejected!, pairs!, questions!, terms!);

        DocumentLists<TPart, TList> Lists<TPart, TList>(DocumentLists<TPart, TList>? known, PartKind<TPart, TList> kind)
            where TPart : IDocumentPart
            where TList : class => edited is null ? DocumentLists<TPart, TList>.Of(InOrder, kind) : known!.With(before!.InOrder, InOrder, edited);
    }

    /// <summary>Goes through all documents.</summary>
    /// <param name="documents">They, in the order of their ids.</param>
    /// <param name="before">What was made of them as they were, to take over what is the same; it changes no result.</param>
    /// <param name="threads">How many lists may be made at once.</param>
    public static EvidenceIndex Of(IEnumerable<CodedDocument> documents, EvidenceIndex? before = null, int threads = 1) => new([.. documents], before, threads);

    /// <summary>All documents in the order of their ids.</summary>
    public IReadOnlyList<CodedDocument> ById { get; }

    /// <summary>All documents in the order in which their evidence is laid out.</summary>
    public IReadOnlyList<CodedDocument> InOrder { get; }

    /// <summary>Themes and codes for which there is evidence, in no order.</summary>
    public IReadOnlyCollection<string> Nodes => _nodes.Names;

    /// <summary>Themes and codes of which people rejected something, in no order.</summary>
    public IReadOnlyCollection<string> Rejected => _rejected.Names;

    /// <summary>The evidence for a theme or code.</summary>
    public EvidenceList Of(string node) => _nodes.Find(node) ?? EvidenceList.None;

    /// <summary>What rules found for a theme or code and people rejected.</summary>
    public EvidenceList RejectedOf(string node) => _rejected.Find(node) ?? EvidenceList.None;

    /// <summary>What every two themes share that share anything, in the order of their names.</summary>
    public IEnumerable<EvidenceList> Pairs => _pairs.Names.Order(StringComparer.Ordinal).Select(p => _pairs.Find(p)!);

    /// <summary>What is asked and answered of a question.</summary>
    public IReadOnlyList<AnswersIn> Answers(string question) => _questions.Find(question) ?? [];

    /// <summary>What the parts of a theme's or code's rule found.</summary>
    public TermList Terms(string node) => _terms.Find(node) ?? TermList.None;

    /// <summary>How often two themes share one.</summary>
    public static PairTotal PairOf(EvidenceList shared)
    {
        var themes = EvidenceFinder.NodesOf(shared[0].Node.Node);
        return new(themes[0], themes[1], shared.Total.Segments, shared.Count);
    }

    // The places of documents that are other; null where they stand in another order, or so many are other that all is made anew.
    private static List<int>? EditedSince(IReadOnlyList<CodedDocument> before, IReadOnlyList<CodedDocument> now)
    {
        if (before.Count != now.Count)
        {
            return null;
        }

        var edited = new List<int>();
        for (var i = 0; i < now.Count; i++)
        {
            if (!ReferenceEquals(before[i], now[i]))
            {
                edited.Add(i);
                if (before[i].Card.Id != now[i].Card.Id || before[i].Card.Group != now[i].Card.Group || edited.Count > 1 + (now.Count / OneOf))
                {
                    return null;
                }
            }
        }

        return edited;
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
internal sealed record EvidenceIn(CodedDocument Document, NodeEvidence Node, int Order, int Codes) : IDocumentPart
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
/// <param name="Order">The document's place among all in the order in which evidence is laid out.</param>
internal sealed record AnswersIn(CodedDocument Document, int Index, int Order) : IDocumentPart
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
