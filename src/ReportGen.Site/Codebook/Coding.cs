using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Codebook;

/// <summary>A code on a segment, with the words that it rests on.</summary>
/// <param name="Code">The node's id: a theme's or a code's.</param>
/// <param name="Theme">The theme it belongs to.</param>
/// <param name="Segment">The segment's index in its document.</param>
/// <param name="Coder">Who applied it: <see cref="Rules"/> or a person.</param>
/// <param name="Hits">In document order, without overlaps; what rules found, or the words that a person marked.</param>
internal sealed record Coding(string Code, string Theme, int Segment, string Coder, EquatableArray<Hit> Hits) : IStored<Coding>
{
    /// <summary>The coder of everything that rules apply.</summary>
    public const string Rules = "rules";

    /// <summary>
    /// The coder of what rules applied in a project that was handed on and taken in again. Rules made these codings, so they count as such; no rule of this codebook finds
    /// them, so none can tell by which term, and they lie in a file of codings.
    /// </summary>
    public const string FormerRules = "imported-rules";

    /// <summary>What the person who applied it says of it, or former rules found there; empty where that is nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>What people say of a coding by rules, in the order of their names; empty where nobody looked at it.</summary>
    public EquatableArray<Judgement> Judgements { get; init; } = [];

    /// <summary>The theme that a node belongs to, which is the node itself where it is one.</summary>
    public static string ThemeOf(string node) => node.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? node[..slash] : node;

    /// <summary>Whether rules made it, those of this codebook or those of the project that it came from; else a person did.</summary>
    public bool IsByRules => AreRules(Coder);

    /// <summary>Whether a rule of this codebook made it, which can tell by which terms.</summary>
    public bool IsByOwnRules => Coder == Rules;

    /// <summary>Whether a coder stands for rules and is no person.</summary>
    public static bool AreRules(string coder) => coder is Rules or FormerRules;

    /// <summary>Where its hits are, those without words left out.</summary>
    public List<Span> Spans() => SpansOf([this]);

    /// <summary>Whether somebody accepts it, and nobody rejects it.</summary>
    public bool IsAccepted => Judgements.Count > 0 && Judgements.All(j => j.Accepts);

    /// <summary>Whether somebody rejects it, and nobody accepts it: it counts nowhere.</summary>
    public bool IsRejected => Judgements.Count > 0 && !Judgements.Any(j => j.Accepts);

    /// <summary>Where the hits of some codings are, in order, those without words left out.</summary>
    public static List<Span> SpansOf(IReadOnlyCollection<Coding> codings)
    {
        var spans = new List<Span>();
        foreach (var coding in codings)
        {
            foreach (var hit in coding.Hits)
            {
                if (!hit.Span.IsEmpty)
                {
                    spans.Add(hit.Span);
                }
            }
        }

        if (codings.Count > 1)
        {
            spans.Sort(static (left, right) => (left.Start, left.End).CompareTo((right.Start, right.End)));
        }

        return spans;
    }

    /// <summary>Codings by segment, then by code, the codebook's rules before former ones and both before people: the order in which they are kept and shown.</summary>
    public static EquatableArray<Coding> InOrder(IEnumerable<Coding> codings) => codings
        .OrderBy(c => c.Segment)
        .ThenBy(c => c.Code, StringComparer.Ordinal)
        .ThenBy(c => c.IsByOwnRules ? 0 : c.IsByRules ? 1 : 2)
        .ThenBy(c => c.Coder, StringComparer.Ordinal)
        .ToEquatableArray();

    public void Write(CanonicalWriter writer) => writer.Text(Code).Text(Theme).Number(Segment).Text(Coder).Values(Hits).Text(Note).Values(Judgements);

    public static Coding Read(CanonicalReader reader) => new(
        Code: reader.Name(),
        Theme: reader.Name(),
        Segment: reader.Whole(),
        Coder: reader.Name(),
        Hits: reader.Values<Hit>())
    {
        Note = reader.Text(),
        Judgements = reader.Values<Judgement>(),
    };
}

/// <summary>What a person says of a coding that rules made.</summary>
/// <param name="Coder">Who says so.</param>
/// <param name="Accepts">Whether the rule is right there.</param>
/// <param name="Note">Why; may be empty.</param>
internal sealed record Judgement(string Coder, bool Accepts, string Note) : IStored<Judgement>
{
    public void Write(CanonicalWriter writer) => writer.Text(Coder).Flag(Accepts).Text(Note);

    public static Judgement Read(CanonicalReader reader) => new(Coder: reader.Name(), Accepts: reader.Flag(), Note: reader.Text());
}

/// <summary>A raw match of a rule, or words that a person marked.</summary>
/// <param name="Rule">Which part of the rule matched: <c>verif*</c>, <c>near(check*, answer*; 5)</c>, <c>regex(\btest)</c>; several where their words overlap. Empty where
/// a person did it.</param>
/// <param name="Span">Where, in the document's text.</param>
internal sealed record Hit(string Rule, Span Span) : IStored<Hit>
{
    /// <summary>The parts of the rule that matched, each by itself; empty where it is one.</summary>
    public EquatableArray<string> Parts { get; init; } = [];

    public void Write(CanonicalWriter writer) => writer.Text(Rule).Value(Span).Texts(Parts);

    public static Hit Read(CanonicalReader reader) => new(Rule: reader.Name(), Span: reader.Value<Span>()) { Parts = reader.List(static r => r.Name()) };
}

/// <summary>The questions that a segment answers.</summary>
/// <param name="Segment">The segment's index in its document.</param>
/// <param name="Questions">Ids of questions.</param>
internal sealed record SegmentQuestions(int Segment, EquatableArray<string> Questions) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Number(Segment).Texts(Questions);
}
