namespace ReportGen.Site.Differences;

/// <summary>What is other between two snapshots of a report, those first that have most to do with it.</summary>
/// <param name="Before">How much there was.</param>
/// <param name="After">How much there is.</param>
/// <param name="Documents">Documents that came, went, are called something else now, were edited, have another number of words, segments or codings, or of which
/// something else is said.</param>
/// <param name="Nodes">Themes with their codes that came, went, have another rule, are applied elsewhere, or of which something else is said.</param>
/// <param name="Codings">Codings that came, went or rest on something else, in the order of the nodes.</param>
/// <param name="Questions">Questions that came, went or have another number of answers.</param>
internal sealed record Difference(
    DifferenceTotal Before,
    DifferenceTotal After,
    IReadOnlyList<DocumentChange> Documents,
    IReadOnlyList<NodeChange> Nodes,
    IReadOnlyList<CodingChange> Codings,
    IReadOnlyList<QuestionChange> Questions)
{
    /// <summary>Whether both say the same: of documents, codings, themes and questions, whose words are quoted, and what is claimed.</summary>
    public bool IsNothing => Documents.Count + Nodes.Count + Codings.Count + Questions.Count == 0;

    /// <summary>How many documents besides were not looked at for codings, since there were too many.</summary>
    public int DocumentsLeftOut { get; init; }

    /// <summary>Compares two snapshots.</summary>
    public static Difference Between(Snapshot before, Snapshot after) => new SnapshotPair(before, after).Find();

    /// <summary>How many codings came, went, or rest on something else.</summary>
    public int CountOf(ChangeKind kind) => Codings.Count(c => c.Kind == kind);
}

/// <summary>How much there is of everything.</summary>
internal sealed record DifferenceTotal(int Documents, int Words, int Segments, int Codings);

/// <summary>What became of something.</summary>
internal enum ChangeKind
{
    /// <summary>It is there after and was not before.</summary>
    Came,

    /// <summary>It was there before and is not after.</summary>
    Went,

    /// <summary>It is there both times, and is other.</summary>
    Changed,
}

/// <summary>A document on both sides; null on one where it is not there.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">The document as it was.</param>
/// <param name="After">The document as it is.</param>
/// <param name="IsEdited">Whether something else is said in it, and none of its codings tells so.</param>
/// <param name="Facts">Its group and attributes, those that are other.</param>
internal sealed record DocumentChange(ChangeKind Kind, DocumentCount? Before, DocumentCount? After, bool IsEdited, IReadOnlyList<FactChange> Facts)
{
    /// <summary>Whether it has another id now.</summary>
    public bool IsRenamed => Before is not null && After is not null && Before.Id != After.Id;

    /// <summary>The document as it is, or was.</summary>
    public DocumentCount Any => After ?? Before!;
}

/// <summary>Something that is said otherwise now; null on a side where it is not said.</summary>
internal sealed record FactChange(string Name, string? Before, string? After)
{
    /// <summary>What is said otherwise, in the order of what is said now; nothing where a side is not known.</summary>
    public static IReadOnlyList<FactChange> Between(IReadOnlyList<SnapshotFact>? before, IReadOnlyList<SnapshotFact>? after)
    {
        if (before is null || after is null)
        {
            return [];
        }

        return [.. after.Concat(before).Select(f => f.Name).Distinct(StringComparer.Ordinal)
            .Select(n => new FactChange(n, Find(before, n), Find(after, n))).Where(f => f.Before != f.After)];

        static string? Find(IReadOnlyList<SnapshotFact> facts, string name) => facts.FirstOrDefault(f => f.Name == name)?.Value;
    }
}

/// <summary>A document in numbers.</summary>
internal sealed record DocumentCount(string Id, string Title, string Source, int Words, int Segments, int Codings);

/// <summary>A theme or code on both sides.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Id">Its id.</param>
/// <param name="Label">What readers see.</param>
/// <param name="Before">How far it reached; null where it was not there.</param>
/// <param name="After">How far it reaches; null where it is not there.</param>
/// <param name="Lost">Segments that had it, or one of its codes, and have not.</param>
/// <param name="Gained">Segments that have it, or one of its codes, and had not.</param>
/// <param name="RuleWent">Parts of its rule that are gone.</param>
/// <param name="RuleCame">Parts of its rule that are new.</param>
/// <param name="Facts">What the codebook says otherwise of it.</param>
internal sealed record NodeChange(
    ChangeKind Kind, string Id, string Label, NodeCount? Before, NodeCount? After, int Lost, int Gained,
    IReadOnlyList<SnapshotRule> RuleWent, IReadOnlyList<SnapshotRule> RuleCame, IReadOnlyList<FactChange> Facts)
{
    /// <summary>Whether nothing is left of its rule: it was taken out, or cannot be applied, as where it names a code that is not there.</summary>
    public bool IsRuleGone { get; init; }

    public bool IsTheme => !Id.Contains('/', StringComparison.Ordinal);
}

/// <summary>How far a theme or code reaches.</summary>
internal sealed record NodeCount(int Documents, int Segments, int Codings);

/// <summary>A coding on both sides.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Node">The theme or code that is applied.</param>
/// <param name="Coder">Who applied it.</param>
/// <param name="Before">What it rested on; null where it was not there.</param>
/// <param name="After">What it rests on; null where it is not there.</param>
/// <param name="Because">Why, as far as that is certain.</param>
internal sealed record CodingChange(ChangeKind Kind, string Theme, string Node, string Coder, CodedWords? Before, CodedWords? After, Because Because)
{
    /// <summary>The words as they are, or were.</summary>
    public CodedWords Any => After ?? Before!;
}

/// <summary>Words that a code is on.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Source">Its file.</param>
/// <param name="Segment">The segment's id.</param>
/// <param name="Line">Where it begins in the file.</param>
/// <param name="Rules">What rules found there.</param>
/// <param name="Quote">The words.</param>
internal sealed record CodedWords(string Document, string Source, string Segment, int Line, string Rules, string Quote);

/// <summary>A question on both sides; no number where it is not there.</summary>
internal sealed record QuestionChange(ChangeKind Kind, string Id, string Text, int? Before, int? After);

/// <summary>Why a coding is other.</summary>
/// <param name="Kind">The kind of reason.</param>
/// <param name="Words">Terms that left or joined a rule, or who judged; may be empty.</param>
internal sealed record Because(BecauseKind Kind, IReadOnlyList<string> Words);

/// <summary>The kinds of reason.</summary>
internal enum BecauseKind
{
    /// <summary>Nothing that is compared says it.</summary>
    Unknown,

    DocumentCame,
    DocumentWent,

    /// <summary>Something in the document was edited.</summary>
    WordsEdited,

    NodeCame,
    NodeWent,

    /// <summary>What found it is not in the rule any more.</summary>
    TermsLeft,

    /// <summary>What finds it was not in the rule.</summary>
    TermsJoined,

    /// <summary>The rule was edited in another way.</summary>
    RuleEdited,

    /// <summary>There is no rule any more that can be applied.</summary>
    RuleGone,

    /// <summary>The document has another group or other attributes, by which the rule goes.</summary>
    FactsEdited,

    /// <summary>The same words count as somebody else's.</summary>
    SaidByAnother,

    /// <summary>Something in the document and the rule were edited: which of both it was is not known.</summary>
    WordsAndRuleEdited,

    /// <summary>A person coded it.</summary>
    PersonCoded,

    /// <summary>The person who coded it does not any more.</summary>
    PersonTookBack,

    /// <summary>People rejected what a rule found.</summary>
    Rejected,

    /// <summary>Nobody rejects any more what a rule finds.</summary>
    NotRejected,

    /// <summary>People say something else of it.</summary>
    JudgedAnew,
}
